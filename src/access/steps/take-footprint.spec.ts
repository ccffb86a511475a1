import { factsOf, fakeRoad, permit, stateOf } from '../../../test/access/road-fakes.js';
import type { PolicyDecision } from '../../policy/decision.js';
import { draftOf } from '../records.js';
import type { RoadState } from '../state.js';
import { takeFootprint } from './take-footprint.js';

const grants: PolicyDecision['grants'] = [
  { system: 'social-ffb', sector: 'SOCIAL', classes: ['PLAN_GOAL', 'CASE_META'] },
  { system: 'health-fhir', sector: 'HEALTH', classes: ['HEALTH'] },
];
const legalBasis = [
  { act: 'LAB', paragraph: '§ 46' },
  { act: 'FVL', paragraph: '§ 28' },
];
const decision = permit(grants, { legalBasis });

async function taken(change: Partial<RoadState> = {}, question: Parameters<typeof stateOf>[1] = {}) {
  const state = stateOf({ facts: factsOf(), decision, ...change }, question);
  await takeFootprint()(state);
  return state.footprint!;
}

describe('the footprint', () => {
  it('covers operation, purpose, fields, classes by place, paragraphs and citizens', async () => {
    const { covers, hash } = await taken();
    expect(covers).toEqual({
      operation: 'citizenView',
      purpose: 'PLAN_COORDINATION',
      fields: ['CitizenView.cases'],
      classes: [
        ['health-fhir', ['HEALTH']],
        ['person', ['ID_BASE']],
        ['social-ffb', ['CASE_META', 'PLAN_GOAL']],
      ],
      paragraphs: ['FVL § 28', 'LAB § 46'],
      citizens: 1,
    });
    expect(hash).toMatch(/^[\w-]{43}$/);
  });

  it('does not depend on the order of sources, classes and paragraphs', async () => {
    const turned = permit(
      [...grants].reverse().map((grant) => ({ ...grant, classes: [...grant.classes].reverse() })),
      { legalBasis: [...legalBasis].reverse() },
    );
    expect(await taken({ decision: turned })).toEqual(await taken());
  });

  it.each<[string, Partial<RoadState>, Parameters<typeof stateOf>[1]]>([
    ['a field', {}, { selection: { fields: ['CitizenView.goals'], kinds: ['goals'] } }],
    ['a class', { decision: permit(grants.slice(1), { legalBasis }) }, {}],
    ['a class of the person', { decision: permit(grants, { legalBasis, masterData: [] }) }, {}],
    ['a paragraph', { decision: permit(grants, { legalBasis: legalBasis.slice(1) }) }, {}],
    ['a citizen', { facts: factsOf({ citizensInCall: 2 }) }, {}],
    ['an operation', {}, { operation: 'consents' }],
    ['a purpose', { decision: permit(grants, { legalBasis, purpose: 'PLAN_DRAFT' }) }, {}],
  ])('is another with another: %s', async (_what, change, question) => {
    expect((await taken(change, question)).hash).not.toBe((await taken()).hash);
  });

  it('counts nobody where no citizen is asked about', async () => {
    const { citizenKey: _none, ...facts } = factsOf();
    const state = stateOf({ facts, decision });
    delete state.citizenKey;
    await takeFootprint()(state);
    expect(state.footprint!.covers.citizens).toBe(0);
  });

  it('goes into every record of the call but its outcome', async () => {
    const { parts } = fakeRoad();
    const state = stateOf({ facts: factsOf(), decision });
    await takeFootprint()(state);
    const { bundle } = parts.catalogue;
    expect(draftOf(state, 'INTENT', { bundle }).footprintHash).toBe(state.footprint!.hash);
    expect(draftOf(state, 'LOOKUP', { bundle }).claims.footprint).toEqual(state.footprint!.covers);
    expect(draftOf(state, 'OUTCOME', { bundle })).not.toHaveProperty('footprintHash');
  });
});
