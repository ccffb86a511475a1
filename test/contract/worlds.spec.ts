import fc from 'fast-check';
import { lane, runs, seedOfDay } from '../support/lane.js';
import { comparePair, knownOf } from './worlds/compare.js';
import { LEAKS } from './worlds/leaks.js';
import { type ServedWorlds, serveWorlds } from './worlds/over-http.js';
import { PAIRS, type Pair } from './worlds/pairs.js';
import { VIEWING } from './worlds/parts.js';
import { type Leak, type Runner, runWorld } from './worlds/run-world.js';
import { anyWorld } from './worlds/world.js';

const LEAST_PAIRS = runs({ commit: 500, nightly: 20_000, release: 100_000 });
const PAIRS_OVER_HTTP = runs({ commit: 120, nightly: 5000, release: 100_000 });
const nat = fc.nat({ max: 9999 });
const choices = fc.record({ system: nat, kind: nat, dataClass: nat, place: nat, seed: nat, person: nat, pair: nat });
const worlds = fc.tuple(anyWorld(VIEWING), choices);
const NAMES = Object.keys(PAIRS);

interface Finding {
  readonly pairs: number;
  readonly kind: string;
  readonly shows: string;
}

/** Goes through pairs of worlds until `stop` says so. @returns what differed */
async function search(
  seed: number,
  { run, leak, most, onPair }: { run: Runner; leak?: Leak; most: number; onPair?: (kind: string, permitted: boolean) => void },
): Promise<Finding | undefined> {
  let pairs = 0;
  for (let round = 0; pairs < most; round += 1) {
    for (const [world, choice] of fc.sample(worlds, { numRuns: 100, seed: seed + round })) {
      const seen = await run(world, leak);
      if (leak === undefined) expect(seen.events.filter(([event]) => event === 'unexpected')).toEqual([]);
      const known = knownOf(seen);
      for (const kind of NAMES) {
        const pair = PAIRS[kind]!(world, known, choice);
        const compared = await comparePair(world, seen, pair, {
          run,
          ...(leak && { leak }),
        });
        if (compared === undefined) continue;
        pairs += 1;
        onPair?.(kind, known.reason === undefined);
        if (compared.difference === undefined) continue;
        if (leak !== undefined) await demandAlike(pair!, run);
        return { pairs, kind, shows: compared.difference };
      }
    }
  }
  return undefined;
}

/** The difference must be the leak's own. */
async function demandAlike(pair: Pair, run: Runner): Promise<void> {
  const plain = await comparePair(pair.without, await run(pair.without), pair, { run });
  expect(plain?.difference).toBeUndefined();
}

/** Goes through pairs until every one is alike, and says how many there were of each kind. */
async function findNothing(run: Runner, seed: number, least: number): Promise<void> {
  const counts = new Map(NAMES.map((name) => [name, 0]));
  const permitted = { yes: 0, no: 0 };
  const found = await search(seed, {
    run,
    most: least,
    onPair: (kind, isPermitted) => {
      counts.set(kind, counts.get(kind)! + 1);
      permitted[isPermitted ? 'yes' : 'no'] += 1;
    },
  });
  expect(found).toBeUndefined();
  const lines = [...counts].map(([kind, count]) => `${String(count).padStart(8)}  ${kind}`);
  console.log(`pairs of worlds without a difference, seed ${seed}, of permitted calls ${permitted.yes}:\n${lines.join('\n')}`);
  expect([...counts].filter(([, count]) => count === 0 && least >= 500)).toEqual([]);
  expect(permitted.yes).toBeGreaterThan(least / 10);
  expect(permitted.no).toBeGreaterThan(least / 50);
}

async function findAll(run: Runner, seed: number): Promise<void> {
  const findings: [string, Finding | undefined][] = [];
  for (const [name, leak] of Object.entries(LEAKS)) findings.push([name, await search(seed, { run, leak, most: 5000 })]);
  const lines = findings.map(
    ([name, found]) =>
      `${name.padEnd(46)} ${found === undefined ? 'NOT FOUND' : `pair ${String(found.pairs).padStart(4)}: ${found.kind}; shows in ${found.shows}`}`,
  );
  console.log(`planted leaks, seed ${seed}:\n${lines.join('\n')}`);
  expect(findings).toHaveLength(12);
  expect(findings.filter(([, found]) => found === undefined)).toEqual([]);
}

describe('two worlds, with and without what may not be noticed', () => {
  const seed = seedOfDay();

  it(`do not differ by a byte (${lane()} lane, seed ${seed})`, () => findNothing(runWorld, seed, LEAST_PAIRS), 7_200_000);
  it('differ at once when a leak is planted, each of twelve kinds', () => findAll(runWorld, seed), 600_000);
});

describe('two worlds, asked over HTTP', () => {
  let served: ServedWorlds;
  beforeAll(async () => {
    served = await serveWorlds();
  }, 60_000);
  afterAll(() => served.close());

  const seed = seedOfDay() + 7;
  it(
    `do not differ by a byte of status line, headers and body (${lane()} lane, seed ${seed})`,
    () => findNothing(served.run, seed, PAIRS_OVER_HTTP),
    7_200_000,
  );
  if (lane() !== 'commit')
    it('differ at once when a leak is planted, each of twelve kinds', () => findAll(served.run, seed), 600_000);
});
