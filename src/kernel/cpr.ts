import { Problem } from './problem.js';

/**
 * CPR numbers and the two replacement numbers of Danish health care, read from every spelling that sources and callers use.
 * Sources: BEK 862/2023 § 1 (form), the register's pages on digits and modulus 11, HL7 Denmark dk-core 3.5 (replacement numbers).
 */
export type CprKind = 'CPR' | 'X_ECPR' | 'D_ECPR';

/** A number that passed. Frozen. */
export interface ParsedCpr {
  /** ten characters, no hyphen */
  readonly value: string;
  /** X_ECPR: the national replacement number; D_ECPR: a region's. Neither is a CPR number, nor may it be treated as one. */
  readonly kind: CprKind;
  /** YYYY-MM-DD, the century found by digit 7 */
  readonly birthDate: string;
}

export interface CprReading {
  /** Take nine bare digits as a number whose leading zero a spreadsheet or a number field lost. Default: refuse them. */
  padNine?: boolean;
}

const PREFIXES: readonly [RegExp, readonly CprKind[]][] = [
  [/^urn:oio:cpr-nr:/i, ['CPR']],
  [/^urn:oid:1\.2\.208\.176\.1\.2[|:.#]/i, ['CPR']],
  [/^urn:oid:1\.2\.208\.176\.1\.6\.1\.1[|:.#]/i, ['X_ECPR']],
  [/^urn:oid:1\.2\.208\.176\.1\.6\.1\.3\.(?:177|179|181|183|187)[|:.#]/i, ['D_ECPR']],
];

const FORMS: readonly [CprKind, RegExp][] = [
  ['CPR', /^[0-9]{10}$/],
  ['X_ECPR', /^[0-9]{6}[17][A-Z]{2}[0-9]$/],
  ['D_ECPR', /^[0-9]{6}[056][A-Z]{2}[0-9]$/],
];

/**
 * Reads one number. Accepted, with white space around: ten characters; `DDMMYY-SSSS`; `urn:oio:cpr-nr:` and ten digits;
 * `urn:oid:1.2.208.176.1.2`, a separator (`|`, `:`, `.` or `#`) and ten digits; likewise under the OIDs of the replacement numbers;
 * nine digits when `padNine` is set. Digits are ASCII, the birth date must exist, modulus 11 is not asked (numbers without it are valid).
 * @throws Problem CPR_INVALID, which holds nothing of the text
 */
export function parseCpr(text: string, reading: CprReading = {}): ParsedCpr {
  const parsed = tryParseCpr(text, reading);
  if (!parsed) throw new Problem('CPR_INVALID');
  return parsed;
}

/** As `parseCpr`, but `undefined` for what is not a number. Never throws, whatever it is given. */
export function tryParseCpr(text: unknown, reading: CprReading = {}): ParsedCpr | undefined {
  if (typeof text !== 'string' || text.length > 100) return undefined;
  const { value, kinds } = bareNumber(text.trim(), reading);
  const kind = FORMS.find(([, form]) => form.test(value))?.[0];
  if (!kind || !kinds.includes(kind)) return undefined;
  const birthDate = birthDateOf(value);
  return birthDate === undefined ? undefined : Object.freeze({ value, kind, birthDate });
}

function bareNumber(text: string, reading: CprReading): { value: string; kinds: readonly CprKind[] } {
  for (const [prefix, kinds] of PREFIXES) {
    if (prefix.test(text)) return { value: text.replace(prefix, ''), kinds };
  }
  if (reading.padNine && /^[0-9]{9}$/.test(text)) return { value: `0${text}`, kinds: ['CPR'] };
  return { value: /^.{6}-.{4}$/.test(text) ? text.replace('-', '') : text, kinds: ['CPR', 'X_ECPR', 'D_ECPR'] };
}

function birthDateOf(value: string): string | undefined {
  const [day, month, year] = [0, 2, 4].map((at) => Number(value.slice(at, at + 2))) as [number, number, number];
  const fullYear = century(Number(value[6]), year) + year;
  const date = new Date(Date.UTC(fullYear, month - 1, day));
  const exists = date.getUTCFullYear() === fullYear && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** The register's table: digit 7 with the two-digit year gives the century. */
function century(digit7: number, year: number): 1800 | 1900 | 2000 {
  if (digit7 <= 3) return 1900;
  if (digit7 === 4 || digit7 === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

/** Whether ten digits pass the old check sum. For information only: numbers that fail it have been issued since 2007 and are valid. */
export function passesModulus11(value: string): boolean {
  if (!/^[0-9]{10}$/.test(value)) return false;
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, at) => sum + weight * Number(value[at]), 0) % 11 === 0;
}

const MASK = '******-****';

/** What stands in for any number: the whole of it is hidden, and every mask is alike. The argument is never looked at. */
export function maskCpr(_value: string): string {
  return MASK;
}

const HEX_KEPT = [
  '(?<![0-9A-Za-z])[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![0-9A-Za-z])',
  '(?<![0-9A-Za-z])(?=[0-9]*[a-fA-F])[0-9a-fA-F]{16,}(?![0-9A-Za-z])',
].join('|');
const DAY_MONTH_YEAR = '(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}';
const SEPARATOR = '(?:[-\\u2010-\\u2015\\u2212 ]|%2[dD]|%20)?';
const NUMBER = [
  `(?<![0-9])${DAY_MONTH_YEAR}${SEPARATOR}[0-9]{4}(?![0-9])`,
  `(?<![0-9A-Za-z])${DAY_MONTH_YEAR}${SEPARATOR}[01567][A-Z]{2}[0-9](?![0-9A-Za-z])`,
].join('|');

const FINDER = new RegExp(`(${HEX_KEPT})|(?:${NUMBER})`, 'g');
const DATE_LIKE = new RegExp(DAY_MONTH_YEAR);

/**
 * Whether a text holds what looks like a CPR or replacement number: ten digits, or six and four with a hyphen, a space or a
 * percent-encoded one between, with a possible day and month. Longer runs of digits, UUIDs and hexadecimal words of 16 and more are passed over.
 * It rather finds too much than too little: some other ten-digit numbers look the same.
 */
export function containsCpr(text: string): boolean {
  if (!DATE_LIKE.test(text)) return false;
  for (const match of text.matchAll(FINDER)) if (match[1] === undefined) return true;
  return false;
}

/** The text with each number that `containsCpr` would find replaced by the mask. */
export function maskCprIn(text: string): string {
  if (!DATE_LIKE.test(text)) return text;
  return text.replace(FINDER, (found: string, kept: string | undefined) => (kept === undefined ? MASK : found));
}
