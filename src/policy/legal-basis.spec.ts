import type { Purpose } from '../generated/documents.js';
import { FixedClock } from '../kernel/clock.js';
import { faultsOf } from '../schema/validators.js';
import { readCatalogue } from './catalogue.js';
import { decide } from './decide.js';
import type { ConsentFacts, DecisionFacts } from './facts.js';
import { lawInForce } from './legal-basis.js';
import { purposesFor } from './purposes-for.js';
import { LAW_TABLE } from './testing/law-table.js';

const OF_THE_TABLE = LAW_TABLE.map(({ code }) => code);

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const at = new FixedClock('2026-11-22T10:00:00.000Z').now().toISOString();
const consent = (change: Partial<ConsentFacts>): ConsentFacts => ({
  id: 'c-1',
  kind: 'PLAN_REPLACEMENT',
  sectors: ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'],
  dataClasses: ['CASE_META', 'PLAN_EFFORT'],
  givenAt: '2026-11-01T10:00:00.000Z',
  ...change,
});
const facts = (change: Partial<DecisionFacts>): DecisionFacts => ({
  at,
  purpose: 'PLAN_COORDINATION',
  wantsCaseData: true,
  caller: { role: 'COORDINATOR', sector: 'SOCIAL' },
  citizenKey: 'citizen',
  relations: [{ capacity: 'COORDINATOR', sector: 'SOCIAL', from: '2024-01-01T00:00:00.000Z', source: 's' }],
  consents: [consent({})],
  flags: { addressProtected: false, deceased: false },
  sources: [
    { system: 'social-ffb', sector: 'SOCIAL' },
    { system: 'health-fhir', sector: 'HEALTH' },
  ],
  ...change,
});
const lawOf = (given: DecisionFacts) => decide(catalogue, given).legalBasis.map(({ act, paragraph }) => `${act} ${paragraph}`);

