import { cutText, SourceProblem } from '../../src/sdk/index.js';

/** A JSON object of the source; every read of it goes through the functions below, which refuse another shape with SOURCE_INVALID. */
export type Json = { readonly [name: string]: unknown };

export interface Resource {
  /** resource type */
  type: string;
  /** 1-64 characters of letters, digits, `-` and `.`; empty when the source gave none */
  id: string;
  fullUrl?: string;
  body: Json;
}

export interface Coding {
  system?: string;
  code?: string;
  display?: string;
}

export interface Concept {
  coding: readonly Coding[];
  text?: string;
}

export interface Reference {
  reference?: string;
  display?: string;
  identifier?: { system?: string; value?: string };
}

/** An object, or `undefined` when absent. */
export function object(value: unknown): Json | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SourceProblem('SOURCE_INVALID');
  return value as Json;
}

/** A list of objects; absent is empty. */
export function objects(value: unknown): Json[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new SourceProblem('SOURCE_INVALID');
  return value.map((one) => object(one) ?? {});
}

/** A text, or `undefined` when absent or empty. */
export function text(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new SourceProblem('SOURCE_INVALID');
  return value === '' ? undefined : value;
}

/** A text of at most what the view holds; one that was cut ends with "…". */
export function shortText(value: unknown, most = 500): string | undefined {
  const written = text(value);
  return written === undefined ? undefined : cutText(written, most);
}

export function codings(value: unknown): Coding[] {
  return objects(value).map(coding);
}

/** One coding. A code or system longer than the view holds is refused. */
export function coding(json: Json): Coding {
  const [system, code] = [text(json.system), text(json.code)];
  const display = shortText(json.display);
  if ((system?.length ?? 0) > 500 || (code?.length ?? 0) > 500) throw new SourceProblem('SOURCE_INVALID');
  return {
    ...(system !== undefined && { system }),
    ...(code !== undefined && { code }),
    ...(display !== undefined && { display }),
  };
}

export function concept(value: unknown): Concept | undefined {
  const json = object(value);
  if (json === undefined) return undefined;
  const words = shortText(json.text);
  return { coding: codings(json.coding), ...(words !== undefined && { text: words }) };
}

export function reference(value: unknown): Reference | undefined {
  const json = object(value);
  if (json === undefined) return undefined;
  const identifier = object(json.identifier);
  return {
    ...optional('reference', text(json.reference)),
    ...optional('display', shortText(json.display)),
    ...(identifier !== undefined && {
      identifier: { ...optional('system', text(identifier.system)), ...optional('value', text(identifier.value)) },
    }),
  };
}

export function references(value: unknown): Reference[] {
  return objects(value).map((one) => reference(one) ?? {});
}

/** `Type/id` of a literal reference, relative or absolute, its version left out; a `urn:` is its own key. */
export function referenceKey(literal: string): string | undefined {
  if (literal.startsWith('urn:')) return literal;
  const match = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(literal);
  return match === null ? undefined : `${match[1]}/${match[2]}`;
}

/** The extension whose address ends with the name; guides of several versions use several bases. */
export function extension(json: Json, name: string): Json | undefined {
  return objects(json.extension).find((one) => text(one.url)?.endsWith(`/${name}`) === true);
}

/** A key with its value, or nothing when there is none. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
