import { jest } from '@jest/globals';
import fc from 'fast-check';
import { idOf, smallSchemas, textsOf } from '../../../test/support/small-schemas.js';
import { DATA_CLASSES, type DataClass } from '../../kernel/words.js';
import { houseSchemas } from './read-schemas.js';
import { classTableOf } from './to-class-table.js';

type Json = Record<string, unknown>;
type Files = Record<string, Json>;
type Leaf = `${DataClass} ${'leaf' | 'place'}`;

const tables: { now: Record<string, unknown> } = { now: {} };
jest.unstable_mockModule('../../generated/class-table.js', () => ({
  CLASS_TABLE: new Proxy({}, { get: (_none, title) => tables.now[String(title)] }),
}));
const { Masks } = await import('../../citizen/mask.js');

const STRAY: readonly unknown[] = [
  ...['TECHNICAL', 'HEALTH', 'object', 'array', 'string', 'boolean', 'Pet', 'a-b', 'text\nmore', '([', 'many', 'date'],
  ...Object.keys(smallSchemas()).map((path) => idOf(path.replace('.schema.json', ''))),
  ...[true, false, null, -1, 3, [], {}, ['RED'], [1], { $ref: idOf('citizen/chip') }],
];
const KEYS = [
  ...['$ref', 'dataClass', 'type', 'items', 'enum', 'title', 'format', 'pattern', 'maxLength', 'maxItems', 'properties'],
  ...['allOf', 'name', 'raisedClasses', 'constructor', '__type', 'a-b'],
];

/** Every place of the files: the object or list that holds it, and its key there. */
function places(value: unknown): { holder: Json; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Json;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])]);
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const copyOf = <T>(value: T): T => structuredClone(value);
type Change = (files: Files, here: number, other: number) => void;

const CHANGES: Record<string, Change> = {
  'leave out': (files, here) => {
    const { holder, key } = at(places(files), here);
    delete holder[key];
  },
  'put something stray': (files, here, other) => {
    const { holder, key } = at(places(files), here);
    holder[key] = copyOf(at(STRAY, other));
  },
  'add a keyword': (files, here, other) => {
    const { holder, key } = at(places(files), here);
    const inside = holder[key];
    if (typeof inside === 'object' && inside !== null) (inside as Json)[at(KEYS, other)] = copyOf(at(STRAY, here + other));
  },
  'take what stands under the same key elsewhere': (files, here, other) => {
    const { holder, key } = at(places(files), here);
    const alike = at(
      places(files).filter((place) => place.key === key),
      other,
    );
    holder[key] = copyOf(alike.holder[key]);
  },
  'refer elsewhere': (files, here, other) => {
    const references = places(files).filter(({ key }) => key === '$ref');
    if (references.length > 0) at(references, here).holder.$ref = at(Object.values(files), other)?.$id;
  },
  'class anew': (files, here, other) => {
    const classed = places(files).filter(({ key }) => key === 'dataClass');
    if (classed.length > 0) at(classed, here).holder.dataClass = at(DATA_CLASSES, other);
  },
  'make a list of it': (files, here) => {
    const typed = places(files).filter(({ holder, key }) => key === 'type' || '$ref' in Object(holder[key]));
    if (typed.length === 0) return;
    const { holder, key } = at(typed, here);
    if (key !== 'type')
      holder[key] = { type: 'array', maxItems: 3, items: holder[key], dataClass: 'TECHNICAL', description: 'x' };
    else if (holder.items !== undefined) holder.items = { type: 'array', maxItems: 3, items: holder.items };
  },
  'add a file': (files, here, other) => {
    const path = `${at(['citizen', 'common'], other)}/extra`;
    files[`${path}.schema.json`] = { ...copyOf(at(Object.values(files), here)), $id: idOf(path) };
  },
  'add a field': (files, here, other) => {
    const properties = at(Object.values(files), here)?.properties as Json | undefined;
    const fields = Object.values(files).flatMap((file) => Object.values((file?.properties ?? {}) as Json));
    if (properties) properties[at(['extra', 'more', 'walks'], other)] = copyOf(at(fields, other));
  },
};

