import { jest } from '@jest/globals';
import type { Purpose } from '../generated/documents.js';
import { faultsOf } from '../schema/validators.js';
import { type Catalogue, readCatalogue } from './catalogue.js';
import { decide, screen } from './decide.js';
import { isPermitted } from './decision.js';
import type { ConsentFacts, DecisionFacts } from './facts.js';
import { CROSS_RULES } from './rules/index.js';
import type { NarrowingRule } from './rules/rule.js';

const AT = '2026-11-22T10:00:00.000Z';
const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));

const facts = (change: Partial<DecisionFacts> = {}): DecisionFacts => ({
  at: AT,
  purpose: 'EMPLOYMENT_COORDINATION',
  wantsCaseData: true,
  caller: { role: 'CASEWORKER', sector: 'EMPLOYMENT', employee: 'e-1', unit: 'u-1', personKey: 'caller' },
  citizenKey: 'citizen',
  relations: [{ capacity: 'CASEWORKER', sector: 'EMPLOYMENT', from: '2026-01-01T00:00:00.000Z', source: 'employment-dfdg' }],
  consents: [],
  flags: { addressProtected: false, deceased: false },
  sources: [
    { system: 'employment-dfdg', sector: 'EMPLOYMENT' },
    { system: 'health-fhir', sector: 'HEALTH' },
  ],
  ...change,
});

const health: ConsentFacts = {
  id: 'c-1',
  kind: 'HEALTH_OTHER_43',
  purpose: 'EMPLOYMENT_COORDINATION',
  sectors: ['HEALTH'],
  dataClasses: ['HEALTH'],
  givenAt: '2026-11-01T10:00:00.000Z',
  expiresAt: '2027-11-01T10:00:00.000Z',
};

const caller = (change: Partial<DecisionFacts['caller']>) => facts({ caller: { ...facts().caller, ...change } });
const relation = (change: object) => facts({ relations: [{ ...facts().relations[0]!, ...change }] });
const classesOf = (given: DecisionFacts, system: string) =>
  decide(catalogue, given).grants.find((grant) => grant.system === system)?.classes ?? [];
const withPurpose = (change: Partial<Purpose>): Catalogue => ({
  ...catalogue,
  purposes: new Map([['P', { ...catalogue.purposes.get('EMPLOYMENT_COORDINATION')!, code: 'P', ...change }]]),
});

