import { maskCprIn, type Period, SourceProblem, timeOf } from '../../../src/sdk/index.js';

/** An object of a bundle; every read of it goes through the functions below, which refuse another shape with SOURCE_INVALID. */
export type Json = { readonly [name: string]: unknown };

export interface Resource {
  type: string;
  /** 1-64 characters of letters, digits, `-` and `.` */
  id: string;
  fullUrl?: string;
  body: Json;
  /** ISO 8601 instant of the delivery it came with, where several are read as one */
  deliveredAt?: string;
}

export interface Coding {
  system?: string;
  code?: string;
  display?: string;
}

/** An object, or `undefined` when absent. */
export function object(value: unknown): Json | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SourceProblem('SOURCE_INVALID');
  return value as Json;
}

/** A list of objects; absent is empty. One object stands for a list of one: FHIR's XML form does not tell the two apart. */
export function objects(value: unknown): Json[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((one) => object(one) ?? {});
}

/** A text, or `undefined` when absent or empty. */
export function text(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new SourceProblem('SOURCE_INVALID');
  return value === '' ? undefined : value;
}

/** The first text of a list or of one. */
export function firstText(value: unknown): string | undefined {
  return text(Array.isArray(value) ? value[0] : value);
}

/** What a person wrote, cut to length, line ends alike and any CPR number masked. */
export function words(value: unknown, most = 500): string | undefined {
  const written = text(value);
  return written === undefined ? undefined : maskCprIn(written.replace(/\r\n?/g, '\n').trim()).slice(0, most) || undefined;
}

export function codings(concept: unknown): Coding[] {
  return objects(object(concept)?.coding).map((json) => {
    const [system, code, display] = [text(json.system), text(json.code), words(json.display)];
    if ((system?.length ?? 0) > 500 || (code?.length ?? 0) > 500) throw new SourceProblem('SOURCE_INVALID');
    return { ...optional('system', system), ...optional('code', code), ...optional('display', display) };
  });
}

/** The first code of a concept. */
export function firstCode(concept: unknown): string | undefined {
  return codings(concept)[0]?.code;
}

/** A positive whole number, written as a number (JSON) or as text (XML). */
export function rankNumber(value: unknown): number | undefined {
  const read = typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : value;
  return typeof read === 'number' && Number.isInteger(read) && read >= 1 && read <= 99 ? read : undefined;
}

/** `Type/id` of a literal reference, relative or absolute, its version left out; a `urn:` is its own key. */
export function referenceKey(reference: Json | undefined): string | undefined {
  const literal = text(reference?.reference);
  if (literal === undefined || literal.startsWith('urn:')) return literal;
  const match = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(literal);
  return match === null ? undefined : `${match[1]}/${match[2]}`;
}

/** The extension whose address ends with the name. */
export function extension(json: Json, name: string): Json | undefined {
  return objects(json.extension).find((one) => text(one.url)?.endsWith(`/${name}`) === true || one.url === name);
}

/** A FHIR date or dateTime as the view writes it. A year or a year and month alone is no day: `undefined`. */
export function fhirTime(value: unknown): string | undefined {
  const written = text(value);
  return written === undefined || /^\d{4}(-\d{2})?$/.test(written) ? undefined : timeOf(written);
}

/** A FHIR Period; an absent end is open, a period without start and end is `undefined`. */
export function fhirPeriod(value: unknown): Period | undefined {
  const json = object(value);
  return json === undefined ? undefined : period(fhirTime(json.start), fhirTime(json.end));
}

/** A period of two times already read. */
export function period(from: string | undefined, to: string | undefined): Period | undefined {
  return from === undefined && to === undefined ? undefined : { ...optional('from', from), ...optional('to', to) };
}

/** A key with its value, or nothing when there is none. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
