import fc from 'fast-check';
import { yearAfter } from './consent-life.js';

const HOUR_MS = 3_600_000;

describe('a consent of one year', () => {
  it.each([
    ['2026-11-22T10:00:00Z', '2027-11-21T23:00:00.000Z', '2027-11-22T23:00:00.000Z'],
    ['2026-11-22T23:30:00Z', '2027-11-22T23:00:00.000Z', '2027-11-23T23:00:00.000Z'],
    ['2027-07-01T10:00:00Z', '2028-06-30T22:00:00.000Z', '2028-07-01T22:00:00.000Z'],
    ['2028-02-29T10:00:00Z', '2029-02-28T23:00:00.000Z', '2029-03-01T23:00:00.000Z'],
  ])('given at %s ends at %s by the strict reading, at %s by the other', (givenAt, earliest, latest) => {
    expect(yearAfter(new Date(givenAt), 'EARLIEST').toISOString()).toBe(earliest);
    expect(yearAfter(new Date(givenAt), 'LATEST').toISOString()).toBe(latest);
  });

  it('by the strict reading never lives longer than a year of 365 days and a leap day, nor less than one without its first day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (givenAt) => {
        const hours = (yearAfter(givenAt, 'EARLIEST').getTime() - givenAt.getTime()) / HOUR_MS;
        expect(hours).toBeGreaterThan(364 * 24 - 1);
        expect(hours).toBeLessThanOrEqual(366 * 24 + 1);
      }),
    );
  });
});
