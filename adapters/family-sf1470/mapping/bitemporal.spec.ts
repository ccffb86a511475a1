import fc from 'fast-check';
import { type Entry, entryOf, inForce, instantOf, isCorrected, latest, surviving } from './bitemporal.js';

const entry = (says: string, registered: number, from: number, to?: number): Entry => ({
  node: { says },
  registered,
  from,
  ...(to !== undefined && { to }),
});
const words = (entries: readonly Entry[]) => entries.map(({ node }) => node.says);

describe('bitemporal entries', () => {
  it('takes the newest registration of a time, and the older one where the newer is silent', () => {
    const entries = [entry('old', 1, 0), entry('new', 2, 100)];
    expect(words(inForce(entries, 50))).toEqual(['old']);
    expect(words(inForce(entries, 150))).toEqual(['new']);
    expect(isCorrected(entries)).toBe(false);
  });

  it('knows a correction: a newer registration that rewrites the same past', () => {
    const entries = [entry('wrong', 1, 100), entry('right', 2, 100)];
    expect(words(inForce(entries, 150))).toEqual(['right']);
    expect(isCorrected(entries)).toBe(true);
    expect(isCorrected([entry('same', 1, 100), entry('same', 2, 100)])).toBe(false);
  });

  it('does not bring back a relation that a newer registration ended', () => {
    expect(inForce([entry('party', 1, 0), entry('party', 2, 0, 100)], 150)).toEqual([]);
  });

  it('keeps what a closed case last said', () => {
    expect(latest([entry('first', 1, 0, 10), entry('last', 2, 10, 20)], 99)?.node.says).toBe('last');
    expect(latest([], 99)).toBeUndefined();
  });

  it('drops a period that ends before it begins, and reads both spellings of an open end', () => {
    const virkning = (from: string, to: Record<string, string>) => ({
      Virkning: { FraTidspunkt: { TidsstempelDatoTid: from }, TilTidspunkt: to },
    });
    expect(entryOf(virkning('2026-02-01T00:00:00Z', { TidsstempelDatoTid: '2026-01-01T00:00:00Z' }), 1)).toBeUndefined();
    expect(entryOf(virkning('2026-02-01T00:00:00Z', { GraenseIndikator: 'true' }), 1)).not.toHaveProperty('to');
    expect(entryOf(virkning('2026-02-01T00:00:00Z', { TidsstempelDatoTid: '9999-12-31T00:00:00' }), 1)).not.toHaveProperty('to');
  });

  it('reads a time without a zone as Danish local time', () => {
    const found = entryOf({ Virkning: { FraTidspunkt: { TidsstempelDatoTid: '2026-07-01T00:00:00' } } }, 1);
    expect(instantOf(found?.from)).toBe('2026-06-30T22:00:00Z');
  });

  it('has in force only survivors that hold, all of one registration, whatever the entries', () => {
    const any = fc.record({ registered: fc.nat(5), from: fc.nat(50), length: fc.option(fc.nat(50), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.nat(100), (drafts, now) => {
        const entries = drafts.map(({ registered, from, length }, at) =>
          entry(String(at), registered, from, length === undefined ? undefined : from + length),
        );
        const held = inForce(entries, now);
        expect(
          held.every((one) => surviving(entries).includes(one) && one.from <= now && (one.to === undefined || one.to > now)),
        ).toBe(true);
        expect(new Set(held.map(({ registered }) => registered)).size).toBeLessThan(2);
      }),
    );
  });
});
