import type { ConsentFacts, DecisionFacts } from './facts.js';
import { isOptedOut } from './opt-outs.js';

const AT = '2026-11-22T10:00:00.000Z';
const optOut: ConsentFacts = {
  id: 'c-1',
  kind: 'HEALTH_OPTOUT',
  sectors: ['HEALTH'],
  dataClasses: ['HEALTH'],
  givenAt: '2026-11-01T10:00:00.000Z',
};
const factsWith = (consents: ConsentFacts[]): DecisionFacts => ({
  at: AT,
  purpose: 'HEALTH_TREATMENT',
  wantsCaseData: true,
  caller: { role: 'HEALTH_PROFESSIONAL', sector: 'HEALTH', employee: 'e-1', unit: 'u-1' },
  citizenKey: 'citizen',
  relations: [],
  consents,
  sources: [],
});
const TREATMENT = { act: 'SUL', paragraph: '§ 41, stk. 2, nr. 1' };
const outBy = (change: Partial<ConsentFacts>, carriers = [TREATMENT], subject: 'RELATED_CITIZEN' | 'SELF' = 'RELATED_CITIZEN') =>
  isOptedOut(
    { subject },
    carriers,
    { system: 'health-fhir', sector: 'HEALTH', dataClass: 'HEALTH' },
    factsWith([{ ...optOut, ...change }]),
  );

describe('an opt-out', () => {
  it.each<[string, Partial<ConsentFacts>]>([
    ['of all that lies in a sector', {}],
    ['of just this system', { systems: ['health-fhir'] }],
    ['of just this purpose', { purpose: 'HEALTH_TREATMENT' }],
    ['against just this unit', { receivers: { units: ['u-1'], employees: [] } }],
    ['against just this employee', { receivers: { units: [], employees: ['e-1'] } }],
  ])('%s withholds it', (_what, change) => {
    expect(outBy(change)).toBe(true);
  });

  it.each<[string, Partial<ConsentFacts>]>([
    ['of another sector', { sectors: ['SOCIAL'] }],
    ['of another class', { dataClasses: ['CASE_META'] }],
    ['of another system', { systems: ['health-other'] }],
    ['of another purpose', { purpose: 'PLAN_DRAFT' }],
    ['against another unit', { receivers: { units: ['u-2'], employees: [] } }],
    ['that was taken back', { withdrawnAt: '2026-11-02T10:00:00.000Z' }],
    ['that has ended', { expiresAt: AT }],
    ['that begins later', { givenAt: '2026-11-22T10:00:00.001Z' }],
    ['that was refused', { refusedAt: '2026-11-01T10:00:00.000Z' }],
    ['that one who must give it has not', { standing: 'INCOMPLETE' }],
    ['that is a consent', { kind: 'HEALTH_TREAT_41' }],
  ])('%s withholds nothing', (_what, change) => {
    expect(outBy(change)).toBe(false);
  });

  it('withholds nothing from the citizen himself', () => {
    expect(outBy({}, [TREATMENT], 'SELF')).toBe(false);
  });

  it.each([
    ['SUL', '§ 41, stk. 2, nr. 4'],
    ['SUL', '§ 41 stk. 2 nr. 4'],
    ['SUL', '§ 42 a, stk. 2'],
    ['RSL', '§ 12 c'],
    ['RSL', '§ 12 c, stk. 1'],
  ])('does not reach what rests on %s %s', (act, paragraph) => {
    expect(outBy({}, [TREATMENT, { act, paragraph }])).toBe(false);
  });

  it.each([
    ['SUL', '§ 41, stk. 2, nr. 40'],
    ['SUL', '§ 42 a, stk. 5'],
    ['RSL', '§ 12 b'],
    ['SEL', '§ 41, stk. 2, nr. 4'],
  ])('reaches what rests on %s %s', (act, paragraph) => {
    expect(outBy({}, [{ act, paragraph }])).toBe(true);
  });

  it('reaches what a paragraph carries, though another that no opt-out reaches stands beside it', () => {
    const beside = { act: 'RSL', paragraph: '§ 12 c' };
    expect(outBy({}, [TREATMENT, beside])).toBe(false);
    expect(outBy({}, [TREATMENT, { ...beside, supplement: true } as typeof TREATMENT])).toBe(true);
  });
});
