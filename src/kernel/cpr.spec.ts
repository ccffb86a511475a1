import fc from 'fast-check';
import { systemClock } from './clock.js';
import { containsCpr, maskCpr, maskCprIn, parseCpr, passesModulus11, tryParseCpr } from './cpr.js';
import { timeOrderedIds } from './ids.js';

const two = (n: number) => String(n).padStart(2, '0');

/** Every number whose date exists: a true date from 1858 to 2057, and a serial whose first digit means that century. */
const validNumber = fc
  .record({
    day: fc.date({ min: new Date('1858-01-01T00:00:00Z'), max: new Date('2057-12-31T00:00:00Z'), noInvalidDate: true }),
    pick: fc.nat(),
    rest: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ day, pick, rest }) => {
    const year = day.getUTCFullYear();
    const digits = digitsFor(year);
    const date = two(day.getUTCDate()) + two(day.getUTCMonth() + 1) + two(year % 100);
    return {
      value: `${date}${digits[pick % digits.length]}${String(rest).padStart(3, '0')}`,
      birthDate: day.toISOString().slice(0, 10),
    };
  });

function digitsFor(year: number): number[] {
  if (year < 1900) return [5, 6, 7, 8];
  if (year < 1937) return [0, 1, 2, 3];
  if (year < 2000) return [0, 1, 2, 3, 4, 9];
  return year < 2037 ? [4, 5, 6, 7, 8, 9] : [5, 6, 7, 8];
}

describe('reading a CPR number', () => {
  it('finds every valid number and its birth date', () => {
    fc.assert(
      fc.property(validNumber, ({ value, birthDate }) => {
        expect(parseCpr(value)).toEqual({ value, kind: 'CPR', birthDate });
        expect(parseCpr(parseCpr(value).value)).toEqual(parseCpr(value));
      }),
    );
  });

  it('reads all spellings of one number as the same number', () => {
    fc.assert(
      fc.property(validNumber, ({ value }) => {
        const spellings = [
          value,
          `${value.slice(0, 6)}-${value.slice(6)}`,
          `urn:oio:cpr-nr:${value}`,
          `urn:oid:1.2.208.176.1.2|${value}`,
          `URN:OID:1.2.208.176.1.2:${value}`,
          ` \t${value}\r\n`,
        ];
        for (const spelling of spellings) expect(parseCpr(spelling).value).toBe(value);
        if (value.startsWith('0')) expect(parseCpr(value.slice(1), { padNine: true }).value).toBe(value);
      }),
    );
  });

  it.each([
    ['0101000123', '1900-01-01'],
    ['0101993123', '1999-01-01'],
    ['0101004123', '2000-01-01'],
    ['0101364123', '2036-01-01'],
    ['0101374123', '1937-01-01'],
    ['0101005123', '2000-01-01'],
    ['0101578123', '2057-01-01'],
    ['0101585123', '1858-01-01'],
    ['0101998123', '1899-01-01'],
    ['0101369123', '2036-01-01'],
    ['0101379123', '1937-01-01'],
    ['2902004123', '2000-02-29'],
  ])('takes the century of %s from digit 7', (value, birthDate) => {
    expect(parseCpr(value).birthDate).toBe(birthDate);
  });

  it('refuses dates that do not exist', () => {
    const impossible = [
      '2902000123',
      '2902014123',
      '3002804123',
      '3104804123',
      '0013804123',
      '0001804123',
      '3201804123',
      '6101804123',
      '0000000000',
    ];
    for (const value of impossible) expect(tryParseCpr(value)).toBeUndefined();
  });

  it('takes numbers that fail modulus 11', () => {
    expect(passesModulus11('0101654123')).toBe(false);
    expect(parseCpr('0101654123').kind).toBe('CPR');
    expect(passesModulus11('3101654000')).toBe(true);
    expect(passesModulus11('07076142')).toBe(false);
  });

  it('pads nine digits only when asked', () => {
    expect(tryParseCpr('101804123')).toBeUndefined();
    expect(tryParseCpr('101804123', { padNine: true })?.value).toBe('0101804123');
    expect(tryParseCpr('10180412', { padNine: true })).toBeUndefined();
  });

  it('tells the replacement numbers apart and never takes one for a CPR number', () => {
    expect(parseCpr('0101801AB2').kind).toBe('X_ECPR');
    expect(parseCpr('010180-7AB2')).toMatchObject({ kind: 'X_ECPR', birthDate: '1880-01-01' });
    for (const digit of ['0', '5', '6']) expect(parseCpr(`010120${digit}AB2`).kind).toBe('D_ECPR');
    expect(parseCpr('urn:oid:1.2.208.176.1.6.1.1|0101801AB2').kind).toBe('X_ECPR');
    expect(parseCpr('urn:oid:1.2.208.176.1.6.1.3.181|0101800AB2').kind).toBe('D_ECPR');
    for (const refused of [
      'urn:oid:1.2.208.176.1.2|0101801AB2',
      'urn:oio:cpr-nr:0101801AB2',
      '0101802AB2',
      '0101801ab2',
      '0101801ÆB2',
    ]) {
      expect(tryParseCpr(refused)).toBeUndefined();
    }
    expect(tryParseCpr('urn:oid:1.2.208.176.1.6.1.1|0101804123')).toBeUndefined();
  });

  it('refuses other digits, other separators and other things', () => {
    const refused = [
      '',
      '٠١٠١٨٠٤١٢٣',
      '０１０１８０４１２３',
      '010180 4123',
      '0101-804123',
      '01018041234',
      'urn:oid:1.2.208.176.1.2010180412',
      'x0101804123',
    ];
    for (const text of refused) expect(tryParseCpr(text)).toBeUndefined();
    for (const thing of [101804123, null, undefined, ['0101804123']]) expect(tryParseCpr(thing)).toBeUndefined();
  });

  it('throws a problem that holds nothing of the text', () => {
    expect(() => parseCpr('3002804123')).toThrow(expect.objectContaining({ code: 'CPR_INVALID', message: 'CPR_INVALID' }));
  });

  it('gives a frozen value', () => {
    expect(Object.isFrozen(parseCpr('0101804123'))).toBe(true);
  });
});

