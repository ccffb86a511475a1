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

  it('cuts out of an older statement only what a newer one speaks of', () => {
    const entries = [entry('A', 1, 10), entry('B', 2, 5, 20)];
    expect([7, 15, 20, 99].map((day) => words(inForce(entries, day)))).toEqual([['B'], ['B'], ['A'], ['A']]);
    expect(surviving([entry('A', 1, 0, 50), entry('B', 2, 10, 20)]).map(({ from, to }) => [from, to])).toEqual([
      [10, 20],
      [0, 10],
      [20, 50],
    ]);
  });

  it('ends a relation that is written again from its beginning, by whom it points to, and one written with no length at all', () => {
    const party = (name: string, registered: number, to?: number): Entry => ({
      node: { ReferenceID: { URNIdentifikator: 'urn:oio:cpr-nr:1010134556' }, FuldtNavn: name },
      registered,
      from: 0,
      ...(to !== undefined && { to }),
    });
    expect(inForce([party('Old Name', 1), party('New Name', 2, 100)], 150)).toEqual([]);
    expect(inForce([party('Name', 1), party('Name', 2, 0)], 50)).toEqual([]);
  });

  const draft = fc.record({
    says: fc.constantFrom('a', 'b', 'c'),
    registered: fc.nat(5),
    from: fc.nat(50),
    length: fc.option(fc.nat(30), { nil: undefined }),
  });
  const drafts = fc.array(draft, { maxLength: 12 });
  const covers = ({ from, to }: Entry, day: number) => from <= day && (to === undefined || to > day);
  const newestOf = (entries: readonly Entry[]) => {
    const newest = Math.max(...entries.map(({ registered }) => registered));
    return entries.filter(({ registered }) => registered === newest);
  };
  const made = (all: readonly { says: string; registered: number; from: number; length?: number | undefined }[]) =>
    all.map(({ says, registered, from, length }) =>
      entry(says, registered, from, length === undefined ? undefined : from + length),
    );

  const days = Array.from({ length: 90 }, (_, day) => day);
  const everyDay = (wordsOn: (day: number) => readonly unknown[]) => days.map((day) => [...wordsOn(day)].sort().join(' '));

  it('has in force, on every day, what the newest registration that covers the day says', () => {
    fc.assert(
      fc.property(drafts, (all) => {
        const entries = made(all.map((one, at) => ({ ...one, says: String(at) })));
        const expected = everyDay((day) => words(newestOf(entries.filter((one) => covers(one, day)))));
        expect(everyDay((day) => words(inForce(entries, day)))).toEqual(expected);
      }),
    );
  });

  it('has the same in force where words come again, without the statements that were ended', () => {
    const ends = (newer: Entry, old: Entry) =>
      newer.registered > old.registered &&
      newer.node.says === old.node.says &&
      (newer.from === old.from || (newer.from < old.from && covers(newer, old.from)));
    fc.assert(
      fc.property(drafts, (all) => {
        const entries = made(all);
        const stands = (old: Entry) => !entries.some((newer) => ends(newer, old));
        const expected = everyDay((day) => words(newestOf(entries.filter((one) => covers(one, day))).filter(stands)));
        expect(everyDay((day) => words(inForce(entries, day)))).toEqual(expected);
      }),
    );
  });
});
