import { CONSENT_KINDS } from '../consent/consent-kinds.js';
import { faultsOf } from '../schema/validators.js';
import { catalogueOf, readCatalogue } from './catalogue.js';
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

const decideWith = (consents: ConsentFacts[], change: Partial<DecisionFacts> = {}, by = catalogue) =>
  decide(by, {
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

  it('to fetch for a case ends after twelve months, or lasts as long as the case where the DPO has decided so (law D5)', () => {
    const wholeCase = catalogueOf({
      ...catalogue.content,
      settings: [
        {
          switch: 'CONSENT_11A_LIFE',
          value: 'WHOLE_CASE',
          decidedBy: 'DPO',
          decidedAt: '2026-11-22',
          reason: 'notat af samme dag',
        },
      ],
    });
    const outcomes = (givenAt: string) =>
      [catalogue, wholeCase].map((by) => {
        const { grants, reasons } = decideWith([{ ...consent, givenAt }], {}, by);
        return [grants.length, reasons.includes('CONSENT_EXPIRED')];
      });
    expect(outcomes('2025-11-23T10:00:00.000Z')).toEqual([
      [1, false],
      [1, false],
    ]);
    expect(outcomes('2025-11-21T10:00:00.000Z')).toEqual([
      [0, true],
      [1, false],
    ]);
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
    ['for another system', { systems: ['social-other'] }],
    ['for another receiver', { receivers: { units: ['u-2'], employees: ['e-2'] } }],
    ['given after the call', { givenAt: '2026-11-22T10:00:00.001Z' }],
  ])('%s covers nothing', (_what, change) => {
    expect(decideWith([{ ...consent, ...change }])).toMatchObject({ outcome: 'DENY', reasons: ['CONSENT_MISSING'], grants: [] });
  });

  it.each<[string, Partial<ConsentFacts>, string]>([
    ['used as often as it may', { uses: { most: 3, taken: 3 } }, 'CONSENT_USED_UP'],
    ['that somebody else must give as well', { standing: 'INCOMPLETE' }, 'CONSENT_INCOMPLETE'],
    ['of a custody holder who no longer decides', { standing: 'OUTGROWN' }, 'CONSENT_EXPIRED'],
    ['that was refused', { refusedAt: '2026-11-01T10:00:00.000Z' }, 'CONSENT_REFUSED'],
  ])('%s covers nothing, and the reason says so', (_what, change, reason) => {
    expect(decideWith([{ ...consent, ...change }])).toMatchObject({ outcome: 'DENY', reasons: [reason, 'CONSENT_MISSING'] });
  });

  it('reaches the receiver that it names, by unit or by employee', () => {
    for (const receivers of [
      { units: [], employees: ['e-1'] },
      { units: ['u-1'], employees: [] },
    ])
      expect(
        decideWith([{ ...consent, receivers }], {
          caller: { role: 'CASEWORKER', sector: 'SOCIAL', employee: 'e-1', unit: 'u-1', personKey: 'caller' },
        }).grants,
      ).toHaveLength(1);
  });

  it('reaches the system that it names', () => {
    expect(decideWith([{ ...consent, systems: ['social-ffb'] }]).grants).toHaveLength(1);
  });

  it('is overruled by a later no in the same scope, and overrules an earlier one', () => {
    const no = (refusedAt: string): ConsentFacts => ({ ...consent, id: 'c-no', givenAt: refusedAt, refusedAt });
    expect(decideWith([consent, no('2026-11-02T10:00:00.000Z')]).reasons[0]).toBe('CONSENT_REFUSED');
    expect(decideWith([consent, no('2026-10-31T10:00:00.000Z')]).consents).toEqual(['c-1']);
  });

  it('is overruled by a no that names no case, also where the purpose demands one', () => {
    const { caseRef: _case, ...anyCase } = { ...consent, id: 'c-no', givenAt: '2026-11-02T10:00:00.000Z' };
    const no: ConsentFacts = { ...anyCase, refusedAt: anyCase.givenAt };
    expect(decideWith([{ ...consent, caseRef: 'case-1' }, no])).toMatchObject({ outcome: 'DENY', grants: [] });
    expect(decideWith([{ ...consent, caseRef: 'case-1' }, no]).reasons[0]).toBe('CONSENT_REFUSED');
  });

  it('that limits least is the one used', () => {
    const narrow: ConsentFacts = { ...consent, id: 'c-0', uses: { most: 5, taken: 0 } };
    const dated: ConsentFacts = { ...consent, id: 'c-2', dataPeriod: { from: '2026-01-01' } };
    expect(decideWith([narrow, dated, consent]).consents).toEqual(['c-1']);
    expect(decideWith([dated, narrow]).consents).toEqual(['c-0']);
  });

  it('for data of a period opens its classes for records of that period', () => {
    const [grant] = decideWith([{ ...consent, dataPeriod: { from: '2026-01-01', to: '2026-06-30' } }]).grants;
    expect(grant?.periods).toEqual(expect.arrayContaining([{ dataClass: 'ECONOMY', from: '2026-01-01', to: '2026-06-30' }]));
    expect(grant?.periods?.map(({ dataClass }) => dataClass).sort()).toEqual(grant?.classes);
    expect(decideWith([consent]).grants[0]).not.toHaveProperty('periods');
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
    const demanding = (what: 'caseRefRequired' | 'purposeRequired' | 'receiverRequired') =>
      Object.entries(CONSENT_KINDS).flatMap(([kind, rule]) => (rule[what] ? [kind] : []));
    expect([...BOUND_KINDS.toCase].sort()).toEqual(demanding('caseRefRequired').sort());
    expect([...BOUND_KINDS.toReceiver].sort()).toEqual(demanding('receiverRequired').sort());
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
