import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { homePseudonym, isPseudonym, pseudonym } from './pseudonym.js';

const KEY = Buffer.alloc(32, 7);
const keys = fc.uint8Array({ minLength: 32, maxLength: 64 }).map((bytes) => Buffer.from(bytes));
const numbers = fc.stringMatching(/^[0-9]{10}$/);

describe('the person key', () => {
  it('is what the published description says, to the byte', () => {
    const byHand = createHmac('sha256', KEY)
      .update(Buffer.from('helhed-citizen-v1'))
      .update(Buffer.from([0]))
      .update(Buffer.from('0504851118'))
      .digest()
      .toString('base64')
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace('=', '');
    expect(pseudonym(KEY, '0504851118')).toBe(byHand);
  });

  it('is the same each time and has its one form', () => {
    fc.assert(
      fc.property(keys, numbers, (key, number) => {
        const made = pseudonym(key, number);
        return made === pseudonym(Buffer.from(key), number) && isPseudonym(made) && !made.includes(number);
      }),
    );
  });

  it('differs for another number and under another key', () => {
    fc.assert(
      fc.property(keys, keys, numbers, numbers, (key, otherKey, number, other) => {
        const sameInputs = key.equals(otherKey) && number === other;
        return sameInputs === (pseudonym(key, number) === pseudonym(otherKey, other));
      }),
    );
  });

  it('takes a number spelled otherwise for another value', () => {
    expect(pseudonym(KEY, '050485-1118')).not.toBe(pseudonym(KEY, '0504851118'));
  });

  it('wants a key of 32 bytes', () => {
    expect(() => pseudonym(Buffer.alloc(31), 'x')).toThrow(RangeError);
  });

  it('knows the form from every other text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 64 }), (bytes) => {
        return isPseudonym(Buffer.from(bytes).toString('base64url')) === (bytes.length === 32);
      }),
    );
    const made = pseudonym(KEY, 'x');
    for (const other of [made.slice(1), `${made}=`, `${made}\n`, `${made.slice(0, 42)}B`, [made], 0, null, undefined]) {
      expect(isPseudonym(other)).toBe(false);
    }
  });
});

describe('the key of a home', () => {
  const home = { line: 'Lærkevænget 12, 3. tv', postalCode: '9999' };

  it('is what the published description says', () => {
    expect(homePseudonym(KEY, home)).toBe(pseudonym(KEY, 'home|9999|lærkevænget 12 3 tv'));
  });

  it.each(['LÆRKEVÆNGET 12 3 TV', '  Lærkevænget 12 , 3.  tv. ', 'Lærkevænget 12, 3. tv'.normalize('NFD')])(
    'is the same for %s',
    (line) => {
      expect(homePseudonym(KEY, { ...home, line })).toBe(homePseudonym(KEY, home));
    },
  );

  it.each([
    { ...home, line: 'Lærkevænget 12, 3. th' },
    { ...home, line: 'Lærkevænget 1 23 tv' },
    { ...home, postalCode: '9998' },
  ])('is another for another home: $line, $postalCode', (other) => {
    expect(homePseudonym(KEY, other)).not.toBe(homePseudonym(KEY, home));
  });
});
