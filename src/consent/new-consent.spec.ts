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
      systems: [],
      dataFrom: null,
      dataTo: null,
      receiverUnits: [],
      receiverEmployees: [],
      usesMost: null,
      usesDays: null,
      caseRef: null,
      giverKey: null,
      giverScope: [],
      holdersNeeded: 2,
      evidenceRef: null,
      answer: 'GIVEN',
      attempts: [],
      completedBy: [],
      usedAt: [],
      givenAt: now,
      expiresAt: null,
      refusedAt: null,
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
    ['to look up, for nobody in particular (SUL § 42 d)', health({ kind: 'HEALTH_LOOKUP_42D' }), 'receiverUnits'],
    ['by a guardian who says not of what', input({ giver: 'GUARDIAN', evidenceRef: 'D-1' }), 'giverScope'],
    [
      'about money by a guardian for the person',
      input({ giver: 'GUARDIAN', evidenceRef: 'D-1', giverScope: ['PERSONAL'], dataClasses: ['ECONOMY'] }),
      'giverScope',
    ],
    [
      'about health by an attest holder for money',
      health({ giver: 'ATTEST_HOLDER', evidenceRef: 'D-1', giverScope: ['ECONOMIC'] }),
      'giverScope',
    ],
    ['by the citizen with a scope that only guardians have', input({ giverScope: ['PERSONAL'] }), 'giverScope'],
    ['of data from no day', input({ dataFrom: '2026-02-30' }), 'dataFrom'],
    ['of data that end before they begin', input({ dataFrom: '2026-02-03', dataTo: '2026-02-02' }), 'dataTo'],
    ['to be used never', input({ uses: { most: 0, days: 30 } }), 'uses'],
    ['to be used in no days', input({ uses: { most: 1, days: 0 } }), 'uses'],
    ['for a receiver with a number for a name', input({ receiverEmployees: ['0101801234'] }), 'receiverEmployees'],
    ['of too many systems', input({ systems: Array.from({ length: 21 }, (_, at) => `s-${at}`) }), 'systems'],
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
    [
      'by a guardian of a child effort',
      input({ kind: 'CHILD_EFFORT', giver: 'GUARDIAN', evidenceRef: 'D-1', giverScope: ['PERSONAL'] }),
      known(),
      'giver',
    ],
    ['by a custody holder of an adult', input({ giver: 'CUSTODY_HOLDER' }), known(), 'giver'],
    [
      'of health data by a custody holder of one of 15',
      health({ giver: 'CUSTODY_HOLDER' }),
      known({ birthDate: '2011-11-22' }),
      'giver',
    ],
    [
      'by a custody holder where nobody holds custody',
      input({ giver: 'CUSTODY_HOLDER' }),
      known({ birthDate: '2013-10-10', custodyHolders: [] }),
      'giver',
    ],
    [
      'by somebody born on another day than the custody holder',
      input({ giver: 'CUSTODY_HOLDER' }),
      known({ birthDate: '2013-10-10', custodyHolders: [{ birthDate: '1985-04-05' }], giverBirthDate: '1986-04-05' }),
      'giver',
    ],
    [
      'by a guardian of a child',
      input({ giver: 'GUARDIAN', evidenceRef: 'D-1', giverScope: ['PERSONAL'] }),
      known({ birthDate: '2013-10-10' }),
      'giver',
    ],
    [
      'by an attest holder of a child',
      input({ giver: 'ATTEST_HOLDER', evidenceRef: 'D-1', giverScope: ['PERSONAL'] }),
      known({ birthDate: '2013-10-10' }),
      'giver',
    ],
  ])('%s is refused once that is known', (_what, given, around, field) => {
    expect(fieldsOf(given, around)).toEqual([field]);
  });

  it('that was not given is recorded with its attempts, covers no time and has no end', () => {
    const attempts = [{ at: '2026-11-20T10:00:00.000Z', channel: 'TELEPHONE' as const }];
    expect(newConsent(health(), made, known(), { answer: 'REFUSED', attempts })).toMatchObject({
      answer: 'REFUSED',
      refusedAt: now,
      expiresAt: null,
      attempts,
    });
    expect(newConsent(health(), made, known(), { answer: 'NO_ANSWER', attempts })).toMatchObject({
      answer: 'NO_ANSWER',
      refusedAt: null,
    });
    const faulty = (at: string[]) => () =>
      newConsent(health(), made, known(), {
        answer: 'NO_ANSWER',
        attempts: at.map((one) => ({ at: one, channel: 'LETTER' as const })),
      });
    expect(faulty([])).toThrow('CONSENT_INVALID');
    expect(faulty(['2026-11-23T10:00:00.000Z'])).toThrow('CONSENT_INVALID');
    expect(faulty(['yesterday'])).toThrow('CONSENT_INVALID');
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
    ['by a guardian of an adult', health({ giver: 'GUARDIAN', evidenceRef: 'D-1', giverScope: ['PERSONAL'] }), '1985-04-05'],
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

  it('for health data ends as the day a year after begins, whatever was asked (SUL §§ 42 e and 44)', () => {
    const end = new Date('2027-11-21T23:00:00.000Z');
    expect(newConsent(health(), made).expiresAt).toEqual(end);
    expect(newConsent(health({ expiresAt: later(900) }), made).expiresAt).toEqual(end);
    expect(newConsent(health({ givenAt: new Date('2026-08-14T10:00:00Z') }), made).expiresAt).toEqual(
      new Date('2027-08-13T22:00:00.000Z'),
    );
    expect(newConsent(health({ expiresAt: later(30) }), made).expiresAt).toEqual(later(30));
  });

  it('counts the custody holders that CPR knows, two at most, and takes two where CPR was not asked', () => {
    const needed = (custodyHolders: object[] | undefined) =>
      newConsent(input({ giver: 'CUSTODY_HOLDER' }), made, {
        ...known({ birthDate: '2013-10-10' }),
        ...(custodyHolders && { custodyHolders }),
      }).holdersNeeded;
    expect([needed(undefined), needed([{}]), needed([{}, {}]), needed([{}, {}, {}])]).toEqual([2, 1, 2, 2]);
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
          const { caseRefRequired, forms, oneYear, purposeRequired, receiverRequired } = CONSENT_KINDS[kind];
          const bound = {
            ...(caseRefRequired && { caseRef: 'SAG-1' }),
            ...(purposeRequired && { purpose: 'PLAN_DRAFT' }),
            ...(receiverRequired && { receiverUnits: ['u-1'] }),
          };
          const givenAt = later(-age);
          const { expiresAt } = newConsent(
            input({ ...bound, kind, form: forms[0]!, givenAt, ...(end !== undefined && { expiresAt: later(end) }) }),
            made,
          );
          if (end !== undefined) expect(expiresAt!.getTime()).toBeLessThanOrEqual(later(end).getTime());
          if (oneYear) expect(expiresAt!.getTime()).toBeLessThanOrEqual(givenAt.getTime() + 366 * DAY_MS);
          expect(expiresAt === null || expiresAt > now).toBe(true);
        },
      ),
    );
  });
});
