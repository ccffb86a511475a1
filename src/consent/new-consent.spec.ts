import fc from 'fast-check';
import type { ConsentKind } from '../generated/documents.js';
import { CONSENT_KINDS } from './consent-kinds.js';
import { type ConsentInput, newConsent } from './new-consent.js';

const now = new Date('2026-11-22T10:00:00.000Z');
const DAY_MS = 86_400_000;
const made = { id: '0192f3c0-0000-7000-8000-000000000001', citizenKey: 'citizen', recordedBy: 'e-1', now };
const later = (days: number) => new Date(now.getTime() + days * DAY_MS);
const input = (change: Partial<ConsentInput> = {}): ConsentInput => ({
  kind: 'FETCH_11A',
  sectors: ['SOCIAL'],
  dataClasses: ['CASE_META'],
  giver: 'SELF',
  form: 'ORAL',
  textVersion: '1',
  ...change,
});
const health = (change: Partial<ConsentInput> = {}) =>
  input({ kind: 'HEALTH_OTHER_43', form: 'WRITTEN', dataClasses: ['HEALTH'], ...change });

describe('a new consent', () => {
  it('is given now, without end, for all purposes, unless something else is said', () => {
    expect(newConsent(input(), made)).toEqual({
      ...input(),
      id: made.id,
      citizenKey: 'citizen',
      recordedBy: 'e-1',
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

  it.each<[string, ConsentInput]>([
    ['of no sector', input({ sectors: [] })],
    ['of no class', input({ dataClasses: [] })],
    ['by word of mouth where the act wants writing', health({ form: 'ORAL' })],
    ['given in the future', input({ givenAt: new Date(now.getTime() + 1) })],
    ['given at no time', input({ givenAt: new Date(Number.NaN) })],
    ['that ends at no time', input({ expiresAt: new Date(Number.NaN) })],
    ['that ended before it was given', input({ givenAt: now, expiresAt: later(-1) })],
    ['that ends as it is given', input({ expiresAt: now })],
    ['that is over already', input({ givenAt: later(-10), expiresAt: later(-1) })],
    ['of health data given more than a year ago', health({ givenAt: later(-366) })],
  ])('%s is refused', (_what, given) => {
    expect(() => newConsent(given, made)).toThrow(expect.objectContaining({ code: 'CONSENT_INVALID' }));
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
          const { forms, maximumDays } = CONSENT_KINDS[kind];
          const givenAt = later(-age);
          const { expiresAt } = newConsent(
            input({ kind, form: forms[0]!, givenAt, ...(end !== undefined && { expiresAt: later(end) }) }),
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
