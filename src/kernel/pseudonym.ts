import { createHmac } from 'node:crypto';

const SHORTEST_KEY = 32;
const FORM = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/**
 * The published function by which Helhed, and an issuer on the municipality's side, make a person key: the base64url form (43 characters,
 * no padding) of HMAC-SHA-256 (RFC 2104, FIPS 180-4) under the installation's pseudonym key over the text `helhed-citizen-v1`, one zero
 * byte, and the value in UTF-8.
 * For `helhed_person_key` and for a citizen's key the value is the CPR number in force: ten characters without hyphen. It is not
 * normalised here: another spelling gives another key. Without the key nobody can go from pseudonym to number, nor try all numbers.
 *
 * In a shell: `printf 'helhed-citizen-v1\0%s' "$CPR" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$KEY -binary | basenc --base64url`
 * (strike the `=` at the end).
 * @throws RangeError when the key has less than 32 bytes
 */
export function pseudonym(key: Buffer, value: string): string {
  if (key.length < SHORTEST_KEY) throw new RangeError('a pseudonym key has at least 32 bytes');
  return createHmac('sha256', key).update(`helhed-citizen-v1\0${value}`, 'utf8').digest('base64url');
}

/** A home as CPR writes it: street, number, floor and door in one line, and the postal code. */
export interface Home {
  readonly line: string;
  readonly postalCode: string;
}

/**
 * The key of a home, for `helhed_home_key`: `pseudonym` over the text `home|`, the postal code, `|`, and the address line in Unicode's
 * composed form (NFC) and lower case, with every run of characters that are neither letters nor digits as one space, none at its ends. The
 * issuer takes line (`standardadresse`) and postal code from CPR, fresh with the token: an address that the employee gives himself would let
 * him try out where a citizen lives.
 * @throws RangeError when the key has less than 32 bytes
 */
export function homePseudonym(key: Buffer, { line, postalCode }: Home): string {
  const plain = line
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return pseudonym(key, `home|${postalCode}|${plain}`);
}

/** Whether a value has the form of what `pseudonym` gives: text that is the one base64url spelling of 32 bytes. */
export function isPseudonym(value: unknown): value is string {
  return typeof value === 'string' && FORM.test(value);
}
