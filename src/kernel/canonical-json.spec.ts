import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

const wellFormed = fc.string({ unit: 'binary' });
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    wellFormed,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(wellFormed, tie('value'), { maxKeys: 4 }),
  ),
})).value;

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member)]),
  );
}

describe('canonicalJson', () => {
  it('writes the example of RFC 8785 section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by UTF-16 code units', () => {
    expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2, '€': 3, '1': 4 })).toBe('{"1":4,"€":3,"\u{1f600}":2,"\ufb33":1}');
  });

  it('gives the same bytes whatever the order of the keys', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(turned(value)) === canonicalJson(value)));
  });

  it('gives back the value it was given', () => {
    fc.assert(fc.property(json, (value) => expect(turned(JSON.parse(canonicalJson(value)))).toEqual(turned(value))));
  });

  it('gives different bytes for different values', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        let equal = true;
        try {
          expect(one).toEqual(other);
        } catch {
          equal = false;
        }
        return (canonicalJson(one) === canonicalJson(other)) === equal;
      }),
    );
  });

  it.each([
    [
      { a: 'ab', b: 'c' },
      { a: 'a', b: 'bc' },
    ],
    [{ a: '' }, { a: null }],
    [{ a: null }, {}],
    [{ a: 1 }, { a: '1' }],
    [{ a: '\u00e5' }, { a: 'a\u030a' }],
    [[['a'], 'b'], [['a', 'b']]],
  ])('keeps %j and %j apart', (one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });

  it.each([
    ['undefined', undefined],
    ['undefined in an object', { a: undefined }],
    ['undefined in an array', [undefined]],
    ['a hole in an array', new Array(2)],
    ['NaN', { a: Number.NaN }],
    ['an infinity', [Number.NEGATIVE_INFINITY]],
    ['a bigint', 1n],
    ['a function', { toJSON: () => 'x' }],
    ['a symbol as a name', { [Symbol('a')]: 1 }],
    ['a Date', { at: new Date(0) }],
    ['a Map', new Map()],
    ['a lone surrogate', 'a\ud800b'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('refuses a value that holds itself', () => {
    const self: Record<string, unknown> = {};
    self.self = self;
    expect(() => canonicalJson(self)).toThrow(TypeError);
  });
});
