import fc from 'fast-check';
import { containsCpr } from '../kernel/cpr.js';
import { isPlainText, MOST_CHARACTERS, withdrawalReason } from './consent-text.js';

describe('a text of a consent', () => {
  it.each(['2026-1', 'SAG-1', 'ESDH 2026/1234-7', 'Samtykke, underskrevet på mødet', 'sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f9'])(
    'may be %j',
    (text) => expect(isPlainText(text, 100)).toBe(true),
  );

  it.each([
    ['nothing', ''],
    ['white space', '  '],
    ['too much', 'x'.repeat(101)],
    ['a number', '010180-1234'],
    ['a number within words', 'blanket for 0101801234, underskrevet'],
    ['a replacement number', '0101801AA1'],
    ['a number in wide digits', '０１０１８０１２３４'],
    ['a number with an unseen character in it', '010180\u200b1234'],
    ['a line break', 'a\nb'],
    ['a zero byte', 'a\0b'],
    ['a turned direction', 'a\u202eb'],
    ['half a character', 'a\ud800b'],
  ])('may not be %s', (_what, text) => expect(isPlainText(text, 100)).toBe(false));

  it('may be as long as its bound and no longer', () => {
    expect([isPlainText('x'.repeat(100), 100), isPlainText('x'.repeat(101), 100)]).toEqual([true, false]);
  });
});

describe('a reason for withdrawing', () => {
  it('stays as it is, without what surrounds it', () => {
    expect(withdrawalReason(' ønsker det ikke længere ')).toBe('ønsker det ikke længere');
  });

  it.each([
    ['010180-1234 ringede', '******-**** ringede'],
    ['ring 010180\u200b1234', 'ring ******-****'],
    ['０１０１８０１２３４', '******-****'],
    ['a\0\u0007b', 'a b'],
  ])('of %j is kept as %j', (given, kept) => expect(withdrawalReason(given)).toBe(kept));

  it.each([undefined, '', ' \n '])('of %j is none', (given) => expect(withdrawalReason(given)).toBeNull());

  it('never holds a number nor more than its bound, whatever is said', () => {
    const number = fc.constantFrom('010180-1234', '0101801234', '010180 1234', '0101801AA1', '０１０１８０１２３４');
    const said = fc.array(fc.oneof(number, fc.string({ unit: 'binary', maxLength: 300 })), { maxLength: 6 });
    fc.assert(
      fc.property(said, (parts) => {
        const kept = withdrawalReason(parts.join(' ')) ?? '';
        expect(containsCpr(kept)).toBe(false);
        expect([...kept].length).toBeLessThanOrEqual(MOST_CHARACTERS.withdrawnReason);
      }),
    );
  });
});
