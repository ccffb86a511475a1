import { DATA_CLASSES, SECTORS } from '../../kernel/words.js';
import { faultsOf } from '../../schema/validators.js';
import { readCatalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import type { DecisionFacts } from '../facts.js';
import { REASONS, type ReasonCode } from '../reasons.js';
import { NARROWING, PERSON_RULES, SCREENING } from '../rules/index.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const FROM = '2026-01-01T00:00:00.000Z';
const consent = {
  id: 'c',
  kind: 'FETCH_FVL29',
  purpose: 'PLAN_DRAFT',
  sectors: SECTORS,
  dataClasses: DATA_CLASSES,
  caseRef: 'case-1',
  givenAt: FROM,
} as const;
const base: DecisionFacts = {
  at: '2026-11-22T10:00:00.000Z',
  purpose: 'PLAN_DRAFT',
  caseRef: 'case-1',
  wantsCaseData: true,
  caller: { role: 'CASEWORKER', sector: 'SOCIAL', employee: 'e-1', unit: 'u-1', personKey: 'caller' },
  citizenKey: 'citizen',
  relations: [{ capacity: 'CASEWORKER', sector: 'SOCIAL', from: FROM, source: 's' }],
  consents: [consent],
  flags: { addressProtected: false, deceased: false },
  sources: [{ system: 'social-ffb', sector: 'SOCIAL' }],
};
const self = { caller: { role: 'CITIZEN', personKey: 'citizen' }, purpose: 'CITIZEN_SELF', relations: [] } as const;
const acting = { capacity: 'GUARDIAN', from: FROM, source: 'register', scope: 'ECONOMIC' } as const;

/** A catalogue in which the purpose is changed as told. */
const changed = (code: string, change: object) => ({
  ...catalogue,
  purposes: new Map(catalogue.purposes).set(code, { ...catalogue.purposes.get(code)!, ...change } as never),
});
const forActing = changed('CITIZEN_SELF', {
  subject: 'REPRESENTED',
  roles: ['REPRESENTATIVE'],
  capacities: ['GUARDIAN'],
  masterData: ['ID_BASE', 'ID_PROTECTED'],
});
const actingCall = { ...self, caller: { role: 'REPRESENTATIVE', personKey: 'other' }, relations: [acting] } as const;

const forParents = changed('CITIZEN_SELF', {
  subject: 'REPRESENTED',
  roles: ['REPRESENTATIVE'],
  capacities: ['CUSTODY_HOLDER'],
  rules: [{ sectors: ['SOCIAL'], classes: ['CASE_META', 'HEALTH'], consent: [] }],
});
const parentCall = (age: number, holder: string): Partial<DecisionFacts> => ({
  ...actingCall,
  relations: [{ capacity: 'CUSTODY_HOLDER', from: FROM, source: 'register', scope: 'ALL' }],
  flags: { addressProtected: false, deceased: false, age, custodyKeys: [holder] },
});

/** How each code comes about in a decision; a catalogue of its own where none of ours gives it. */
const PROVOKED: Partial<Record<ReasonCode, readonly [Partial<DecisionFacts>, typeof forActing?]>> = {
  PURPOSE_UNKNOWN: [{ purpose: 'NOBODY_KNOWS' }],
  PURPOSE_NOT_IN_TOKEN: [{ caller: { ...base.caller, purposes: ['WORKLIST'] } }],
  PURPOSE_NOT_IN_FORCE: [{ purpose: 'EMPLOYMENT_COORDINATION', at: '2027-01-02T10:00:00.000Z' }],
  PURPOSE_NOT_FOR_ROLE: [{ caller: { ...base.caller, role: 'ANALYST' } }],
  PURPOSE_NOT_FOR_SECTOR: [{ purpose: 'CASE_DECISION', caller: { role: 'CASEWORKER', sector: 'HEALTH' } }],
  PURPOSE_NOT_FOR_FIELD: [{ purpose: 'WORKLIST' }],
  CASE_REF_MISSING: [{ purpose: 'CASE_DECISION', caseRef: '' }],
  OWN_FILE: [{ citizenKey: 'caller' }],
  NO_RELATION: [{ relations: [] }],
  CASE_USED_UP: [{ earlierUses: 2 }, changed('PLAN_DRAFT', { perCase: { uses: 1, followUps: 1 } })],
  TOO_MANY_CITIZENS: [{ citizensInCall: 2 }],
  BLOCKED_BY_CITIZEN: [{ blocks: [{ id: 'b', target: 'UNIT', name: 'u-1', from: FROM }] }],
  OWN_STAFF: [{ citizenStaffUnits: ['u-1'] }],
  GUARDIAN_CONFLICT: [{ relations: [...base.relations, acting] }],
  OUTSIDE_SCOPE: [actingCall, forActing],
  DECEASED: [{ flags: { addressProtected: false, deceased: true } }],
  FAMILY_FILE: [{ flags: { addressProtected: false, deceased: false, familyKeys: ['caller'] } }],
  OTHER_MUNICIPALITY: [{ municipality: '0101', flags: { addressProtected: false, deceased: false, municipality: '0202' } }],
  CUSTODY_NOT_HELD: [parentCall(10, 'another'), forParents],
  CHILD_OF_AGE: [parentCall(18, 'other'), forParents],
  CHILDS_OWN_HEALTH: [parentCall(15, 'other'), forParents],
  FLAGS_UNKNOWN: [{ flags: 'UNAVAILABLE' }],
  ADDRESS_PROTECTED: [{ flags: { addressProtected: true, deceased: false } }],
  PLACES_OF_OTHERS: [actingCall, forActing],
  THIRD_PARTY_LEFT_OUT: [
    self,
    changed('CITIZEN_SELF', { rules: [{ sectors: ['SOCIAL'], classes: ['CASE_META', 'THIRD_PARTY'], consent: [] }] }),
  ],
  OWN_EFFORTS_ONLY: [
    {
      caller: { role: 'PROVIDER', sector: 'SOCIAL', unit: 'u-1' },
      relations: [{ capacity: 'PROVIDER', sector: 'SOCIAL', from: FROM, source: 's' }],
    },
    changed('PLAN_DRAFT', { roles: ['PROVIDER'], capacities: ['PROVIDER'] }),
  ],
  BASIS_NOT_IN_FORCE: [
    {},
    changed('PLAN_DRAFT', { legalBases: [{ act: 'X', paragraph: '§ 1', validFrom: '2020-01-01', classes: ['CRIME'] }] }),
  ],
  CONSENT_MISSING: [{ consents: [] }],
  CONSENT_WITHDRAWN: [{ consents: [{ ...consent, withdrawnAt: '2026-02-01T00:00:00.000Z' }] }],
  CONSENT_EXPIRED: [{ consents: [{ ...consent, expiresAt: '2026-02-01T00:00:00.000Z' }] }],
  CONSENT_REFUSED: [{ consents: [{ ...consent, refusedAt: FROM }] }],
  CONSENT_INCOMPLETE: [{ consents: [{ ...consent, standing: 'INCOMPLETE' }] }],
  CONSENT_USED_UP: [{ consents: [{ ...consent, uses: { most: 2, taken: 2 } }] }],
  OPTED_OUT: [
    { consents: [{ ...consent, kind: 'HEALTH_OPTOUT' }] },
    changed('PLAN_DRAFT', {
      legalBases: [{ act: 'X', paragraph: '§ 1', validFrom: '2020-01-01' }],
      rules: [{ sectors: ['SOCIAL'], classes: ['CASE_META'], consent: [] }],
    }),
  ],
  NO_RULE: [{ purpose: 'PLAN_DRAFT', sources: [] }],
  PERMITTED_BY_PURPOSE: [self],
  PERMITTED_BY_CONSENT: [{}],
};

/** Codes that the road gives beside the decision, and the test that provokes them there. */
const ON_THE_ROAD: readonly ReasonCode[] = ['DECISION_NOT_FOUND', 'SUBJECT_NOT_CALLER'];

describe('the reason codes', () => {
  it('each come about in a decision or on the road', () => {
    const codes = Object.keys(REASONS) as ReasonCode[];
    expect(codes.filter((code) => PROVOKED[code] === undefined && !ON_THE_ROAD.includes(code))).toEqual([]);
  });

  it.each(Object.entries(PROVOKED))('%s is declared by the rule that gives it', (_code, [change, own]) => {
    const facts = { ...base, ...change };
    const purpose = (own ?? catalogue).purposes.get(facts.purpose);
    if (purpose === undefined) return;
    const refusing = [...SCREENING, ...PERSON_RULES].map((rule) => [rule, rule.refuses(purpose, facts)] as const);
    const narrowing = NARROWING.map((rule) => [rule, rule.narrows(purpose, facts)?.reason] as const);
    for (const [{ reasons }, reason] of [...refusing, ...narrowing]) if (reason) expect(reasons).toContain(reason);
  });

  it.each(Object.entries(PROVOKED))('%s is given by the decision', (code, [change, own]) => {
    expect(decide(own ?? catalogue, { ...base, ...change }).reasons).toContain(code);
  });
});
