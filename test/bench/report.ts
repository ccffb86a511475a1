import { median } from './load.js';

/** One figure a round. */
export interface Measured {
  /** processor milliseconds a request */
  cpuMs: number[];
  perSecond: number[];
  /** milliseconds */
  p99: number[];
  /** answers in which a source was missing */
  incomplete: number;
}

export interface Results {
  size: 'overview' | 'large';
  startLine: string;
  pinned: boolean;
  requests: number;
  answerBytes: number;
  /** from the start of the process, on an empty database */
  firstAnswerMs: number;
  measured: Record<'floor' | 'target', Measured>;
  /** MiB */
  memory: Record<'floor' | 'target', { now: number; highest: number }>;
  /** records of the log in one durable write, while the rounds ran */
  rowsAWrite: number;
  /** median milliseconds at one connection */
  alone: Record<'floor' | 'target', number>;
  operations: { id: string; sector?: string; aView: number; httpCalls: number; httpCallsAView: number }[];
}

const NAMES = { overview: 'an overview of ordinary answers', large: 'every field of large answers' };
/** P1, of an overview */
const COST_LIMIT = 3;
/** P8, of large answers at 32 connections */
const MEMORY_LIMIT_MIB = 300;

/** Prints what was measured, each figure beside its target. @returns the targets that were missed */
export function report(results: Results): string[] {
  const { floor, target } = results.measured;
  const ratios = target.cpuMs.map((cost, round) => cost / floor.cpuMs[round]!);
  const sectors = results.operations.filter(({ sector }) => sector !== undefined);
  const operations = sectors.reduce((sum, { aView }) => sum + aView, 0);
  const row = (what: string, ...values: string[]) => console.log(`| ${[what, ...values].join(' | ')} |`);

  console.log(`\n## ${NAMES[results.size]}\n\n${results.startLine}`);
  if (!results.startLine.includes('PostgreSQL'))
    console.log('Without DATABASE_URL the embedded database runs inside both processes: the cost is meant on PostgreSQL.');
  console.log(
    `${results.requests} views of ${results.answerBytes} bytes, ${results.pinned ? 'target and floor by turns on core 0' : 'NOT pinned: taskset is missing'}\n`,
  );
  row('', 'floor', 'Helhed', 'Helhed / floor');
  row('---', '---', '---', '---');
  for (const [what, key, digits] of [
    ['processor ms a view', 'cpuMs', 2],
    ['views a second, 32 connections', 'perSecond', 0],
    ['p99 ms, 32 connections', 'p99', 0],
  ] as const) {
    const [low, high] = [median(floor[key]), median(target[key])];
    row(what, low.toFixed(digits), high.toFixed(digits), (high / low).toFixed(2));
  }
  const { alone, memory } = results;
  row('p50 ms, 1 connection', alone.floor.toFixed(2), alone.target.toFixed(2), (alone.target / alone.floor).toFixed(2));
  row(
    'memory MiB (highest)',
    ...(['floor', 'target'] as const).map((one) => `${memory[one].now.toFixed(0)} (${memory[one].highest.toFixed(0)})`),
    '',
  );
  const isLarge = results.size === 'large';
  const limit = (text: string, holds: boolean) => (holds ? `, ${text}` : '');
  console.log(
    `\ncost: ${median(ratios).toFixed(2)} x the floor (${ratios.map((one) => one.toFixed(2)).join(' ')})${limit(`at most ${COST_LIMIT}`, !isLarge)}`,
  );
  console.log(`memory: ${memory.target.highest.toFixed(0)} MiB${limit(`at most ${MEMORY_LIMIT_MIB}`, isLarge)}`);
  console.log(`records of the log in one durable write: ${results.rowsAWrite.toFixed(2)}`);
  console.log(`views in which a source was missing: ${target.incomplete} of ${results.requests}`);
  console.log(`adapter operations a view: ${operations.toFixed(2)} of ${sectors.length} sectors`);
  for (const { id, aView, httpCalls, httpCallsAView } of results.operations)
    console.log(
      `  ${id}: ${aView.toFixed(2)} operations, ${httpCallsAView} HTTP calls (manifest, for the kinds asked: ${httpCalls})`,
    );
  console.log(`start to first answer: ${(results.firstAnswerMs / 1000).toFixed(1)} s, with migrations and the relation feed`);
  const targets: [string, boolean][] = [
    isLarge ? ['memory', memory.target.highest <= MEMORY_LIMIT_MIB] : ['cost', median(ratios) <= COST_LIMIT],
    ['whole views', target.incomplete === 0],
    ['operations a view', sectors.every(({ aView }) => Math.abs(aView - 1) < 0.005)],
    ['HTTP calls as stated', results.operations.every(({ httpCalls, httpCallsAView }) => httpCalls === httpCallsAView)],
  ];
  return targets.filter(([, isMet]) => !isMet).map(([name]) => `${name} (${results.size})`);
}
