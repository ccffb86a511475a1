import fc from 'fast-check';
import { cutText } from './cut-text.js';

describe('cutting a text', () => {
  it.each([
    ['abcd', 4, 'abcd'],
    ['abcde', 4, 'abc…'],
    ['ab😀d', 4, 'ab…'],
    ['a😀cd', 4, 'a😀…'],
    ['', 4, ''],
  ])('makes %j of at most %i units: %j', (text, most, expected) => {
    expect(cutText(text, most)).toBe(expected);
  });

  it('keeps well-formed text well formed and within its length, and shows every cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const cut = cutText(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(Buffer.from(cut).toString()).toBe(cut);
        if (text.length > most) expect(cut.endsWith('…') && text.startsWith(cut.slice(0, -1))).toBe(true);
        else expect(cut).toBe(text);
      }),
    );
  });
});
