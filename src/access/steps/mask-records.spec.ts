import { aCase, factsOf, fakeRoad, outcomeOf, permit, stateOf } from '../../../test/access/road-fakes.js';
import { Masks } from '../../citizen/mask.js';
import type { PolicyDecision } from '../../policy/decision.js';
import { maskRecords } from './mask-records.js';

const { parts } = fakeRoad({ masks: new Masks() });
const answers = new Map([
  [
    'social-ffb',
    outcomeOf({
      cases: [aCase('social-ffb', 'SOCIAL'), aCase('social-ffb', 'SOCIAL', { raisedClasses: ['CASE_META', 'HEALTH'] })],
    }),
  ],
  ['health-fhir', outcomeOf({ cases: [aCase('health-fhir', 'HEALTH')] })],
]);

describe('masking by source and class', () => {
  it('lets each source show what it was granted itself, whatever another was granted', async () => {
    const decision = permit([
      { system: 'social-ffb', sector: 'SOCIAL', classes: ['CASE_META'] },
      { system: 'health-fhir', sector: 'HEALTH', classes: [] },
    ]);
    const state = stateOf({ decision, answers });
    await maskRecords(parts)(state);
    const [social, health] = state.masked!;
    expect(social).toMatchObject({ system: 'social-ffb', records: { cases: [{ id: 'r-1' }] } });
    expect(social!.records.cases).toHaveLength(1);
    expect(health!.records.cases ?? []).toEqual([]);
  });

  it('has nothing of a source that was granted something and not asked, nor of one that was asked and not granted', async () => {
    const decision = permit([{ system: 'family-sf1470', sector: 'FAMILY', classes: ['CASE_META'] }]);
    const state = stateOf({ decision, answers });
    await maskRecords(parts)(state);
    expect(state.masked).toEqual([]);
  });

  it('leaves out what the decision hides: places, and what other providers do', async () => {
    const unit = { id: 'u-1', name: 'Solgården' };
    const efforts = [aCase('social-ffb', 'SOCIAL', { unit }), aCase('social-ffb', 'SOCIAL', { unit: { id: 'u-2' } })];
    const decided = async (hides: PolicyDecision['hides']) => {
      const decision = permit([{ system: 'social-ffb', sector: 'SOCIAL', classes: ['CASE_META', 'PLAN_EFFORT'] }], { hides });
      const facts = factsOf({ caller: { role: 'PROVIDER', unit: 'u-1' } });
      const state = stateOf(
        { decision, facts, answers: new Map([['social-ffb', outcomeOf({ efforts })]]) },
        { selection: { fields: [], kinds: ['efforts'] } },
      );
      await maskRecords(parts)(state);
      return state.masked![0]!.records.efforts!.map((one) => one.unit);
    };
    expect(await decided([])).toEqual([unit, { id: 'u-2' }]);
    expect(await decided(['PLACES'])).toEqual([undefined, undefined]);
    expect(await decided(['OTHERS_EFFORTS'])).toEqual([unit]);
    expect(await decided(['OTHERS_EFFORTS', 'PLACES'])).toEqual([undefined]);
  });

  it('tells by his efforts which goals a provider sees, and shows no effort that he did not select', async () => {
    const decision = permit([{ system: 'social-ffb', sector: 'SOCIAL', classes: ['CASE_META', 'PLAN_EFFORT', 'PLAN_GOAL'] }], {
      hides: ['OTHERS_EFFORTS'],
    });
    const leftOf = async (unit: string) => {
      const records = {
        efforts: [aCase('social-ffb', 'SOCIAL', { unit: { id: 'u-1' } })],
        goals: [aCase('social-ffb', 'SOCIAL')],
      };
      const state = stateOf(
        {
          decision,
          facts: factsOf({ caller: { role: 'PROVIDER', unit } }),
          answers: new Map([['social-ffb', outcomeOf(records)]]),
        },
        { selection: { fields: [], kinds: ['goals'] } },
      );
      await maskRecords(parts)(state);
      const { efforts, goals } = state.masked![0]!.records;
      return { efforts, goals: goals!.length };
    };
    expect(await leftOf('u-1')).toEqual({ goals: 1 });
    expect(await leftOf('u-2')).toEqual({ goals: 0 });
  });

  it('does not show by the goals beside it that a provider has an effort which the masks take away', async () => {
    const goals = [aCase('social-ffb', 'SOCIAL', { title: 'a goal' })];
    const own = { unit: { id: 'u-1' } };
    const goalsBeside = async (efforts: object[]) => {
      const classes = ['CASE_META', 'PLAN_EFFORT', 'PLAN_GOAL'] as const;
      const decision = permit([{ system: 'social-ffb', sector: 'SOCIAL', classes }], { hides: ['OTHERS_EFFORTS'] });
      const facts = factsOf({ caller: { role: 'PROVIDER', unit: 'u-1' } });
      const answered = new Map([['social-ffb', outcomeOf({ efforts, goals })]]);
      const state = stateOf({ decision, facts, answers: answered });
      await maskRecords(parts)(state);
      return state.masked![0]!.records.goals!.length;
    };
    expect(await goalsBeside([aCase('social-ffb', 'SOCIAL', own)])).toBe(1);
    expect(await goalsBeside([])).toBe(0);
    expect(await goalsBeside([aCase('social-ffb', 'SOCIAL', { ...own, raisedClasses: ['SUBSTANCE_USE'] })])).toBe(0);
    expect(await goalsBeside([aCase('social-ffb', 'SOCIAL', { ...own, legalBasis: { act: 'SEL', paragraph: '§ 101 a' } })])).toBe(
      0,
    );
  });
});
