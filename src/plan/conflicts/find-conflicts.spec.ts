import fc from 'fast-check';
import { anyPlan, chain, planOf } from '../testing/any-plan.js';
import { CLASSES_OF_PLAN, type ConflictFacts } from './conflict.js';
import { findConflicts, visibleConflicts } from './find-conflicts.js';

const AT = '2026-11-22T08:00:00.000Z';
const WHOLE: ConflictFacts = { law: [], withdrawals: [], whole: CLASSES_OF_PLAN };
const PART: ConflictFacts = { ...WHOLE, whole: ['PLAN_EFFORT', 'PLAN_APPT'] };
const kindsOf = (facts: ConflictFacts, plan = planOf(chain('a'))): string[] =>
  findConflicts(plan, AT, facts).map(({ kind }) => kind);

const pullingApart = planOf(
  ['TOWARDS_WORK', 'AWAY_FROM_WORK'].map((direction) => ({
    kind: 'goals',
    part: {
      id: direction,
      owner: { by: 'SECTOR', sector: 'SOCIAL' },
      raisedClasses: [],
      status: 'ACTIVE',
      direction,
      responsible: { kind: 'CITIZEN' },
    },
  })),
);

describe('finding conflicts', () => {
  it('finds what is missing only where the plan is whole', () => {
    expect(kindsOf(WHOLE)).toEqual(['GOAL_WITHOUT_OWNER']);
    expect(kindsOf(PART)).toEqual([]);
    expect(kindsOf(PART, pullingApart)).toEqual(['GOALS_PULL_APART']);
  });

  it.each([
    ['completed', { status: 'COMPLETED' as const }],
    ['cancelled', { status: 'CANCELLED' as const }],
    ['ended', { endedAt: AT }],
  ])('finds nothing in a plan that is %s', (_how, change) => {
    expect(kindsOf(WHOLE, { ...planOf(chain('a')), ...change })).toEqual([]);
  });

  it('changes nothing and says the same twice', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const before = structuredClone(plan);
        const first = findConflicts(plan, AT, WHOLE);
        expect(findConflicts(plan, AT, WHOLE)).toEqual(first);
        expect(plan).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what a reader sees of conflicts', () => {
  const found = findConflicts(pullingApart, AT, WHOLE);
  const sides = new Set(['TOWARDS_WORK', 'AWAY_FROM_WORK']);
  const classes = new Set(['PLAN_GOAL'] as const);

  it('is a conflict of which he sees both sides and may read what it tells of', () => {
    expect(visibleConflicts(found, sides, classes)).toEqual(found);
  });

  it('is none of which one side is hidden from him', () => {
    for (const side of sides) expect(visibleConflicts(found, new Set([side]), classes)).toEqual([]);
  });

  it('is none that tells of a class he may not read', () => {
    expect(visibleConflicts(found, sides, new Set(['PLAN_EFFORT']))).toEqual([]);
  });
});
