import type { PrivateClaims } from './entry.js';

const DEEPEST = 100;
const LONE_SURROGATE = /\p{Surrogate}/u;
const PLAIN_TEXT = /^[ !#-[\]-~]*$/;

/**
 * The canonical JSON (RFC 8785) of private claims, members that are undefined left out at every level, in one walk.
 * @throws TypeError for whatever JSON cannot hold, as `canonicalJson` does
 */
export function claimsText(claims: PrivateClaims): string {
  return textOf(claims, 0);
}

function textOf(claim: unknown, depth: number): string {
  if (typeof claim === 'string') return quoted(claim);
  if (claim === null || typeof claim === 'boolean') return String(claim);
  if (typeof claim === 'number' && Number.isFinite(claim)) return JSON.stringify(claim);
  if (typeof claim !== 'object') throw new TypeError(`Private claims: ${typeof claim} has no JSON form`);
  if (depth === DEEPEST) throw new TypeError('Private claims: the value is nested too deeply');
  if (Array.isArray(claim)) return `[${Array.from(claim, (one: unknown) => textOf(one, depth + 1)).join()}]`;
  return objectText(claim, depth);
}

function objectText(claim: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(claim);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('Private claims: an object is not plain');
  if (Object.getOwnPropertySymbols(claim).length > 0) throw new TypeError('Private claims: symbol has no JSON form');
  let text = '';
  for (const name of Object.keys(claim).sort()) {
    const member = (claim as Record<string, unknown>)[name];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${quoted(name)}:${textOf(member, depth + 1)}`;
  }
  return `{${text}}`;
}

function quoted(text: string): string {
  if (PLAIN_TEXT.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new TypeError('Private claims: a text holds a lone surrogate');
  return JSON.stringify(text);
}
