import type { DataClass } from '../../../src/kernel/words.js';
import type { Known, Pair, PairKind } from './pairs.js';
import type { Leak, Observation, Runner } from './run-world.js';
import type { World } from './world.js';

/**
 * Where two observations first differ, and how; undefined when not a byte does. The facts of a decision, which the log keeps sealed so that it
 * can be replayed, are what the worlds differ in; nobody is shown them.
 */
export function differenceOf(one: Observation, other: Observation, anotherNumber = false): string | undefined {
  const logged = ({ log }: Observation) =>
    anotherNumber
      ? log.map(({ kind, outcome, reasonCode }) => [kind, outcome, reasonCode])
      : log.map((draft) => ({ ...draft, claims: { ...draft.claims, facts: undefined } }));
  const places: [string, unknown, unknown][] = [
    ['header', one.answer.headers, other.answer.headers],
    ['status', one.answer.status, other.answer.status],
    ['body', one.answer.body, other.answer.body],
    ['event', one.events, other.events],
    ['log', logged(one), logged(other)],
  ];
  const differing = places.flatMap(([place, a, b]) => (JSON.stringify(a) === JSON.stringify(b) ? [] : [place]));
  return differing.length === 0 ? undefined : differing.join(', ');
}

/** What the first world let out, read from its own log records: several, where one call asks for several decisions. */
export function knownOf({ log }: Observation): Known {
  const intent = log.find(({ kind }) => kind === 'INTENT');
  const classes = intent?.claims.classes as Readonly<Record<string, readonly DataClass[]>> | undefined;
  const reasons = new Set(log.map(({ kind, reasonCode }) => (kind === 'REFUSAL' ? reasonCode : undefined)));
  const [reason] = [...reasons].filter((one) => one !== undefined);
  return { classes, reason: reasons.has('NO_RELATION') && reasons.size > 1 ? 'SEVERAL' : reason };
}

/** Runs both worlds of a pair. @returns undefined when this world has no such pair */
export async function comparePair(
  world: World,
  seen: Observation,
  made: Pair | undefined,
  { run, leak }: { run: Runner; leak?: Leak },
): Promise<{ difference: string | undefined; pair: Pair; observations: readonly Observation[] } | undefined> {
  if (made === undefined) return undefined;
  const first = made.without === world ? seen : await run(made.without, leak);
  const second = await run(made.with, leak);
  return { difference: differenceOf(first, second, made.number), pair: made, observations: [first, second] };
}

export type { PairKind };