describe('finding CPR numbers in text', () => {
  it('finds and hides every valid number in a sentence, whatever stands around it', () => {
    const around = fc.string({ maxLength: 12 }).filter((text) => !/[0-9]/.test(text));
    fc.assert(
      fc.property(validNumber, around, around, ({ value }, before, after) => {
        for (const written of [value, `${value.slice(0, 6)}-${value.slice(6)}`]) {
          const text = `${before} ${written} ${after}`;
          expect(containsCpr(text)).toBe(true);
          expect(maskCprIn(text)).toBe(`${before} ******-**** ${after}`);
          expect(containsCpr(maskCprIn(text))).toBe(false);
        }
      }),
    );
  });

  it.each([
    'id0101804123',
    '/citizens/0101804123?x',
    '"0101804123"',
    '010180%2D4123',
    '010180–4123',
    '010180 4123',
    '0101801AB2',
    'cpr_0101804123_x',
  ])('finds the number in %s', (text) => {
    expect(containsCpr(text)).toBe(true);
    expect(maskCprIn(text)).toContain('******-****');
  });

  it.each([
    '01018041234',
    '0199804123',
    '4101804123',
    '2026-11-22T10:00:00.000Z',
    '1763800000000',
    '01018041-0101-7012-8012-010180412345',
    '00-0101804123abcdef0101804123abcdef-0101804123abcdef-01',
  ])('leaves %s alone', (text) => {
    expect(containsCpr(text)).toBe(false);
    expect(maskCprIn(text)).toBe(text);
  });

  it('never finds one in our own ids', () => {
    const ids = timeOrderedIds(systemClock);
    for (let i = 0; i < 1000; i++) expect(containsCpr(ids.next())).toBe(false);
  });

  it('stays fast on long runs of digits and hexadecimal', () => {
    const text = `${'0101804123'.repeat(20_000)}g${'1a'.repeat(100_000)}z`;
    expect(containsCpr(text)).toBe(false);
  });

  it('masks a number wholly', () => {
    expect(maskCpr('0101804123')).toBe('******-****');
  });
});
