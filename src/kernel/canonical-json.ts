import canonicalize from 'canonicalize';

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

const DEEPEST = 100;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one text of a JSON value (RFC 8785): names sorted, no white space, numbers as ECMAScript writes them. Equal values give
 * equal texts and different values different ones, so the text may be hashed and signed. Text is kept as it is: no Unicode
 * normalisation.
 *
 * @throws TypeError for whatever JSON cannot hold: undefined (also inside an object or array), NaN, infinities, bigint,
 *   functions, symbols, lone surrogates, objects that are not plain (Date, Map, class instances), nesting beyond 100 levels
 */
export function canonicalJson(value: unknown): string {
  demandJson(value, 0);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Canonical JSON: the value has no JSON form');
  return text;
}

function demandJson(value: unknown, depth: number): void {
  if (depth > DEEPEST) throw new TypeError('Canonical JSON: the value is nested too deeply');
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    demandWellFormed(value);
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('Canonical JSON: a number is not finite');
    return;
  }
  if (typeof value !== 'object') throw new TypeError(`Canonical JSON: ${typeof value} has no JSON form`);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) demandJson(value[at], depth + 1);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('Canonical JSON: an object is not plain');
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError('Canonical JSON: symbol has no JSON form');
  for (const [name, member] of Object.entries(value)) {
    demandWellFormed(name);
    demandJson(member, depth + 1);
  }
}

function demandWellFormed(text: string): void {
  if (LONE_SURROGATE.test(text)) throw new TypeError('Canonical JSON: a text holds a lone surrogate');
}
