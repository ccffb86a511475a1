import fc from 'fast-check';
import { canonicalJson } from '../kernel/canonical-json.js';
import { claimsText } from './claims-text.js';

const members = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<never>, {
  maxKeys: 5,
});

describe('the text of private claims', () => {
  it('is the canonical JSON of what is defined', () => {
    fc.assert(
      fc.property(members, (claims) => {
        expect(claimsText({ ...claims, a: undefined, z: { b: undefined, c: [{ d: undefined }] } })).toBe(
          canonicalJson({ ...claims, z: { c: [{}] } }),
        );
      }),
    );
  });

  it.each([
    ['a date', new Date(0)],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array(1)],
    ['NaN', Number.NaN],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a lone surrogate', '\ud800'],
    ['a symbol', { [Symbol('a')]: 1 }],
  ])('cannot be made of %s', (_what, value) => {
    expect(() => claimsText({ facts: value as never })).toThrow(TypeError);
  });

  it('cannot be made of what is nested without end', () => {
    const circle: Record<string, never> = {};
    circle.a = circle as never;
    expect(() => claimsText(circle)).toThrow(TypeError);
  });
});
