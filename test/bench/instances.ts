import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PEOPLE } from '../../src/sdk/testing/people.js';
import { STAFF } from '../../src/sdk/testing/staff.js';
import { type Child, pinSelf, startChild } from './child.js';
import { median } from './load.js';
import type { SourcesReady } from './sources.js';
import type { TargetReady } from './target.js';

const [TARGET_CORE, OTHER_CORE] = [0, 1];
const folder = process.env.BENCH_CPU_PROF;
const PROFILE = folder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', folder];
const CITIZENS = 1_000;
const CALLS = 11;
const WITHDRAWALS = 20;
/** of one call about a thousand citizens (features F11), and of a withdrawal until another instance obeys it (design 8) */
const LIMITS_MS = { call: 200, withdrawal: 2_000 };

const RECORD = 'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }';
const WITHDRAW = 'mutation($id: UUID!) { withdrawConsent(id: $id) { receipt { logIndex } } }';
const VIEW = 'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } } }';

/**
 * Two gateways on one database: how long one call takes that decides and logs a thousand citizens, and how long after the answer to a
 * withdrawal at the one the other refuses for the first time. Without DATABASE_URL there is one gateway, and the second is left out.
 * @returns the targets that were missed
 */
export async function measureInstances(): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'helhed-bench-'));
  const children: Child<unknown>[] = [];
  async function child<Ready>(script: string, core: number, start: object, options: string[] = []): Promise<Child<Ready>> {
    const started = await startChild<Ready>(script, core, start, options);
    children.push(started as Child<unknown>);
    return started;
  }
  try {
    pinSelf(OTHER_CORE);
    const sources = await child<SourcesReady>('sources.js', OTHER_CORE, { directory: join(directory, 'sources'), large: false });
    const { token } = sources.ready;
    const first = { directory: join(directory, 'a'), sources: sources.ready };
    const here = await child<TargetReady>('target.js', TARGET_CORE, first, PROFILE);
    const post = async (at: Child<TargetReady>, path: string, body: object): Promise<Answer> => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await fetch(`${at.ready.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await answer.json()) as Answer;
    };
    const missed = await thousandCitizens((body) => post(here, '/access/v1/evaluations', body));
    if (process.env.DATABASE_URL === undefined) return missed;
    const start = { directory: join(directory, 'b'), sources: sources.ready, logId: 'b' };
    const there = await child<TargetReady>('target.js', OTHER_CORE, start);
    const ask = (at: Child<TargetReady>, query: string, variables: object) => post(at, '/graphql', { query, variables });
    return [
      ...missed,
      ...(await withdrawals(
        (...asked) => ask(here, ...asked),
        (...asked) => ask(there, ...asked),
      )),
    ];
  } finally {
    for (const one of children.reverse()) await one.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: an answer of the wire, read by hand
type Answer = any;
type Ask = (query: string, variables: object) => Promise<Answer>;

async function thousandCitizens(evaluate: (body: object) => Promise<Answer>): Promise<string[]> {
  const subject = { type: 'employee', id: STAFF.find(({ name }) => name === 'coordinator')!.employee };
  const took: number[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const numbers = Array.from({ length: CITIZENS }, (_, at) => `0101${80 + call}${String(1_000 + at)}`);
    const evaluations = numbers.map((id) => ({ resource: { type: 'citizen', id } }));
    const began = performance.now();
    const body = { subject, action: { name: 'read' }, context: { purpose: 'PLAN_COORDINATION' }, evaluations };
    const answer = await evaluate(body);
    took.push(performance.now() - began);
    if (answer.evaluations?.length !== CITIZENS) throw new Error(`not decided: ${JSON.stringify(answer).slice(0, 300)}`);
  }
  const ms = median(took.slice(1));
  console.log(`one call about ${CITIZENS} citizens, decided and logged each: ${ms.toFixed(0)} ms (target ${LIMITS_MS.call})`);
  return ms <= LIMITS_MS.call ? [] : ['a thousand citizens in one call'];
}

async function withdrawals(here: Ask, there: Ask): Promise<string[]> {
  const { cpr } = PEOPLE.find(({ special }) => special.includes('NO_CONSENT'))!;
  const scope = { sectors: ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'], dataClasses: ['CASE_META', 'PLAN_GOAL', 'PLAN_EFFORT'] };
  const input = { cpr, kind: 'PLAN_REPLACEMENT', ...scope, form: 'WRITTEN', textVersion: '2026-1' };
  const took: number[] = [];
  for (let round = 0; round < WITHDRAWALS; round += 1) {
    const { id } = (await here(RECORD, { input })).data.recordConsent.consent;
    if ((await there(VIEW, { cpr })).data === null) throw new Error('the consent was not obeyed');
    await here(WITHDRAW, { id });
    const began = performance.now();
    while ((await there(VIEW, { cpr })).data !== null);
    took.push(performance.now() - began);
  }
  const slowest = Math.max(...took);
  const told = `${median(took).toFixed(0)} ms, at most ${slowest.toFixed(0)}`;
  console.log(
    `a withdrawal until the other instance has refused, the refusal's own time with it: ${told} (target ${LIMITS_MS.withdrawal})`,
  );
  return slowest <= LIMITS_MS.withdrawal ? [] : ['withdrawal'];
}
