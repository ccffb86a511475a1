import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson } from '../kernel/canonical-json.js';
import { claimsText } from './claims-text.js';
import { openClaims, seal, sealClaims, unseal } from './sealed-claims.js';

const key = Buffer.alloc(32, 3);
const BOUND = '["log","id"]';
const claims = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<never>, {
  maxKeys: 5,
});
const at = fc.nat({ max: 5_000 });

/** What is sealed, and all that the opener is given beside it. */
interface Given {
  plain: string;
  digest: string;
  key: Buffer;
  bound: string;
  flipped?: number;
}

const changes: Readonly<Record<string, fc.Arbitrary<(given: Given) => Given>>> = {
  'nothing changed': fc.constant((given) => given),
  'a sealed byte changed': at.map((flipped) => (given) => ({ ...given, flipped })),
  'another key': fc.constant((given) => ({ ...given, key: Buffer.alloc(32, 4) })),
  'another entry': fc.constant((given) => ({ ...given, bound: '["log","other"]' })),
  'another digest': fc.string().map((digest) => (given) => ({ ...given, digest })),
  'a character put in and sealed anew': fc
    .tuple(at, fc.constantFrom(' ', '0', '"', ',', '}', 'a', 'æ', '\\'))
    .map(([place, one]) => (given) => ({ ...given, plain: put(given.plain, place, one, 0) })),
  'a character replaced and sealed anew': fc
    .tuple(at, fc.constantFrom(' ', '1', '"', ',', '{', 'b', 'ø', '\n'))
    .map(([place, one]) => (given) => ({ ...given, plain: put(given.plain, place, one, 1) })),
  'members in another order': fc.constant((given) => {
    const { claims: inner, salt } = JSON.parse(given.plain);
    return { ...given, plain: JSON.stringify({ salt, claims: Object.fromEntries(Object.entries(inner).reverse()) }, null, 1) };
  }),
};

function put(text: string, place: number, one: string, instead: number): string {
  const from = place % text.length;
  return text.slice(0, from) + one + text.slice(from + instead);
}

/** Opened by making the canonical text of the claims anew, whatever was sealed. */
function theLongWay(opener: Buffer, sealed: Buffer, bound: string, digest: string): unknown {
  const plain = unseal(opener, sealed, bound);
  if (plain === undefined) return undefined;
  const { claims: found, salt } = JSON.parse(plain.toString());
  const made = createHmac('sha256', Buffer.from(salt, 'base64url')).update(canonicalJson(found)).digest('base64url');
  return made === Buffer.from(digest, 'base64url').toString('base64url') ? found : 'ALTERED';
}

function outcomeOf(open: () => unknown): unknown {
  try {
    return [open()];
  } catch {
    return 'UNREADABLE';
  }
}

describe('sealed claims', () => {
  const given = claims.map((made): Given => {
    const { digest, sealed } = sealClaims(key, claimsText(made), BOUND);
    return { plain: unseal(key, sealed, BOUND)!.toString(), digest, key, bound: BOUND };
  });

  it.each(Object.keys(changes))('open as by the long way: %s', (name) => {
    fc.assert(
      fc.property(given, changes[name]!, (whole, change) => {
        const { bound, digest, flipped, key: opener, plain } = change(whole);
        const sealed = seal(key, Buffer.from(plain), BOUND);
        if (flipped !== undefined) sealed[flipped % sealed.length]! ^= 1;
        expect(outcomeOf(() => openClaims(opener, sealed, bound, digest))).toEqual(
          outcomeOf(() => theLongWay(opener, sealed, bound, digest)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('open whichever way they were written, as long as the digest is that of their canonical text', () => {
    const { digest, sealed } = sealClaims(key, '{"a":1,"b":"æ"}', BOUND);
    const { salt } = JSON.parse(unseal(key, sealed, BOUND)!.toString());
    const otherwise = seal(key, Buffer.from(`{ "salt":"${salt}", "claims":{ "b":"\\u00e6", "a":1 } }`), BOUND);
    expect(openClaims(key, otherwise, BOUND, digest)).toEqual({ a: 1, b: 'æ' });
    const others = seal(key, Buffer.from(`{"claims":{"a":2,"b":"æ"},"salt":"${salt}"}`), BOUND);
    expect(openClaims(key, others, BOUND, digest)).toBe('ALTERED');
  });
});
