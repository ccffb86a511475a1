import fc from 'fast-check';
import { dayOf, timeOf } from '../../sdk/dates.js';
import { danishDay, instantOf, inWords, monthsLater, weeksLater } from './times.js';
import { minutesBetween } from './travel-time.js';

const instants = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') }).map((at) => at - (at % 60_000));

describe('Danish time', () => {
  it('has the days that the calendar of the time zone has', () => {
    fc.assert(
      fc.property(instants, (at) => expect(danishDay(at)).toBe(dayOf(new Date(at).toISOString()))),
      { numRuns: 200 },
    );
  });

  it.each(['2026-10-19', '2026-03-23', '2026-06-01'])(
    'keeps the hour by the clock from week to week, also into summer and winter: %s',
    (day) => {
      const next = new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
      const [from, to] = [day, next].map((one) => instantOf(timeOf(`${one}T10:00`)!)) as [number, number];
      expect(weeksLater(from, 1)).toBe(to);
    },
  );

  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-15', 12, '2027-01-15'],
  ])('reckons months by the date: %s and %i more is %s', (from, months, to) => expect(monthsLater(from, months)).toBe(to));

  it('is written as Danes do', () => expect(inWords('2027-05-03')).toBe('3. maj 2027'));
});

describe('the time a journey takes', () => {
  const codes = fc.integer({ min: 1000, max: 9999 }).map(String);

  it('is the same both ways, and never more than seven hours', () => {
    fc.assert(
      fc.property(codes, codes, (one, other) => {
        expect(minutesBetween(one, other)).toBe(minutesBetween(other, one));
        expect(minutesBetween(one, other)).toBeLessThanOrEqual(420);
      }),
      { numRuns: 200 },
    );
  });

  it('is known within a code and an area, and said of no code that does not exist', () => {
    expect([minutesBetween('5000', '5000'), minutesBetween('5000', '5020'), minutesBetween('5000', '0999')]).toEqual([10, 20, 0]);
  });
});