describe('a decision', () => {
  it('permits what the purpose says, per source, and names law and bundle', () => {
    const decision = decide(catalogue, facts());
    expect(decision).toMatchObject({ consents: [], masterData: ['ID_BASE'], obligations: ['INFORM_CITIZEN'] });
    expect(decision.bundle).toBe(catalogue.bundle);
    expect(decision.legalBasis.map(({ act }) => act)).toEqual(['LOB', 'BEK 113/2026', 'GDPR']);
  });

  it('takes OWN for the sector of the caller and for no other', () => {
    expect(classesOf(facts(), 'employment-dfdg')).toEqual(['EDUCATION', 'EMPLOYMENT', 'PLAN_EFFORT']);
    expect(classesOf(facts(), 'health-fhir')).toEqual(['PLAN_EFFORT']);
  });

  it('gives nothing of OWN to a caller without a sector', () => {
    const anywhere = withPurpose({ requesterSectors: [] });
    const decision = decide(anywhere, { ...caller({ sector: undefined as never }), purpose: 'P' });
    expect(decision.grants.flatMap(({ classes }) => classes)).not.toContain('EMPLOYMENT');
  });

  it.each<[string, DecisionFacts, string]>([
    ['a token limited to other purposes', caller({ purposes: ['WORKLIST'] }), 'PURPOSE_NOT_IN_TOKEN'],
    ['a token limited to no purpose', caller({ purposes: [] }), 'PURPOSE_NOT_IN_TOKEN'],
    ['a purpose whose law has expired', facts({ at: '2027-01-02T10:00:00.000Z' }), 'PURPOSE_NOT_IN_FORCE'],
    ['a purpose whose law is not yet in force', facts({ at: '2018-05-24T10:00:00.000Z' }), 'PURPOSE_NOT_IN_FORCE'],
    ['a role that the purpose does not name', caller({ role: 'LEADER' }), 'PURPOSE_NOT_FOR_ROLE'],
    ['another sector', caller({ sector: 'HEALTH' }), 'PURPOSE_NOT_FOR_SECTOR'],
    ['a caller without a sector', caller({ sector: undefined as never }), 'PURPOSE_NOT_FOR_SECTOR'],
    ['a case decision without a case', facts({ purpose: 'CASE_DECISION' }), 'CASE_REF_MISSING'],
    ['an empty case reference', facts({ purpose: 'CASE_DECISION', caseRef: '' }), 'CASE_REF_MISSING'],
    ['case data by a purpose for lists', facts({ purpose: 'WORKLIST' }), 'PURPOSE_NOT_FOR_FIELD'],
    ['a citizen by a purpose about none', facts({ purpose: 'WORKLIST', wantsCaseData: false }), 'PURPOSE_NOT_FOR_FIELD'],
    ['the own file', caller({ personKey: 'citizen' }), 'OWN_FILE'],
    ['no relation at all', facts({ relations: [] }), 'NO_RELATION'],
    ['an unknown citizen', { ...facts(), citizenKey: undefined as never }, 'NO_RELATION'],
    ['a relation in another capacity', relation({ capacity: 'LEADER' }), 'NO_RELATION'],
    ['a relation that has ended', relation({ to: AT }), 'NO_RELATION'],
    ['a relation that has not begun', relation({ from: '2026-11-22T10:00:00.001Z' }), 'NO_RELATION'],
    ['a dead citizen', facts({ flags: { addressProtected: false, deceased: true } }), 'DECEASED'],
    ['flags that CPR could not tell', facts({ flags: 'UNAVAILABLE' }), 'FLAGS_UNKNOWN'],
    ['flags that nobody asked for', { ...facts(), flags: undefined as never }, 'FLAGS_UNKNOWN'],
  ])('refuses %s', (_what, given, reason) => {
    expect(decide(catalogue, given)).toEqual({
      outcome: 'DENY',
      reasons: [reason],
      purpose: given.purpose,
      legalBasis: [],
      consents: [],
      grants: [],
      masterData: [],
      obligations: [],
      hides: [],
      bundle: catalogue.bundle,
    });
  });

  it('is a gap for a purpose that nobody wrote', () => {
    expect(decide(catalogue, facts({ purpose: 'CURIOSITY' }))).toMatchObject({
      outcome: 'GAP',
      reasons: ['PURPOSE_UNKNOWN'],
      grants: [],
    });
  });

  it('is a gap when no rule speaks of the sources', () => {
    const silent = withPurpose({ rules: [{ sectors: ['FAMILY'], classes: ['CASE_META'], consent: [] }] });
    expect(decide(silent, facts({ purpose: 'P' }))).toMatchObject({ outcome: 'GAP', reasons: ['NO_RULE'], grants: [] });
    expect(decide(catalogue, facts({ sources: [] }))).toMatchObject({ outcome: 'GAP', reasons: ['NO_RULE'] });
  });

  it('tells no more of the own file than of no relation until the caller may use the purpose', () => {
    const given = { ...caller({ personKey: 'citizen', role: 'LEADER' }), flags: 'UNAVAILABLE' as const };
    expect(decide(catalogue, given).reasons).toEqual(['PURPOSE_NOT_FOR_ROLE']);
  });

  it('does not betray a death to a caller without a relation', () => {
    const given = facts({ relations: [], flags: { addressProtected: true, deceased: true } });
    expect(decide(catalogue, given)).toEqual(decide(catalogue, facts({ relations: [] })));
  });

  it('refuses when a rule throws', () => {
    const broken = { ...facts(), relations: undefined as never };
    expect(screen(catalogue, broken)).toMatchObject({ outcome: 'GAP', reasons: ['NO_RULE'], grants: [] });
    const brokenFlags = facts({
      flags: {
        addressProtected: false,
        get deceased(): boolean {
          throw new Error('private');
        },
      },
    });
    expect(decide(catalogue, brokenFlags)).toMatchObject({ outcome: 'GAP', reasons: ['NO_RULE'], grants: [] });
  });

  it('says that the address is protected, and still permits the rest', () => {
    const given = facts({ consents: [health], flags: { addressProtected: true, deceased: false } });
    const { outcome, reasons } = decide(catalogue, given);
    expect(outcome).toBe('PERMIT_REDACTED');
    expect(reasons).toContain('ADDRESS_PROTECTED');
  });

  it('needs no flags where no case data are asked for', () => {
    const given = { ...facts({ purpose: 'WORKLIST', wantsCaseData: false, relations: [] }), citizenKey: undefined as never };
    const decision = decide(catalogue, { ...given, flags: undefined as never });
    expect(isPermitted(decision)).toBe(true);
    expect(decision.grants).toEqual([]);
  });

  it('lets a citizen reach himself and nobody else', () => {
    const self = (key: string | undefined) =>
      facts({ purpose: 'CITIZEN_SELF', caller: { role: 'CITIZEN', personKey: key as never }, relations: [] });
    expect(isPermitted(decide(catalogue, self('citizen')))).toBe(true);
    expect(decide(catalogue, self('other')).reasons).toEqual(['NO_RELATION']);
    expect(decide(catalogue, self(undefined)).reasons).toEqual(['NO_RELATION']);
  });

  it("keeps an employee from the citizen's own purpose, relation or not", () => {
    expect(decide(catalogue, facts({ purpose: 'CITIZEN_SELF' })).reasons).toEqual(['PURPOSE_NOT_FOR_ROLE']);
  });

  it('refuses case data by a purpose that speaks of none, whoever is asked about', () => {
    const given = facts({ purpose: 'P' });
    expect(decide(withPurpose({ rules: [] }), given).reasons).toEqual(['PURPOSE_NOT_FOR_FIELD']);
    expect(decide(withPurpose({ subject: 'NONE' }), given).reasons).toEqual(['PURPOSE_NOT_FOR_FIELD']);
    expect(isPermitted(decide(withPurpose({}), given))).toBe(true);
  });

  describe('with rules that narrow', () => {
    const narrowing = (narrows: NarrowingRule['narrows']) => ({
      ...CROSS_RULES,
      narrowing: [{ name: 'n', says: 's', reads: [], reasons: [], narrows }],
    });

    it('is a gap when one of them fails', () => {
      const fails = narrowing(() => {
        throw new Error('broken');
      });
      expect(decide(catalogue, facts(), fails)).toMatchObject({ outcome: 'GAP', reasons: ['NO_RULE'], grants: [] });
    });

    it('tells no reason of one that took nothing away that was there', () => {
      const nothing = narrowing(() => undefined);
      const elsewhere = narrowing(() => ({
        reason: 'BLOCKED_BY_CITIZEN',
        withoutSystems: ['elsewhere'],
        withoutClasses: ['CRIME'],
      }));
      expect(decide(catalogue, facts(), elsewhere)).toEqual(decide(catalogue, facts(), nothing));
    });

    it('tells the reason where one class of several was the person’s', () => {
      const rules = narrowing(() => ({ reason: 'THIRD_PARTY_LEFT_OUT', withoutClasses: ['THIRD_PARTY', 'ID_BASE'] }));
      const decision = decide(catalogue, facts(), rules);
      expect(decision).toMatchObject({ outcome: 'PERMIT_REDACTED', masterData: [] });
      expect(decision.reasons).toContain('THIRD_PARTY_LEFT_OUT');
    });

    it('is a gap, and tells of none of them, when no rule speaks of the sources', () => {
      const hiding = narrowing(() => ({ reason: 'ADDRESS_PROTECTED', hides: ['PLACES'] }));
      expect(decide(catalogue, facts({ sources: [] }), hiding)).toMatchObject({ outcome: 'GAP', reasons: ['NO_RULE'] });
    });
  });

  it('reads no clock of its own', () => {
    const now = jest.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('the clock was read');
    });
    expect(decide(catalogue, facts({ consents: [health] })).outcome).toBe('PERMIT_REDACTED');
    now.mockRestore();
  });
});
