import fc from 'fast-check';
import { coordinatorAt } from './coordinators.js';
import type { Part, PartKind, Placed, PlanDocument } from './part-kinds.js';
import { PLAN_FAULTS, type PlanFaultCode, toldFault } from './plan-faults.js';
import { anyPlan, BEGAN, chain, planOf } from './testing/any-plan.js';
import { validate } from './validate.js';

const found = (plan: PlanDocument): [string, string][] => validate(plan).map(({ code, at }) => [code, at]);
const changed = (kind: PartKind, change: Readonly<Record<string, unknown>>): PlanDocument =>
  planOf(
    chain('a').map((one) => {
      if (one.kind !== kind) return one;
      const whole = { ...one.part, ...change };
      const left = Object.entries(whole).filter(([, value]) => value !== undefined);
      return { kind, part: Object.fromEntries(left) as unknown as Part };
    }),
  );
const part = (kind: PartKind, fields: object): Placed => ({
  kind,
  part: { id: 'x', owner: { by: 'SECTOR', sector: 'SOCIAL' }, raisedClasses: [], ...fields },
});
const coordinators = (...periods: [from: string, to?: string][]): PlanDocument =>
  planOf([], {
    coordinators: periods.map(([from, to], nth) => ({
      id: `c-${nth}`,
      owner: { by: 'SECTOR', sector: 'SOCIAL' },
      raisedClasses: [],
      from,
      ...(to !== undefined && { to }),
    })),
  });
const [LATER, LAST] = ['2026-11-10T08:00:00.000Z', '2026-11-20T08:00:00.000Z'];

describe('a plan', () => {
  it('can stand when its chain is whole', () => {
    fc.assert(fc.property(anyPlan, (plan) => expect(validate(plan)).toEqual([])));
  });

  it.each<[string, PlanDocument, PlanFaultCode, string]>([
    ['a subgoal without a goal', changed('subgoals', { goalId: undefined }), 'SUBGOAL_WITHOUT_GOAL', 'subgoals/subgoal-a/goalId'],
    ['a subgoal of an unknown goal', changed('subgoals', { goalId: 'nobody' }), 'UNKNOWN_REFERENCE', 'subgoals/subgoal-a/goalId'],
    [
      'an effort without a subgoal',
      changed('efforts', { subgoalIds: [] }),
      'EFFORT_WITHOUT_SUBGOAL',
      'efforts/effort-a/subgoalIds',
    ],
    ['an effort for a goal', changed('efforts', { subgoalIds: ['goal-a'] }), 'UNKNOWN_REFERENCE', 'efforts/effort-a/subgoalIds'],
    [
      'an effort without anybody responsible',
      changed('efforts', { responsible: undefined }),
      'EFFORT_WITHOUT_RESPONSIBLE',
      'efforts/effort-a/responsible',
    ],
    [
      'an effort without a deadline',
      changed('efforts', { deadline: undefined }),
      'EFFORT_WITHOUT_DEADLINE',
      'efforts/effort-a/deadline',
    ],
    [
      'a decision on nothing',
      changed('decisions', { effortId: undefined }),
      'PART_WITHOUT_ITS_WHOLE',
      'decisions/decision-a/effortId',
    ],
    [
      'two parts of one id',
      planOf([...chain('a'), part('terms', { id: 'decision-a', kind: 'OTHER' })]),
      'ID_TAKEN',
      'terms/decision-a',
    ],
    ['a field that no schema knows', changed('goals', { mood: 'good' }), 'NOT_BY_SCHEMA', 'goals/goal-a'],
    ['a CPR number in a text', changed('goals', { title: 'Ring til 010180-1234' }), 'CPR_IN_TEXT', 'goals/goal-a/title'],
    [
      'treatment that is not raised to health',
      changed('efforts', { kind: 'TREATMENT' }),
      'RAISED_TOO_LITTLE',
      'efforts/effort-a/raisedClasses',
    ],
    [
      'a paragraph that tells of substance use',
      changed('efforts', { legalBasis: { act: 'SEL', paragraph: '§ 101' } }),
      'RAISED_TOO_LITTLE',
      'efforts/effort-a/raisedClasses',
    ],
    [
      'a period that ends first',
      changed('efforts', { period: { from: '2027-02-01', to: '2027-01-01' } }),
      'PERIOD_BACKWARDS',
      'efforts/effort-a',
    ],
    ['a member of the family of one', planOf([part('members', { relation: 'CHILD' })]), 'FAMILY_ONLY', 'members/x'],
    [
      'a plan that no act lets it replace',
      planOf([part('replaces', { planType: 'GOP', extent: 'WHOLE', raisedClasses: ['HEALTH'] })]),
      'NOT_REPLACEABLE',
      'replaces/x',
    ],
    [
      'the whole of a child’s plan',
      planOf([part('replaces', { planType: 'BL_CHILD_PLAN', extent: 'WHOLE', raisedClasses: ['CHILD_CASE'] })]),
      'NOT_REPLACEABLE',
      'replaces/x',
    ],
    [
      'a replaced plan without a paragraph',
      planOf([part('replaces', { planType: 'MIN_PLAN', extent: 'WHOLE' })]),
      'REPLACED_WITHOUT_PARAGRAPH',
      'replaces/x',
    ],
  ])('cannot stand with %s', (_what, plan, code, at) => {
    expect(found(plan)).toEqual([[code, at]]);
  });

  it('may replace what an act says, by its paragraph and from a day', () => {
    const replaced = { planType: 'MIN_PLAN', extent: 'WHOLE', legalBasis: { act: 'LAB', paragraph: '§ 40, stk. 3' } };
    expect(found(planOf([part('replaces', { ...replaced, validFrom: '2026-12-01' })]))).toEqual([]);
    expect(found(planOf([part('replaces', replaced)]))).toEqual([['REPLACED_WITHOUT_PARAGRAPH', 'replaces/x']]);
  });

  it('tells of no part that is not looked at', () => {
    const bad = changed('efforts', { deadline: undefined });
    expect(validate(bad, ({ part: { id } }) => id !== 'effort-a')).toEqual([]);
  });
});

