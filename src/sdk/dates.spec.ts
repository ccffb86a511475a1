import fc from 'fast-check';
import { dayFirst, dayOf, isDay, timeOf } from './dates.js';
import { SourceProblem } from './source-problem.js';

describe('a time of a source', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T10:15:00Z', '2026-03-01T10:15:00Z'],
    ['2026-03-01T10:15:00.250+01:00', '2026-03-01T09:15:00.250Z'],
    ['2026-07-01T10:15:00+0200', '2026-07-01T08:15:00Z'],
  ])('%s with a day or a zone is %s', (text, wanted) => expect(timeOf(text)).toBe(wanted));

  it.each([
    ['in winter', '2026-01-15T08:00:00', '2026-01-15T07:00:00Z'],
    ['to the millisecond', '2026-07-15T08:00:01.250', '2026-07-15T06:00:01.250Z'],
    ['to the millisecond and no further', '2026-01-15T08:00:00.9999999', '2026-01-15T07:00:00.999Z'],
    ['without a fraction that is nothing', '2026-01-15T08:00:00.000', '2026-01-15T07:00:00Z'],
    ['in summer', '2026-07-15T08:00', '2026-07-15T06:00:00Z'],
    ['in the hour that comes twice, the first', '2026-10-25T02:30:00', '2026-10-25T00:30:00Z'],
    ['after the hour that comes twice', '2026-10-25T03:00:00', '2026-10-25T02:00:00Z'],
    ['in the hour that does not come, one hour later', '2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
    ['before there was summer time', '1975-07-15T08:00:00', '1975-07-15T07:00:00Z'],
  ])('without zone is Danish %s', (_, text, wanted) => expect(timeOf(text)).toBe(wanted));

  it.each([undefined, null, '', '9999-12-31', '9999-12-31T23:59:59', '9999-12-31T00:00:00+01:00'])('%p is open', (text) =>
    expect(timeOf(text)).toBeUndefined(),
  );

  it.each(['2026-02-29', '2026-13-01', '2026-01-01T24:00:00', '2026-02-30T10:00:00Z', '01-02-2026', 'i morgen', '2026'])(
    '%s is refused',
    (text) => expect(() => timeOf(text)).toThrow('SOURCE_INVALID'),
  );

  it('is the same instant when a zoned time comes back as it was written', () => {
    const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(fc.property(instants, (at) => expect(Date.parse(timeOf(at.toISOString())!)).toBe(at.getTime())));
  });

  it('in Danish time agrees with the calendar of the time zone, in every hour that comes once', () => {
    const danish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'medium' });
    const seconds = fc.integer({ min: Date.UTC(1981, 0) / 1000, max: Date.UTC(2060, 0) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const local = danish.format(second * 1000).replace(' ', 'T');
        const isFirst = danish.format(second * 1000 - 3_600_000).replace(' ', 'T') !== local;
        fc.pre(isFirst);
        expect(Date.parse(timeOf(local)!)).toBe(second * 1000);
        expect(dayOf(new Date(second * 1000).toISOString())).toBe(local.slice(0, 10));
      }),
    );
  });
});

describe('a day of a source', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2025-12-31T23:30:00Z', '2026-01-01'],
    ['2026-07-01T22:30:00Z', '2026-07-02'],
    ['9999-12-31', undefined],
  ])('of %s is %p', (text, wanted) => expect(dayOf(text)).toBe(wanted));

  it.each([
    ['31-12-2025', '2025-12-31'],
    ['5/1/2025', '2025-01-05'],
    ['05.01.2025', '2025-01-05'],
    ['31-12-9999', undefined],
    [' ', undefined],
  ])('written day first, %p, is %p', (text, wanted) => expect(dayFirst(text)).toBe(wanted));

  it.each(['31-02-2025', '2025-12-31', '1-1-25'])('%s is refused day first', (text) => {
    expect(() => dayFirst(text)).toThrow(SourceProblem);
  });

  it('exists or does not', () => {
    expect([isDay('2024-02-29'), isDay('2026-02-29'), isDay('2026-2-9')]).toEqual([true, false, false]);
  });
});
