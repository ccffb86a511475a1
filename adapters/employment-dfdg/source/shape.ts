import { containsCpr, cutText, dayOf, SourceProblem, timeOf, tryParseCpr } from '../../../src/sdk/index.js';

/** What is noticed while one answer is read. */
export interface Reading {
  /** fields that no shape names -> times */
  ignored: Map<string, number>;
  /** the persons that the answer says it is about, normalised; undefined for what is no CPR number */
  claims: (string | undefined)[];
}

/** Takes a value of an answer as T or fails with SOURCE_INVALID. */
export type Reader<T> = (value: unknown, reading: Reading) => T;
export type Read<R> = R extends Reader<infer T> ? T : never;

export const invalid = (): SourceProblem => new SourceProblem('SOURCE_INVALID');
export const newReading = (): Reading => ({ ignored: new Map(), claims: [] });

const MOST_NAMES = 200;
const FIELD_NAME = /^_?[A-Za-z][A-Za-z0-9]{0,59}$/;

/** Adds one to a name's count; a name that is no field name, or one too many, is counted as `other`. */
export function count(counts: Map<string, number>, name: string): void {
  const fits = FIELD_NAME.test(name) && (counts.has(name) || counts.size < MOST_NAMES);
  const key = fits ? name : 'other';
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** An object: the named fields are read, the others counted and dropped. */
export function object<S extends Record<string, Reader<unknown>>>(shape: S): Reader<{ [K in keyof S]: Read<S[K]> }> {
  const readers = Object.entries(shape);
  const names = new Set(Object.keys(shape));
  return (value, reading) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid();
    const source = value as Record<string, unknown>;
    const read: Record<string, unknown> = {};
    for (const [name, reader] of readers) read[name] = reader(source[name], reading);
    for (const name of Object.keys(source)) if (!names.has(name)) count(reading.ignored, name);
    return read as { [K in keyof S]: Read<S[K]> };
  };
}

/** Absent or null is undefined. */
export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, reading) => (value === undefined || value === null ? undefined : reader(value, reading));
}

/** A list; absent or null is empty. More than `most` fails with SOURCE_TOO_LARGE. */
export function list<T>(reader: Reader<T>, most = 1000): Reader<T[]> {
  return (value, reading) => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw invalid();
    if (value.length > most) throw new SourceProblem('SOURCE_TOO_LARGE');
    return value.map((item) => reader(item, reading));
  };
}

/** A reader whose field must be there, if only as null: an answer without its main part is no empty answer. */
export function stated<T>(reader: Reader<T>): Reader<T> {
  return (value, reading) => {
    if (value === undefined) throw invalid();
    return reader(value, reading);
  };
}

/** Optional text, trimmed, lines ended by \n; empty text is undefined. One longer than `most` is cut, ends with "…" and is counted. */
export function text(most: number): Reader<string | undefined> {
  return optional((value, reading) => {
    if (typeof value !== 'string') throw invalid();
    const clean = value.replace(/\r\n?/g, '\n').trim();
    if (clean.length > most) count(reading.ignored, 'cutText');
    return cutText(clean, most) || undefined;
  });
}

/** Whether there is a text, which itself is not taken. */
export const written: Reader<true | undefined> = optional((value) => {
  if (typeof value !== 'string') throw invalid();
  return value.trim() === '' ? undefined : true;
});

/** An optional code, written as text or as a whole number. A part of a code is another code, so a long one is refused. */
export const code: Reader<string | undefined> = optional((value) => {
  if (Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string' || value.trim().length > 200) throw invalid();
  return value.trim() || undefined;
});

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A record's id in the source, mostly a GUID. One that could be a CPR number is refused, for ids are kept and shown. */
export const identifier: Reader<string> = (value) => {
  if (typeof value !== 'string') throw invalid();
  if (!GUID.test(value) && (!/^[\w.:-]{1,100}$/.test(value) || containsCpr(value))) throw invalid();
  return value;
};

/** An optional whole number of at least 0. */
export const whole: Reader<number | undefined> = optional((value) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0 || (value as number) > 100_000) throw invalid();
  return value as number;
});

export const flag: Reader<boolean | undefined> = optional((value) => {
  if (typeof value !== 'boolean') throw invalid();
  return value;
});

/** A day that exists in every month: most days, told at once. */
const PLAIN_DAY = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

const moment =
  (read: (words: string) => string | undefined): Reader<string | undefined> =>
  (value) => {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw invalid();
    if (PLAIN_DAY.test(value)) return value;
    const taken = read(value);
    if (taken !== undefined && !/^\d{4}-/.test(taken)) throw invalid();
    return taken;
  };

/** An optional Danish day, YYYY-MM-DD; the far end of time is undefined. */
export const day = moment(dayOf);
/** An optional day or instant; a time without zone is Danish local time. */
export const time = moment(timeOf);

/**
 * Ten characters of a number in any spelling. Nine digits are none: the zero gets lost in spreadsheets (quirk T1), while DFDG sends
 * numbers as text in JSON and in headers, and a zero put in front of something else would name a stranger.
 */
export const personNumber = (value: unknown): string | undefined => tryParseCpr(value)?.value;

/** "Identifikationsoplysninger for personen": noted as a claim, never handed on. */
export const person: Reader<undefined> = (value, reading) => {
  if (value !== undefined && value !== null) reading.claims.push(personNumber(value));
  return undefined;
};

/** An optional CPR number, normalised: for the feed only. */
export const cpr: Reader<string> = (value) => {
  const number = personNumber(value);
  if (number === undefined) throw invalid();
  return number;
};
