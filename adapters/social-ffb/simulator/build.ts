import { createHash } from 'node:crypto';
import { type Clock, dayOf } from '../../../src/sdk/index.js';

/** A FHIR resource or part of one, in JSON form. */
export type Built = { readonly [name: string]: BuiltValue | undefined };
export type BuiltValue = string | number | boolean | Built | readonly BuiltValue[];

export interface Calendar {
  /** ISO 8601 instant of now and a number of hours from now */
  hours(count: number): string;
  /** YYYY-MM-DD in Denmark, days from now */
  day(count: number): string;
}

export function calendar(clock: Clock): Calendar {
  const at = (ms: number) => new Date(clock.now().getTime() + ms).toISOString();
  return { hours: (count) => at(count * 3_600_000), day: (count) => dayOf(at(count * 86_400_000))! };
}

/** The same UUID for the same words, so that resource ids are stable from delivery to delivery. */
export function uuidOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\0')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A bundle in FHIR's XML form. */
export function bundleXml(bundle: Built): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Bundle xmlns="http://hl7.org/fhir">${inner(bundle)}</Bundle>\n`;
}

function inner(body: Built): string {
  return Object.entries(body)
    .filter(([name]) => name !== 'resourceType' && name !== 'url')
    .map(([name, value]) => (value === undefined ? '' : element(name, value)))
    .join('');
}

function element(name: string, value: BuiltValue): string {
  if (Array.isArray(value)) return value.map((one: BuiltValue) => element(name, one)).join('');
  if (typeof value !== 'object') return `<${name} value="${escaped(String(value))}"/>`;
  const body = value as Built;
  if (name === 'resource') return `<resource><${body.resourceType}>${inner(body)}</${body.resourceType}></resource>`;
  const url = body.url === undefined ? '' : ` url="${escaped(String(body.url))}"`;
  return `<${name}${url}>${inner(body)}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