const mutated = fc
  .array(fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(9999), fc.nat(9999)), { minLength: 1, maxLength: 2 })
  .map((changes) => {
    const files = smallSchemas() as Files;
    for (const [name, here, other] of changes) if (places(files).length > 0) CHANGES[name]!(files, here, other);
    return files;
  });

/**
 * A full document of a schema, made without the generator: every field there, and every leaf named after the class written
 * nearest to it, through lists, references and values of any depth; as a place where something around it says that it can tell one.
 */
function fullOf(schema: Json, files: Files, dataClass: DataClass = 'TECHNICAL', place = false): unknown {
  const nearest = (schema.dataClass as DataClass | undefined) ?? dataClass;
  const tells = place || schema.revealsPlace === true;
  if (typeof schema.$ref === 'string')
    return fullOf(files[schema.$ref.slice(idOf('').length - '.schema.json'.length)]!, files, nearest, tells);
  if (schema.items !== undefined) return [fullOf(schema.items as Json, files, nearest, tells)];
  if (schema.properties === undefined) return `${nearest} ${tells ? 'place' : 'leaf'}` satisfies Leaf;
  const fields = Object.entries(schema.properties as Record<string, Json>).map(
    ([name, field]) => [name, name === 'raisedClasses' ? ['TECHNICAL'] : fullOf(field, files, nearest, tells)] as const,
  );
  return Object.fromEntries(fields);
}

const leavesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value).split(' ')[0]!];

/** The schemas when the generator takes them. */
function taken(files: Files): ReturnType<typeof houseSchemas> | undefined {
  try {
    return houseSchemas(textsOf(files));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('schemas outside the house subset:\n')) return undefined;
    throw error;
  }
}

function checkMasks(files: Files, schemas: ReturnType<typeof houseSchemas>, classes: readonly DataClass[]): void {
  tables.now = classTableOf(schemas);
  const masks = new Masks();
  const documents = Object.entries(files).filter(([path, file]) => file.type === 'object' && !path.startsWith('common/'));
  for (const [, file] of documents) {
    const full = fullOf(file, files) as object;
    const leaves = (granted: readonly DataClass[]) => leavesOf(masks.mask(String(file.title), granted, full));
    expect(masks.mask(String(file.title), DATA_CLASSES, full)).toEqual(full);
    expect(leaves([]).filter((leaf) => leaf !== 'TECHNICAL')).toEqual([]);
    const hidden = masks.mask(String(file.title), DATA_CLASSES, full, ['PLACES']);
    expect(JSON.stringify(hidden ?? '')).not.toMatch(/ place"|ID_PROTECTED/);
    expect(leaves(classes).filter((leaf) => leaf !== 'TECHNICAL' && !classes.includes(leaf as DataClass))).toEqual([]);
  }
}

describe('any change of good schemas', () => {
  it('is refused with a list of faults, or every leaf has its class and the mask holds', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(mutated, fc.subarray([...DATA_CLASSES]), (files, classes) => {
        const schemas = taken(files);
        if (schemas === undefined) {
          refused += 1;
          return;
        }
        accepted += 1;
        checkMasks(files, schemas, classes);
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(50);
  }, 120_000);

  it('hides a place that stands in a value inside a value', () => {
    const files = smallSchemas() as Files;
    (files['common/day.schema.json']!.properties as Json).meadow = {
      type: 'string',
      maxLength: 40,
      revealsPlace: true,
      description: 'x',
    };
    const schemas = houseSchemas(textsOf(files));
    expect(classTableOf(schemas).Pet!.walks!.placesInside).toEqual(['start.meadow', 'stops.meadow', 'wood']);
    checkMasks(files, schemas, []);
  });

  it('would be noticed: the mask of a table without the types inside leaves what it must not', () => {
    const files = smallSchemas() as Files;
    const schemas = houseSchemas(textsOf(files));
    checkMasks(files, schemas, []);
    tables.now = { Owner: { pets: { dataClass: 'TECHNICAL', list: true } } };
    const owner = fullOf(files['citizen/owner.schema.json']!, files) as object;
    expect(leavesOf(new Masks().mask('Owner', [], owner))).toEqual(expect.arrayContaining(['ID_BASE', 'HEALTH', 'THIRD_PARTY']));
  });
});
