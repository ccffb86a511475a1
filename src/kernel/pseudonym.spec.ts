import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isPseudonym, pseudonym } from './pseudonym.js';

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
