import type { PolicyDecision } from './decision.js';
import type { DecisionFacts } from './facts.js';
import { type RecordedConsent, visibleConsents } from './visible-consents.js';

const AT = '2026-11-22T10:00:00.000Z';
const decision = (change: Partial<PolicyDecision> = {}): PolicyDecision => ({
  outcome: 'PERMIT',
  reasons: ['PERMITTED_BY_PURPOSE'],
  purpose: 'CONSENT_ADMINISTRATION',
  legalBasis: [],
  consents: [],
  grants: [],
  masterData: [],
  obligations: [],
  hides: [],
  bundle: 'b',
  ...change,
});
const facts = (caller: DecisionFacts['caller'], capacity: 'COORDINATOR' | 'TEAM' = 'TEAM', to?: string): DecisionFacts => ({
  at: AT,
  purpose: 'CONSENT_ADMINISTRATION',
  wantsCaseData: false,
  caller,
  citizenKey: 'citizen',
  relations: [{ capacity, sector: 'SOCIAL', from: '2026-01-01T00:00:00.000Z', source: 's', ...(to !== undefined && { to }) }],
  consents: [],
  sources: [],
});
const consent = (id: string, change: Partial<RecordedConsent> = {}) => ({
  id,
  sectors: ['SOCIAL'] as const,
  dataClasses: ['PLAN_GOAL'] as const,
  recordedBy: 'e-9',
  recordedUnit: 'u-9',
  ...change,
});
const ids = (...asked: Parameters<typeof visibleConsents<ReturnType<typeof consent>>>) =>
  visibleConsents(...asked).map(({ id }) => id);

describe('the consents that may be told of', () => {
  const all = [
    consent('social'),
    consent('health', { sectors: ['SOCIAL', 'HEALTH'], dataClasses: ['HEALTH'] }),
    consent('mine', { sectors: ['HEALTH'], dataClasses: ['HEALTH'], recordedBy: 'e-1', recordedUnit: null }),
    consent('ours', { sectors: ['FAMILY'], dataClasses: ['CHILD_CASE'], recordedUnit: 'u-1' }),
  ];
  const caseworker = { role: 'CASEWORKER', sector: 'SOCIAL', employee: 'e-1', unit: 'u-1' } as const;
  const social = { system: 'social-ffb', sector: 'SOCIAL', classes: ['CASE_META', 'PLAN_GOAL'] } as const;
  const everything = ['social', 'health', 'mine', 'ours'];

  it.each(['CITIZEN_SELF', 'CONSENT_ADMINISTRATION'])('are all to the citizen himself for %s', (purpose) => {
    expect(ids(decision({ purpose }), facts({ role: 'CITIZEN' }), all)).toEqual(everything);
  });

  it('are all to a coordinator with a relation as one, for their administration', () => {
    const coordinator = { role: 'COORDINATOR', sector: 'SOCIAL', employee: 'e-2' } as const;
    expect(ids(decision(), facts(coordinator, 'COORDINATOR'), all)).toEqual(everything);
    expect(ids(decision(), facts(coordinator, 'TEAM'), all)).toEqual([]);
    const both = [...facts(coordinator, 'TEAM').relations, ...facts(coordinator, 'COORDINATOR').relations];
    expect(ids(decision(), { ...facts(coordinator), relations: both }, all)).toEqual(everything);
    expect(ids(decision(), facts(coordinator, 'COORDINATOR', AT), all)).toEqual([]);
    expect(ids(decision({ purpose: 'PLAN_COORDINATION' }), facts(coordinator, 'COORDINATOR'), all)).toEqual([]);
    expect(ids(decision(), facts({ ...coordinator, role: 'TEAM_MEMBER' }, 'COORDINATOR'), all)).toEqual([]);
  });

  it('are what he or his unit recorded to anybody else, for their administration alone', () => {
    expect(ids(decision(), facts(caseworker), all)).toEqual(['mine', 'ours']);
    expect(ids(decision({ purpose: 'PLAN_DRAFT' }), facts(caseworker), all)).toEqual([]);
    expect(ids(decision(), facts({ role: 'CASEWORKER' }), [consent('none', { recordedUnit: null })])).toEqual([]);
  });

  it('are else those whose whole scope lies inside the grants', () => {
    const draft = (...grants: PolicyDecision['grants']) =>
      ids(decision({ purpose: 'PLAN_DRAFT', grants }), facts(caseworker), all);
    expect(draft(social)).toEqual(['social']);
    expect(draft({ ...social, classes: ['PLAN_GOAL'] })).toEqual([]);
    expect(draft({ ...social, classes: ['CASE_META', 'HEALTH'] })).toEqual([]);
    const health = { system: 'health-fhir', sector: 'HEALTH', classes: ['CASE_META', 'HEALTH'] } as const;
    expect(draft({ ...social, classes: ['CASE_META', 'HEALTH'] }, health)).toEqual(['health', 'mine']);
  });

  it('are none whose scope is empty, and none at all after a refusal', () => {
    const empty = [consent('empty', { sectors: [] })];
    expect(ids(decision({ purpose: 'PLAN_DRAFT', grants: [social] }), facts(caseworker), empty)).toEqual([]);
    expect(ids(decision({ outcome: 'DENY' }), facts({ role: 'CITIZEN' }), all)).toEqual([]);
  });
});
