import type { Problem } from '../kernel/problem.js';
import { type ConsentInput, type KnownToConsent, newConsent } from './new-consent.js';

type Represents = NonNullable<KnownToConsent['represents']>;
const now = new Date('2026-11-22T10:00:00.000Z');
const made = { id: '0192f3c0-0000-7000-8000-000000000001', citizenKey: 'citizen', recordedBy: 'e-1', now };

describe('a consent by a guardian or an attest holder', () => {
  const given = (change: Partial<ConsentInput> = {}): ConsentInput => ({
    kind: 'PLAN_REPLACEMENT',
    sectors: ['SOCIAL'],
    dataClasses: ['CASE_META'],
    giver: 'GUARDIAN',
    giverScope: ['PERSONAL'],
    form: 'ORAL',
    textVersion: '1',
    ...change,
  });
  const fieldsOf = (input: ConsentInput, more: Partial<KnownToConsent>, giverKey?: string): readonly string[] => {
    const around = { birthDate: '1985-04-05', purposes: new Set<string>(), ...more };
    try {
      newConsent(input, { ...made, ...(giverKey !== undefined && { giverKey }) }, around);
      return [];
    } catch (thrown) {
      return (thrown as Problem).facts.fields!;
    }
  };
  const fieldsWhenNamed = (represents: Represents, change: Partial<ConsentInput> = {}, more: Partial<KnownToConsent> = {}) =>
    fieldsOf(given(change), { represents, ...more }, 'guardian');
  const decree = { type: 'GUARDIAN', scope: 'PERSONAL', from: '2025-01-01T00:00:00.000Z' };

  it('who is not named needs a paper that shows it, but for a refusal', () => {
    expect(fieldsOf(given(), {})).toEqual(['evidenceRef']);
    expect(fieldsOf(given({ evidenceRef: 'D-1' }), {})).toEqual([]);
    expect(() => newConsent(given(), made, undefined, { answer: 'REFUSED', attempts: [] })).not.toThrow();
  });

  it.each<[string, Represents, Partial<ConsentInput>]>([
    ['for the person', [decree], {}],
    ['for everything', [{ ...decree, scope: 'ALL' }], { giverScope: ['PERSONAL', 'ECONOMIC'] }],
    ['by two decrees', [decree, { ...decree, scope: 'ECONOMIC' }], { giverScope: ['PERSONAL', 'ECONOMIC'] }],
    ['by an attest', [{ ...decree, type: 'ATTEST_HOLDER' }], { giver: 'ATTEST_HOLDER' }],
  ])('who is recorded as one %s may give it', (_what, represents, change) => {
    expect(fieldsWhenNamed(represents, change)).toEqual([]);
  });

  it.each<[string, Represents, Partial<ConsentInput>]>([
    ['who is recorded as nothing', [], {}],
    ['who is recorded as something else', [{ ...decree, type: 'ATTEST_HOLDER' }], {}],
    ['recorded for money only', [{ ...decree, scope: 'ECONOMIC' }], {}],
    ['recorded for the person only', [decree], { giverScope: ['PERSONAL', 'ECONOMIC'] }],
    ['recorded from tomorrow on', [{ ...decree, from: '2026-11-23T10:00:00.000Z' }], {}],
    ['recorded until now', [{ ...decree, to: now.toISOString() }], {}],
  ])('%s may not', (_what, represents, change) => {
    expect(fieldsWhenNamed(represents, change)).toEqual(['giver']);
  });

  it('of whom CPR tells may give it as a guardian, and as no attest holder', () => {
    const cpr = { giverBirthDate: '1960-01-01', guardians: [{ birthDate: '1960-01-01' }] };
    expect(fieldsWhenNamed([], {}, cpr)).toEqual([]);
    expect(fieldsWhenNamed([], {}, { ...cpr, giverBirthDate: '1961-01-01' })).toEqual(['giver']);
    expect(fieldsWhenNamed([], {}, { ...cpr, guardians: [{}] })).toEqual(['giver']);
    expect(fieldsWhenNamed([], { giver: 'ATTEST_HOLDER' }, cpr)).toEqual(['giver']);
  });
});
