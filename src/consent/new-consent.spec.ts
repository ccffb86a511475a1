import fc from 'fast-check';
import type { ConsentKind } from '../generated/documents.js';
import type { Problem } from '../kernel/problem.js';
import { CONSENT_KINDS } from './consent-kinds.js';
import { type ConsentInput, type KnownToConsent, newConsent } from './new-consent.js';

const now = new Date('2026-11-22T10:00:00.000Z');
const DAY_MS = 86_400_000;
const made = { id: '0192f3c0-0000-7000-8000-000000000001', citizenKey: 'citizen', recordedBy: 'e-1', now };
const later = (days: number) => new Date(now.getTime() + days * DAY_MS);
const input = (change: Partial<ConsentInput> = {}): ConsentInput => ({
  kind: 'PLAN_REPLACEMENT',
  sectors: ['SOCIAL'],
  dataClasses: ['CASE_META'],
  giver: 'SELF',
  form: 'ORAL',
  textVersion: '1',
  ...change,
});
const health = (change: Partial<ConsentInput> = {}) =>
  input({ kind: 'HEALTH_OTHER_43', form: 'WRITTEN', purpose: 'PLAN_DRAFT', dataClasses: ['HEALTH'], ...change });
const known = (change: Partial<KnownToConsent> = {}): KnownToConsent => ({
  birthDate: '1985-04-05',
  purposes: new Set(['PLAN_DRAFT']),
  ...change,
});
const fieldsOf = (given: ConsentInput, around?: KnownToConsent): readonly string[] => {
  try {
    newConsent(given, made, around);
    return [];
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'CONSENT_INVALID' });
    return (thrown as Problem).facts.fields!;
  }
};

