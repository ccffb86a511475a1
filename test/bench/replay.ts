import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/read-config.js';
import { type Catalogue, type LoadedCatalogue, readCatalogue } from '../../src/policy/catalogue.js';
import { decide } from '../../src/policy/decide.js';
import { type RecordedDecision, Replay, type ReplayReport } from '../../src/policy/replay/replay.js';
import { faultsOf } from '../../src/schema/validators.js';
import { views } from './decision.js';
import { fillLog } from './replay-log.js';

const LIMIT_S = 60;
const START = Date.parse('2026-11-22T08:00:00.000Z');

/**
 * Replays a million invented decisions with a draft that changes every purpose, and prints what it took: in memory alone, and with DATABASE_URL
 * by the command, from a log of as many entries. BENCH_DECISIONS makes them fewer.
 * @returns the targets that were missed
 */
export async function measureReplay(): Promise<string[]> {
  const decisions = Number(process.env.BENCH_DECISIONS ?? 1_000_000);
  const inForce = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
  measureInMemory(inForce, decisions);
  return process.env.DATABASE_URL === undefined ? [] : measureCommand(process.env.DATABASE_URL, inForce, decisions);
}

/** What the decisions alone cost, with their facts read from text. */
function measureInMemory(inForce: LoadedCatalogue, decisions: number): void {
  const draft: Catalogue = { bundle: 'draft', purposes: new Map(drafted(inForce).map((purpose) => [purpose.code, purpose])) };
  const replay = new Replay(inForce, draft);
  let spent = 0;
  for (let count = 0; count < decisions; ) {
    const lines = Array.from({ length: 1_000 }, () => JSON.stringify(invented(inForce, count++)));
    const began = process.cpuUsage();
    for (const line of lines) replay.add(JSON.parse(line) as RecordedDecision);
    const { user, system } = process.cpuUsage(began);
    spent += (user + system) / 1_000;
  }
  const { replayed, notReproduced, unchanged } = replay.report();
  console.log(
    `replay in memory: ${replayed} decisions in ${(spent / 1_000).toFixed(1)} s of one processor; ${unchanged} unchanged, ` +
      `${notReproduced.decisions} not reproduced`,
  );
  if (notReproduced.decisions > 0) throw new Error('Decisions of the bench were not reproduced');
}

/** The whole command, from the log in PostgreSQL to its report, by the clock. */
async function measureCommand(url: string, inForce: LoadedCatalogue, decisions: number): Promise<string[]> {
  const filling = performance.now();
  await fillLog(url, readConfig(process.env).encryptionKey, decisions, (at) => invented(inForce, at));
  console.log(`replay: a log of ${decisions} entries written in ${((performance.now() - filling) / 1_000).toFixed(0)} s`);
  const bundle = mkdtempSync(join(tmpdir(), 'helhed-draft-'));
  for (const purpose of drafted(inForce)) writeFileSync(join(bundle, `${purpose.code}.json`), JSON.stringify(purpose));
  const workers = process.env.BENCH_WORKERS === undefined ? [] : ['--workers', process.env.BENCH_WORKERS];
  const began = performance.now();
  const child = spawn(process.execPath, ['dist/src/cli.js', 'policy:replay', '--bundle', bundle, '--json', ...workers], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  await once(child, 'close');
  const seconds = (performance.now() - began) / 1_000;
  rmSync(bundle, { recursive: true });
  const { notReproduced, replayed, unchanged } = JSON.parse(text) as ReplayReport;
  console.log(
    `replay by the command: ${replayed} rows in ${seconds.toFixed(1)} s of the clock (target below ${LIMIT_S} s); ${unchanged} unchanged, ` +
      `${notReproduced.decisions} not reproduced`,
  );
  return seconds < LIMIT_S && replayed === decisions && notReproduced.decisions === 0 ? [] : ['replay'];
}

/** Every purpose, changed. */
function drafted({ content }: LoadedCatalogue): LoadedCatalogue['content']['purposes'] {
  return content.purposes.map((purpose) => ({ ...purpose, nameEn: 'draft', masterData: [] }));
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
