import { CONSENT_KINDS } from '../consent/consent-kinds.js';
import { faultsOf } from '../schema/validators.js';
import { readCatalogue } from './catalogue.js';
import { BOUND_KINDS } from './consent-cover.js';
import { decide } from './decide.js';
import type { ConsentFacts, DecisionFacts } from './facts.js';

const AT = '2026-11-22T10:00:00.000Z';
const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));

const consent: ConsentFacts = {
  id: 'c-1',
  kind: 'FETCH_11A',
  purpose: 'CASE_DECISION',
  sectors: ['SOCIAL'],
  dataClasses: ['ECONOMY', 'CASE_META'],
  caseRef: 'case-1',
  givenAt: '2026-11-01T10:00:00.000Z',
};

const decideWith = (consents: ConsentFacts[], change: Partial<DecisionFacts> = {}) =>
  decide(catalogue, {
    at: AT,
    purpose: 'CASE_DECISION',
    caseRef: 'case-1',
    wantsCaseData: true,
    caller: { role: 'CASEWORKER', sector: 'SOCIAL', employee: 'e-1', personKey: 'caller' },
    citizenKey: 'citizen',
    relations: [{ capacity: 'CASEWORKER', sector: 'SOCIAL', from: '2026-01-01T00:00:00.000Z', source: 'social-ffb' }],
    consents,
    flags: { addressProtected: false, deceased: false },
    sources: [
      { system: 'social-ffb', sector: 'SOCIAL' },
      { system: 'health-fhir', sector: 'HEALTH' },
    ],
    ...change,
  });

describe('a consent', () => {
  it('opens its classes of its sectors, and is named', () => {
    const decision = decideWith([consent]);
    expect(decision.grants).toEqual([{ system: 'social-ffb', sector: 'SOCIAL', classes: ['CASE_META', 'ECONOMY'] }]);
    expect(decision.consents).toEqual(['c-1']);
    expect(decision.outcome).toBe('PERMIT_REDACTED');
    expect(decision.reasons).toEqual(['PERMITTED_BY_CONSENT', 'CONSENT_MISSING']);
  });

  it('opens no class that the purpose does not speak of', () => {
    const { grants } = decideWith([{ ...consent, dataClasses: ['CRIME', 'CASE_META'] }]);
    expect(grants[0]?.classes).toEqual(['CASE_META']);
  });

  it.each<[string, Partial<ConsentFacts>]>([
    ['of another kind', { kind: 'PLAN_REPLACEMENT' }],
    ['for another purpose', { purpose: 'PLAN_COORDINATION' }],
    ['for another sector', { sectors: ['FAMILY'] }],
    ['for another class', { dataClasses: ['HEALTH'] }],
    ['for another case', { caseRef: 'case-2' }],
    ['given after the call', { givenAt: '2026-11-22T10:00:00.001Z' }],
  ])('%s covers nothing', (_what, change) => {
    expect(decideWith([{ ...consent, ...change }])).toMatchObject({ outcome: 'DENY', reasons: ['CONSENT_MISSING'], grants: [] });
  });

  it('for no purpose in particular covers every purpose', () => {
    const { purpose: _purpose, ...wide } = consent;
    expect(decideWith([wide]).grants).toHaveLength(1);
  });

  it('for no case in particular does not cover a purpose that decides one case', () => {
    const { caseRef: _case, ...wide } = consent;
    expect(decideWith([wide])).toMatchObject({ outcome: 'DENY', reasons: ['CONSENT_MISSING'], grants: [] });
  });

  it('holds from the moment it is given until just before it ends', () => {
    expect(decideWith([{ ...consent, givenAt: AT }]).grants).toHaveLength(1);
    expect(decideWith([{ ...consent, expiresAt: '2026-11-22T10:00:00.001Z' }]).grants).toHaveLength(1);
  });

  it('that is bound to a case covers no call that names none, whatever the purpose', () => {
    const draft = { ...consent, purpose: 'PLAN_DRAFT' };
    const { caseRef: _case, ...unbound } = draft;
    const named = { purpose: 'PLAN_DRAFT' };
    expect(decideWith([draft], named).grants).toHaveLength(1);
    expect(decideWith([draft], { ...named, caseRef: undefined as never }).grants).toEqual([]);
    expect(decideWith([unbound], named).grants).toEqual([]);
    expect(decideWith([unbound], { ...named, caseRef: undefined as never }).grants).toEqual([]);
  });

  it('to health data for no purpose in particular covers none', () => {
    const fetch = { ...consent, dataClasses: ['HEALTH'] as const };
    const health: ConsentFacts = { ...fetch, id: 'c-2', kind: 'HEALTH_OTHER_43' };
    const { purpose: _purpose, ...wide } = health;
    expect(decideWith([fetch, health]).grants).toHaveLength(1);
    expect(decideWith([fetch, wide]).grants).toEqual([]);
  });

  it('is bound to a case or a purpose by the kinds that the register demands one of', () => {
    const demanding = (what: 'caseRefRequired' | 'purposeRequired') =>
      Object.entries(CONSENT_KINDS).flatMap(([kind, rule]) => (rule[what] ? [kind] : []));
    expect([...BOUND_KINDS.toCase].sort()).toEqual(demanding('caseRefRequired').sort());
    expect([...BOUND_KINDS.toPurpose].sort()).toEqual(demanding('purposeRequired').sort());
  });

  it('that has expired is told from one never given', () => {
    expect(decideWith([{ ...consent, expiresAt: AT }])).toMatchObject({ outcome: 'DENY', grants: [] });
    expect(decideWith([{ ...consent, expiresAt: AT }]).reasons).toContain('CONSENT_EXPIRED');
  });

  it('that was withdrawn is told from one never given, from the moment of withdrawal', () => {
    const { outcome, reasons, grants } = decideWith([{ ...consent, withdrawnAt: AT }]);
    expect({ outcome, grants }).toEqual({ outcome: 'DENY', grants: [] });
    expect(reasons).toContain('CONSENT_WITHDRAWN');
  });

  it('counts when an older one of the same scope was withdrawn', () => {
    const { grants, consents } = decideWith([{ ...consent, id: 'c-0', withdrawnAt: '2026-11-10T10:00:00.000Z' }, consent]);
    expect(grants).toHaveLength(1);
    expect(consents).toEqual(['c-1']);
  });

  it('is not told of to a caller without a relation', () => {
    const stranger = { relations: [] };
    expect(decideWith([{ ...consent, withdrawnAt: AT }], stranger)).toEqual(decideWith([], stranger));
  });
});
