import type { DataClass } from '../../kernel/words.js';
import { DATA_CLASSES } from '../../kernel/words.js';

/** One schema file of schemas/, after it has passed the house subset. */
export interface HouseSchema {
  $id: string;
  title: string;
  description: string;
  type: 'object' | 'string';
  enum?: readonly string[];
  required?: readonly string[];
  properties?: Readonly<Record<string, HouseField>>;
}

/** One field of an object, or the item of a list. */
export interface HouseField {
  description?: string;
  type?: 'string' | 'integer' | 'boolean' | 'array';
  title?: string;
  enum?: readonly (string | number)[];
  format?: string;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  items?: HouseField;
  $ref?: string;
  dataClass?: DataClass;
}

const FIELD_KEYS = new Set([
  'description',
  'type',
  'title',
  'enum',
  'format',
  'pattern',
  'maxLength',
  'maxItems',
  'minimum',
  'maximum',
  'items',
  '$ref',
  'dataClass',
]);
const SCHEMA_KEYS = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'type',
  'additionalProperties',
  'required',
  'properties',
  'enum',
]);

/**
 * The faults that keep a schema file out of the house subset, as sentences; none means that it is inside.
 * The subset: closed objects with a title and described fields, lists with an upper bound, references by `$id`, enums whose
 * values are GraphQL names. Every field carries `dataClass`; only the value types of schemas/common take the class of the
 * field that refers to them, and must therefore carry none.
 */
export function subsetFaults(path: string, schema: Record<string, unknown>): string[] {
  const faults: string[] = [];
  const say = (where: string, what: string) => faults.push(`${path}: ${where} ${what}`);
  for (const key of Object.keys(schema))
    if (!SCHEMA_KEYS.has(key)) say('the file', `uses "${key}", which is outside the house subset`);
  for (const key of ['$id', 'title', 'description', 'type'])
    if (typeof schema[key] !== 'string') say('the file', `lacks "${key}"`);
  if (typeof schema.$id === 'string' && !schema.$id.endsWith(`/${path}`))
    say('the file', 'has an $id that does not end in its path');
  if (schema.type === 'object') {
    if (schema.additionalProperties !== false) say('the file', 'does not close its object with additionalProperties: false');
    const properties = (schema.properties ?? {}) as Record<string, HouseField>;
    for (const name of (schema.required ?? []) as string[])
      if (!(name in properties)) say(`"${name}"`, 'is required but not declared');
    for (const [name, field] of Object.entries(properties))
      fieldFaults(`"${name}"`, field, path.startsWith('common/'), true, say);
  } else if (schema.type === 'string') {
    if (!Array.isArray(schema.enum)) say('the file', 'is a string without an enum');
  } else say('the file', 'is neither an object nor an enum');
  return faults;
}

function fieldFaults(
  where: string,
  field: HouseField,
  isValueType: boolean,
  isProperty: boolean,
  say: (where: string, what: string) => void,
): void {
  for (const key of Object.keys(field)) if (!FIELD_KEYS.has(key)) say(where, `uses "${key}", which is outside the house subset`);
  if (isProperty && !field.description) say(where, 'has no description');
  if (isProperty && !isValueType && !DATA_CLASSES.includes(field.dataClass as DataClass))
    say(where, 'has no dataClass of the closed list');
  if (isValueType && field.dataClass !== undefined)
    say(where, 'carries a dataClass, but a value type takes that of the field which refers to it');
  if (field.$ref !== undefined) return;
  if (field.type === 'array') {
    if (field.maxItems === undefined) say(where, 'is a list without maxItems');
    if (field.items === undefined) say(where, 'is a list without items');
    else fieldFaults(`an item of ${where}`, field.items, isValueType, false, say);
    return;
  }
  if (!['string', 'integer', 'boolean'].includes(String(field.type))) say(where, 'has a type outside the house subset');
  if (field.enum?.some((value) => typeof value === 'string' && !/^[A-Z][A-Z0-9_]*$/.test(value)))
    say(where, 'has an enum value that is not UPPER_SNAKE');
  if (field.type === 'string' && !field.enum && !field.format && !field.pattern && field.maxLength === undefined)
    say(where, 'is a text without maxLength, format or pattern');
}