describe('a new consent', () => {
  it('is given now, without end, for all purposes, unless something else is said', () => {
    expect(newConsent(input(), made)).toEqual({
      ...input(),
      id: made.id,
      citizenKey: 'citizen',
      recordedBy: 'e-1',
      recordedUnit: null,
      purpose: null,
      caseRef: null,
      evidenceRef: null,
      givenAt: now,
      expiresAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
    });
  });

  it('names a sector and a class once', () => {
    const { sectors, dataClasses } = newConsent(
      input({ sectors: ['SOCIAL', 'SOCIAL'], dataClasses: ['CASE_META', 'CASE_META'] }),
      made,
    );
    expect([sectors, dataClasses]).toEqual([['SOCIAL'], ['CASE_META']]);
  });

  it('keeps the unit that recorded it', () => {
    expect(newConsent(input(), { ...made, recordedUnit: 'u-1' }).recordedUnit).toBe('u-1');
  });

  it.each<[string, ConsentInput, string]>([
    ['of no sector', input({ sectors: [] }), 'sectors'],
    ['of no class', input({ dataClasses: [] }), 'dataClasses'],
    ['by word of mouth where the act wants writing', health({ form: 'ORAL' }), 'form'],
    ['given in the future', input({ givenAt: new Date(now.getTime() + 1) }), 'givenAt'],
    ['given at no time', input({ givenAt: new Date(Number.NaN) }), 'givenAt'],
    ['that ends at no time', input({ expiresAt: new Date(Number.NaN) }), 'expiresAt'],
    ['that ended before it was given', input({ givenAt: now, expiresAt: later(-1) }), 'expiresAt'],
    ['that ends as it is given', input({ expiresAt: now }), 'expiresAt'],
    ['that is over already', input({ givenAt: later(-10), expiresAt: later(-1) }), 'expiresAt'],
    ['of health data given more than a year ago', health({ givenAt: later(-366) }), 'expiresAt'],
    ['to fetch, for no case (RSL § 11 a)', input({ kind: 'FETCH_11A' }), 'caseRef'],
    ['to fetch, for no case (FVL § 29)', input({ kind: 'FETCH_FVL29' }), 'caseRef'],
    ['to disclose, for no purpose (FVL § 28)', input({ kind: 'DISCLOSE_FVL28' }), 'purpose'],
    ['of health data for no purpose (SUL § 43)', health({ purpose: undefined as never }), 'purpose'],
    ['with a number for a case', input({ caseRef: 'sag 010180-1234' }), 'caseRef'],
    ['with a number for evidence', input({ evidenceRef: '0101801234' }), 'evidenceRef'],
    ['with a number for a text', input({ textVersion: '010180 1234' }), 'textVersion'],
    ['with a very long text', input({ textVersion: 'x'.repeat(50_000) }), 'textVersion'],
    ['with no text', input({ textVersion: '' }), 'textVersion'],
    ['with a control character', input({ evidenceRef: 'a\u0000b' }), 'evidenceRef'],
  ])('%s is refused, and the field is named', (_what, given, field) => {
    expect(fieldsOf(given)).toEqual([field]);
    expect(fieldsOf(given, known())).toEqual([field]);
  });

  it.each<[string, ConsentInput, KnownToConsent, string]>([
    ['for a purpose that is not in the catalogue', input({ purpose: 'NOT_A_PURPOSE' }), known(), 'purpose'],
    ['about a dead citizen', input(), known({ deceased: true }), 'cpr'],
    ['given before the citizen was born', input({ givenAt: later(-10) }), known({ birthDate: '2026-11-20' }), 'givenAt'],
    ['of health data by a child of 13', health(), known({ birthDate: '2013-10-10' }), 'giver'],
    ['of health data given the day before the child was 15', health(), known({ birthDate: '2011-11-23' }), 'giver'],
    ['of a plan by a child of 15', input(), known({ birthDate: '2011-11-22' }), 'giver'],
    ['of a child effort by a child of 11', input({ kind: 'CHILD_EFFORT' }), known({ birthDate: '2014-11-23' }), 'giver'],
    ['of a child effort by one of 23', input({ kind: 'CHILD_EFFORT' }), known({ birthDate: '2003-11-22' }), 'giver'],
    ['by a guardian of a child effort', input({ kind: 'CHILD_EFFORT', giver: 'GUARDIAN' }), known(), 'giver'],
    ['by a custody holder of an adult', input({ giver: 'CUSTODY_HOLDER' }), known(), 'giver'],
    [
      'of health data by a custody holder of one of 15',
      health({ giver: 'CUSTODY_HOLDER' }),
      known({ birthDate: '2011-11-22' }),
      'giver',
    ],
    ['by a guardian of a child', input({ giver: 'GUARDIAN' }), known({ birthDate: '2013-10-10' }), 'giver'],
    ['by an attest holder of a child', input({ giver: 'ATTEST_HOLDER' }), known({ birthDate: '2013-10-10' }), 'giver'],
  ])('%s is refused once that is known', (_what, given, around, field) => {
    expect(fieldsOf(given, around)).toEqual([field]);
  });

  it('that has several faults names each, and no value', () => {
    const given = input({ kind: 'FETCH_11A', evidenceRef: '010180-1234', textVersion: '', sectors: [] });
    expect(fieldsOf(given, known({ deceased: true }))).toEqual(['cpr', 'sectors', 'caseRef', 'evidenceRef', 'textVersion']);
  });

  it.each<[string, ConsentInput, string]>([
    ['of health data by one of 15', health(), '2011-11-22'],
    ['of a plan by one of 16', input(), '2010-11-22'],
    ['to fetch by one of 18', input({ kind: 'FETCH_11A', caseRef: 'SAG-1' }), '2008-11-22'],
    ['of a child effort by one of 12', input({ kind: 'CHILD_EFFORT' }), '2014-11-22'],
    ['of health data by a custody holder of one of 14', health({ giver: 'CUSTODY_HOLDER' }), '2011-11-23'],
    ['by a guardian of an adult', health({ giver: 'GUARDIAN' }), '1985-04-05'],
  ])('%s stands', (_what, given, birthDate) => {
    expect(fieldsOf(given, known({ birthDate }))).toEqual([]);
  });

  it('is judged by the age on the day it was given', () => {
    const around = known({ birthDate: '2011-11-01' });
    expect(fieldsOf(health({ givenAt: later(-30) }), around)).toEqual(['giver']);
    expect(fieldsOf(health({ givenAt: later(-10) }), around)).toEqual([]);
  });

  it('by a custody holder ends when the child decides alone', () => {
    const around = known({ birthDate: '2012-01-10' });
    const { expiresAt } = newConsent(health({ giver: 'CUSTODY_HOLDER' }), made, around);
    expect(expiresAt).toEqual(new Date('2027-01-09T23:00:00.000Z'));
    expect(newConsent(input({ giver: 'CUSTODY_HOLDER' }), made, around).expiresAt).toEqual(new Date('2030-01-09T23:00:00.000Z'));
  });

  it('for health data ends a year after it was given, whatever was asked (SUL §§ 42 e and 44)', () => {
    expect(newConsent(health(), made).expiresAt).toEqual(later(365));
    expect(newConsent(health({ expiresAt: later(900) }), made).expiresAt).toEqual(later(365));
    expect(newConsent(health({ givenAt: later(-100) }), made).expiresAt).toEqual(later(265));
    expect(newConsent(health({ expiresAt: later(30) }), made).expiresAt).toEqual(later(30));
  });

  it('never lives beyond its kind nor beyond what was asked, and is alive when it is recorded', () => {
    const kinds = Object.keys(CONSENT_KINDS) as ConsentKind[];
    const days = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.option(days, { nil: undefined }),
        fc.integer({ min: 0, max: 300 }),
        (kind, end, age) => {
          const { caseRefRequired, forms, maximumDays, purposeRequired } = CONSENT_KINDS[kind];
          const bound = { ...(caseRefRequired && { caseRef: 'SAG-1' }), ...(purposeRequired && { purpose: 'PLAN_DRAFT' }) };
          const givenAt = later(-age);
          const { expiresAt } = newConsent(
            input({ ...bound, kind, form: forms[0]!, givenAt, ...(end !== undefined && { expiresAt: later(end) }) }),
            made,
          );
          if (end !== undefined) expect(expiresAt!.getTime()).toBeLessThanOrEqual(later(end).getTime());
          if (maximumDays !== undefined)
            expect(expiresAt!.getTime()).toBeLessThanOrEqual(givenAt.getTime() + maximumDays * DAY_MS);
          expect(expiresAt === null || expiresAt > now).toBe(true);
        },
      ),
    );
  });
});
