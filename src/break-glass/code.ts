import { hash, randomInt } from 'node:crypto';

/** Digits and capitals that nobody takes for one another. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** How long a code can be used. */
export const CODE_LIFE_MS = 120_000;

/** A fresh code of eight signs, written `K7QD-M2XH`: 39 random bits. */
export function freshCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]!).join('');
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}

/** What is kept of a code: base64url SHA-256 of the id it belongs to and its signs, whatever the case and the spaces it was typed with. */
export function codeDigest(id: string, code: string): string {
  return hash('sha256', `${id}|${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`, 'base64url');
}