describe('the law of a decision', () => {
  it('is what carried something that is released, and no more', () => {
    expect(lawOf(facts({}))).toEqual(['LAB § 46', 'SEL § 141, stk. 7', 'GDPR art. 6, stk. 1, litra e']);
    const family = facts({ sources: [{ system: 'family-sf1470', sector: 'FAMILY' }] });
    expect(lawOf(family)).toEqual(['LAB § 46', 'BL § 110', 'GDPR art. 6, stk. 1, litra e']);
  });

  it('names the law of health data only where they are released', () => {
    const health = consent({ id: 'c-2', kind: 'HEALTH_OTHER_43', purpose: 'PLAN_COORDINATION', dataClasses: ['HEALTH'] });
    expect(lawOf(facts({ consents: [health] }))).toEqual(['GDPR art. 6, stk. 1, litra e', 'SUL §§ 43-44']);
    expect(lawOf(facts({ consents: [consent({}), health] }))).toContain('SUL §§ 43-44');
    expect(lawOf(facts({}))).not.toContain('SUL §§ 43-44');
  });

  it('is that of the consent that was used', () => {
    const draft = (kind: 'FETCH_11A' | 'FETCH_FVL29') =>
      lawOf(facts({ purpose: 'PLAN_DRAFT', caseRef: 'SAG-1', consents: [consent({ kind, caseRef: 'SAG-1' })] }));
    expect(draft('FETCH_11A')).toEqual(expect.arrayContaining(['RSL § 11 a, stk. 1']));
    expect(draft('FETCH_11A')).not.toContain('FVL § 29');
    expect(draft('FETCH_FVL29')).toContain('FVL § 29');
    expect(draft('FETCH_FVL29')).not.toContain('RSL § 11 a, stk. 1');
  });

  it('of an operation without case data is all that is in force', () => {
    const given = facts({ purpose: 'CONSENT_ADMINISTRATION', wantsCaseData: false });
    expect(lawOf(given)).toHaveLength(catalogue.purposes.get('CONSENT_ADMINISTRATION')!.legalBases.length);
  });

  it('is that of the day of an older call', () => {
    expect(
      decide(catalogue, facts({ at: '2024-06-01T10:00:00.000Z', consents: [consent({ givenAt: '2024-05-01T10:00:00.000Z' })] })),
    ).toMatchObject({ outcome: 'PERMIT_REDACTED', reasons: ['PERMITTED_BY_CONSENT', 'CONSENT_MISSING'] });
  });

  it('releases nothing where what carried it is no longer in force, and says so', () => {
    const plan = catalogue.purposes.get('PLAN_COORDINATION')!;
    const ended = plan.legalBases.map((basis) => (basis.act === 'LAB' ? { ...basis, validTo: '2026-11-21' } : basis));
    const without: Purpose = { ...plan, legalBases: ended };
    const decision = decide({ ...catalogue, purposes: new Map([[plan.code, without]]) }, facts({}));
    expect(decision.grants.map(({ system }) => system)).toEqual(['social-ffb']);
    expect(decision.reasons).toContain('BASIS_NOT_IN_FORCE');
  });

  it('is none where only such is left that stands beside other law', () => {
    const employment = catalogue.purposes.get('EMPLOYMENT_COORDINATION')!;
    expect(lawInForce(employment, '2026-12-31T22:59:59.000Z')).toHaveLength(4);
    expect(lawInForce(employment, '2026-12-31T23:00:00.000Z')).toEqual([]);
  });

  it('needs both consents for health data of a draft', () => {
    const fetch = consent({ kind: 'FETCH_11A', caseRef: 'SAG-1', dataClasses: ['HEALTH'] });
    const health = consent({ id: 'c-2', kind: 'HEALTH_OTHER_43', purpose: 'PLAN_DRAFT', dataClasses: ['HEALTH'] });
    const draft = (consents: ConsentFacts[]) => decide(catalogue, facts({ purpose: 'PLAN_DRAFT', caseRef: 'SAG-1', consents }));
    expect(draft([fetch]).grants).toEqual([]);
    expect(draft([health]).grants).toEqual([]);
    expect(draft([fetch, health])).toMatchObject({ consents: ['c-1', 'c-2'], outcome: 'PERMIT_REDACTED' });
    expect(draft([fetch, health]).grants.map(({ classes }) => classes)).toEqual([['HEALTH'], ['HEALTH']]);
  });
});

describe('the purposes of a caller', () => {
  const codes = (caller: Parameters<typeof purposesFor>[1], instant = at) =>
    purposesFor(catalogue, caller, instant)
      .map(({ code }) => code)
      .filter((code) => OF_THE_TABLE.includes(code))
      .sort();

  it('are those of his role, sector and token', () => {
    expect(codes({ role: 'DPO' })).toEqual(['DPO_AUDIT']);
    expect(codes({ role: 'CITIZEN' })).toEqual(['CITIZEN_SELF']);
    expect(codes({ role: 'THERAPIST', sector: 'HEALTH' })).toEqual(['CHILD_NOTIFICATION', 'REHAB_TRAINING']);
    expect(codes({ role: 'CASEWORKER', sector: 'HEALTH', purposes: ['PLAN_DRAFT'] })).toEqual(['PLAN_DRAFT']);
    expect(codes({ role: 'CASEWORKER' })).toEqual([]);
  });

  it('end with their law at midnight in Denmark, not in Greenwich', () => {
    const caseworker = { role: 'CASEWORKER', sector: 'EMPLOYMENT' } as const;
    expect(codes(caseworker, '2026-12-31T22:59:59.000Z')).toContain('EMPLOYMENT_COORDINATION');
    expect(codes(caseworker, '2026-12-31T23:00:00.000Z')).not.toContain('EMPLOYMENT_COORDINATION');
  });

  it('tell only the paragraphs in force, as act, paragraph and address', () => {
    const audit = purposesFor(catalogue, { role: 'DPO' }, at).find(({ code }) => code === 'DPO_AUDIT');
    expect(audit?.legalBases[1]).toEqual({
      act: 'GDPR',
      paragraph: 'art. 24',
      eli: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    });
  });
});
