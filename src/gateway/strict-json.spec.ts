import fc from 'fast-check';
import { parseStrictJson } from './strict-json.js';

const DEPTH = 8;
const read = (text: string) => parseStrictJson(Buffer.from(text), DEPTH);
const words = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const keys = words.filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: DEPTH - 1 },
    fc.oneof(words, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** the same text with some letters of its strings written as escapes */
const escaped = (text: string) => text.replace(/(?<=[a-z])[a-z]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);

describe('strict JSON', () => {
  it('is read as JSON.parse reads it, with any white space', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t'), (given, space) => {
        const text = JSON.stringify(given, undefined, space);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('takes nothing that JSON.parse does not take', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\u0 a1etr') }), (text) => {
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(() => read(text)).toThrow(SyntaxError);
          return;
        }
        try {
          expect(read(text)).toEqual(expected);
        } catch (thrown) {
          expect((thrown as Error).message).toMatch(/^a (key|character) that is not allowed$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a key given twice, wherever it stands and however it is spelt', () => {
    fc.assert(
      fc.property(keys, value, value, fc.array(fc.boolean(), { maxLength: 5 }), fc.boolean(), (key, one, two, around, spell) => {
        const name = JSON.stringify(key);
        const twice = `{${name}:${JSON.stringify(one)},"x${key.length}":0,${spell ? escaped(name) : name}:${JSON.stringify(two)}}`;
        const text = around.reduce((inner, isList) => (isList ? `[0,${inner}]` : `{"around":${inner}}`), twice);
        fc.pre(key !== `x${key.length}`);
        expect(() => parseStrictJson(Buffer.from(text), 99)).toThrow('a key that is not allowed');
      }),
    );
  });

  it('takes the same key in two objects, and words of JSON inside strings', () => {
    for (const text of ['[{"a":1},{"a":2}]', '{"a":{"a":{"a":1}},"b":"{\\"a\\":1,\\"a\\":2}"}', '{"a":"a","b":["a","a"]}'])
      expect(read(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('takes %s to the depth told and no further', (_what, open, close) => {
    const nested = (depth: number) => `${open.repeat(depth)}${open === '[' ? '' : '1'}${close.repeat(depth)}`;
    expect(read(nested(DEPTH))).toEqual(JSON.parse(nested(DEPTH)));
    for (const depth of [DEPTH + 1, 9000]) expect(() => read(nested(depth))).toThrow('nested too deep');
  });

  it.each([
    ['a byte that is no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['an overlong form', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['a surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['a byte order mark', Buffer.from('\ufeff{}')],
    ['a lone surrogate by escape', Buffer.from('"\\ud800"')],
    ['surrogates in the wrong order', Buffer.from('"\\udc00\\ud800"')],
    ['NUL by escape', Buffer.from('{"a":"x\\u0000"}')],
    ['NUL in a key', Buffer.from('{"\\u0000":1}')],
    ['a prototype by escape', Buffer.from('{"__prot\\u006f__":1}')],
    ['a second value', Buffer.from('{} {}')],
    ['nothing', Buffer.from('')],
  ])('refuses %s', (_what, bytes) => {
    expect(() => parseStrictJson(bytes, DEPTH)).toThrow();
  });

  it('takes a pair of surrogates by escape', () => {
    expect(read('"\\ud83d\\ude00"')).toBe('😀');
  });

  it('repeats nothing of the text in its error', () => {
    for (const text of ['{"kanarie":1,"kanarie":2}', '{"kanarie', '"kanarie\\u0000"'])
      expect(() => read(text)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('kanarie') }));
  });
});