describe('the coordinator', () => {
  it.each<[string, PlanDocument, [string, string][]]>([
    ['is one from the beginning', coordinators([BEGAN]), []],
    ['may hand over at an instant', coordinators([BEGAN, LATER], [LATER]), []],
    ['is not missing', coordinators(), [['COORDINATOR_MISSING', 'coordinators']]],
    ['is there from the first instant', coordinators([LATER]), [['COORDINATOR_MISSING', 'coordinators/c-0/from']]],
    ['leaves no gap', coordinators([BEGAN, LATER], [LAST]), [['COORDINATOR_MISSING', 'coordinators/c-0/to']]],
    ['is not left without a follower', coordinators([BEGAN, LATER]), [['COORDINATOR_MISSING', 'coordinators/c-0/to']]],
    ['is not two', coordinators([BEGAN, LAST], [LATER]), [['TWO_COORDINATORS', 'coordinators/c-1/from']]],
    ['is not two without an end', coordinators([BEGAN], [LATER]), [['TWO_COORDINATORS', 'coordinators/c-1/from']]],
  ])('%s', (_what, plan, faults) => {
    expect(found(plan)).toEqual(faults);
  });

  it('may end with the plan', () => {
    expect(found({ ...coordinators([BEGAN, LAST]), endedAt: LAST })).toEqual([]);
  });

  it('is exactly one at every instant of a plan that can stand, whoever hands over when', () => {
    const when = fc.integer({ min: 0, max: 20 }).map((day) => new Date(Date.parse(BEGAN) + day * 86_400_000).toISOString());
    const some = fc.array(fc.tuple(when, fc.option(when, { nil: undefined })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, when, (periods, at) => {
        const plan = coordinators(...(periods as [string, string?][]));
        const holders = plan.coordinators.filter(({ from, to }) => from <= at && (to === undefined || at < to));
        if (validate(plan).length === 0) expect(holders).toHaveLength(1);
        if (holders.length !== 1) expect(validate(plan)).not.toEqual([]);
        else expect(coordinatorAt(plan, at)).toBe(holders[0]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a fault', () => {
  it('has words in both languages and holds no value', () => {
    expect(toldFault({ code: 'ID_TAKEN', at: 'goals/x' })).toEqual({ code: 'ID_TAKEN', at: 'goals/x', ...PLAN_FAULTS.ID_TAKEN });
    const secret = changed('goals', { title: 'Hemmelig 010180-1234', status: 'Hemmelig', order: 0 });
    expect(JSON.stringify(validate(secret).map(toldFault))).not.toContain('Hemmelig');
  });
});
