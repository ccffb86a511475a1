import { SCHEMAS } from '../../../src/generated/schemas.js';

interface Field {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly $ref?: string;
  readonly items?: Field;
}

interface Schema extends Field {
  readonly $id: string;
  readonly title: string;
  readonly properties?: Readonly<Record<string, Field>>;
}

const BY_ID = new Map(SCHEMAS.map((schema) => [schema.$id as string, schema as unknown as Schema]));
const BY_TITLE = new Map([...BY_ID.values()].map((schema) => [schema.title, schema]));

/** A document of the type with every field filled. The same seed gives the same document, and texts name field and seed. */
export function fullDocument(title: string, seed: number): Record<string, unknown> {
  const schema = BY_TITLE.get(title);
  if (schema === undefined) throw new RangeError(`no schema ${title}`);
  return filled(schema, seed, title) as Record<string, unknown>;
}

function filled(field: Field, seed: number, at: string): unknown {
  if (field.$ref !== undefined) return filled(BY_ID.get(field.$ref)!, seed, at);
  if (field.enum !== undefined) return field.enum[seed % field.enum.length];
  const { properties } = field as Schema;
  if (properties !== undefined) {
    const values = Object.entries(properties).map(([name, one]) => [name, filled(one, seed, `${at}.${name}`)]);
    return Object.fromEntries(values);
  }
  switch (field.type) {
    case 'array':
      return [filled(field.items!, seed, at)];
    case 'integer':
      return seed;
    case 'boolean':
      return seed % 2 === 0;
    default:
      return textOf(field.format, seed, at);
  }
}

function textOf(format: string | undefined, seed: number, at: string): string {
  if (format === 'date') return `2026-01-0${1 + (seed % 9)}`;
  if (format === 'date-time') return `2026-01-0${1 + (seed % 9)}T08:00:00.000Z`;
  return `${at} of ${seed}`;
}
