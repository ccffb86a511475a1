import fc from 'fast-check';
import { timeOf } from '../../../src/sdk/index.js';
import { fhirTime, writtenAt } from './times.js';

const outcome = (work: () => string | undefined) => {
  try {
    return work() ?? 'NONE';
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

describe('FHIR times', () => {
  it.each([
    ['2026-02-30', 'SOURCE_INVALID'],
    ['2026-02-28T24:00:00Z', '2026-03-01T00:00:00Z'],
    ['2026-02-28T23:00:60Z', 'SOURCE_INVALID'],
    ['2026-02-28T23:59:59Z', '2026-02-28T23:59:59Z'],
    ['2026-02-28T23:59:59+01:00', '2026-02-28T22:59:59Z'],
    ['2026-02', 'NONE'],
    ['', 'NONE'],
  ])('are read as the sdk reads times: %s', (written, expected) => {
    expect(outcome(() => fhirTime(written))).toBe(expected);
  });

  it('come out the same by the short way and by the long one', () => {
    const digits = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
    const day = fc
      .tuple(fc.integer({ min: 1800, max: 2199 }).map(String), digits(0, 13), digits(0, 32))
      .map((part) => part.join('-'));
    const hour = fc.tuple(digits(0, 25), digits(0, 61), digits(0, 61)).map((part) => part.join(':'));
    const written = fc.oneof(
      day,
      fc.tuple(day, hour, fc.constantFrom('Z', '.5Z', '+01:00', '')).map(([d, h, zone]) => `${d}T${h}${zone}`),
    );
    fc.assert(
      fc.property(written, (time) => expect(outcome(() => fhirTime(time))).toBe(outcome(() => timeOf(time)))),
      { numRuns: 2000 },
    );
  });

  it('of writing are instants', () => {
    expect(writtenAt({ meta: { lastUpdated: '1970-01-01T01:00:01+01:00' } })).toBe(1000);
    expect(writtenAt({ meta: {} })).toBeUndefined();
  });
});
