import fc from 'fast-check';
import { csvCpr, normaliseCpr } from './cpr.js';

describe('a number as sources write it', () => {
  it.each(['0101011234', '010101-1234', ' 0101011234 ', 'urn:oio:cpr-nr:0101011234'])('%j is the same ten characters', (text) => {
    expect(normaliseCpr(text)).toBe('0101011234');
    expect(csvCpr(text)).toBe('0101011234');
  });

  it('without its leading zero is a number in tables only', () => {
    expect(normaliseCpr('101011234')).toBeUndefined();
    expect(normaliseCpr('urn:oio:cpr-nr:101011234')).toBeUndefined();
    expect(csvCpr('101011234')).toBe('0101011234');
  });

  it.each(['', '10101123', '3202011234', 'abc', undefined, 101011234, null])('%j is none', (text) => {
    expect([normaliseCpr(text), csvCpr(text)]).toEqual([undefined, undefined]);
  });

  it('of nine digits is never made ten outside tables', () => {
    const nine = fc.stringMatching(/^[0-9]{9}$/);
    fc.assert(fc.property(nine, (text) => expect(normaliseCpr(text)).toBeUndefined()));
  });
});
