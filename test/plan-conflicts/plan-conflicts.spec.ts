import { CONFLICT_KINDS } from '../../src/plan/conflicts/conflict.js';
import { partsOf } from '../../src/plan/part-kinds.js';
import { lix } from '../../src/policy/reasons/lix.js';
import { lane, runs } from '../support/lane.js';
import { asTable, conflictsIn, measureConfusion, precisionOf, recallOf } from './confusion.js';
import { NAMES } from './invented.js';
import { labelledPlan, PLANTED_KINDS } from './labelled-plans.js';

const PLANS = runs({ commit: 1_500, nightly: 5_000, release: 20_000 });
const RECALL = 0.95;
const PRECISION = 0.9;

describe('the labelled plans', () => {
  const { misses, table } = measureConfusion(1, PLANS);

  it('plant every kind that there is', () => {
    expect([...PLANTED_KINDS].sort()).toEqual([...CONFLICT_KINDS].sort());
  });

  it('are told from near misses well enough, in each kind', () => {
    if (lane() !== 'commit') console.log(`${PLANS} plans\n${asTable(table)}`);
    const short = table.filter((row) => recallOf(row) < RECALL || precisionOf(row) < PRECISION);
    expect({ short, misses: misses.filter(({ kind }) => short.some((row) => row.kind === kind)).slice(0, 5) }).toEqual({
      short: [],
      misses: [],
    });
  });

  it('hold each kind so often that the shares mean something', () => {
    expect(table.filter(({ found, missed }) => found + missed < PLANS / 25)).toEqual([]);
  });

  it('are the same for one seed, and others for the next', () => {
    expect(labelledPlan(7)).toEqual(labelledPlan(7));
    expect(labelledPlan(7)).not.toEqual(labelledPlan(8));
  });
});

describe('what is said of a conflict', () => {
  const all = Array.from({ length: 150 }, (_, seed) => labelledPlan(seed)).flatMap((labelled) =>
    conflictsIn(labelled).map((conflict) => ({ conflict, plan: labelled.plan })),
  );

  it('is easy to read', () => {
    const texts = new Set(all.flatMap(({ conflict: { explanation, remedy } }) => [explanation, remedy]));
    expect([...texts].filter((text) => lix(text) > 35)).toEqual([]);
  });

  it('names no person and nothing that a part says', () => {
    for (const { conflict, plan } of all) {
      const words = `${conflict.explanation} ${conflict.remedy}`;
      const titles = partsOf(plan).flatMap(({ part }) => (typeof part.title === 'string' ? [part.title] : []));
      expect([...NAMES, ...titles.filter((title) => title.length > 8)].filter((one) => words.includes(one))).toEqual([]);
    }
  });

  it('points at parts that the plan has', () => {
    for (const { conflict, plan } of all) {
      const ids = new Set(partsOf(plan).map(({ part }) => part.id));
      expect(conflict.sides.flat().filter((id) => !ids.has(id))).toEqual([]);
    }
  });
});
