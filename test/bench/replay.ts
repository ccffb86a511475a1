import { type Catalogue, readCatalogue } from '../../src/policy/catalogue.js';
import { decide } from '../../src/policy/decide.js';
import { type RecordedDecision, Replay } from '../../src/policy/replay/replay.js';
import { faultsOf } from '../../src/schema/validators.js';
import { views } from './decision.js';

const DECISIONS = 1_000_000;
const LIMIT_S = 60;
const START = Date.parse('2026-11-22T08:00:00.000Z');

/** Replays a million invented decisions with a draft that changes every purpose, and prints what it took. @returns the targets that were missed */
export function measureReplay(): string[] {
  const inForce = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
  const draft: Catalogue = {
    bundle: 'draft',
    purposes: new Map([...inForce.purposes].map(([code, purpose]) => [code, { ...purpose, nameEn: 'draft', masterData: [] }])),
  };
  const replay = new Replay(inForce, draft);
  let spent = 0;
  for (let count = 0; count < DECISIONS; ) {
    const lines = Array.from({ length: 1_000 }, () => JSON.stringify(invented(inForce, count++)));
    const began = process.cpuUsage();
    for (const line of lines) replay.add(JSON.parse(line) as RecordedDecision);
    const { user, system } = process.cpuUsage(began);
    spent += (user + system) / 1_000;
  }
  const { replayed, notReproduced, unchanged } = replay.report();
  const seconds = spent / 1_000;
  console.log(
    `replay: ${replayed} decisions in ${seconds.toFixed(1)} s of one processor (target below ${LIMIT_S} s); ${unchanged} unchanged, ` +
      `${notReproduced.decisions} not reproduced`,
  );
  return seconds < LIMIT_S && notReproduced.decisions === 0 ? [] : ['replay'];
}

const known = new Map<string, Omit<RecordedDecision, 'decisionId' | 'facts'>>();

/** A decision of one of the bench's views; one in five is refused, for want of a relation. */
function invented(catalogue: Catalogue, count: number): RecordedDecision {
  const cases = views();
  const index = count % cases.length;
  const isRefused = count % 5 === 0;
  const view = cases[index]!;
  const at = new Date(START + count * 1_000).toISOString();
  const facts = { ...view, at, ...(isRefused && { relations: [] }) };
  const key = `${index} ${isRefused} ${at.slice(0, 7)}`;
  const decided = known.get(key) ?? asRecorded(catalogue, facts);
  known.set(key, decided);
  return { decisionId: `d-${count}`, facts, ...decided };
}

function asRecorded(catalogue: Catalogue, facts: RecordedDecision['facts']): Omit<RecordedDecision, 'decisionId' | 'facts'> {
  const { bundle, grants, outcome, reasons } = decide(catalogue, facts);
  const classes = Object.fromEntries(grants.map((one) => [one.system, one.classes]));
  return { bundle, outcome, reasonCode: reasons[0]!, ...(outcome.startsWith('PERMIT') && { classes }) };
}
