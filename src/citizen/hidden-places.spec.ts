import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DATA_CLASSES, type DataClass } from '../kernel/words.js';
import { joinRecords } from './join.js';
import { Masks } from './mask.js';

type Json = Record<string, unknown>;
const masks = new Masks();
const BASE = 'https://schemas.helhed.dk/';
const schemaOf = (path: string) => JSON.parse(readFileSync(join('schemas', path), 'utf8')) as Json;
const pathOf = ($ref: unknown) => String($ref).replace(BASE, '');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 4 });

/** Words that stand nowhere else: SOLGAARDEN-n where the schema says that they can name a place, text-n elsewhere. */
const words = (place: boolean) => fc.nat(9).map((number) => `${place ? 'SOLGAARDEN' : 'text'}-${number}`);

const codes = (place: boolean): fc.Arbitrary<Json> =>
  fc.boolean().chain((known) => {
    const own = words(place && !known);
    return fc.record({ known: fc.constant(known), code: own, label: own, system: own }, { requiredKeys: ['known', 'code'] });
  });

/** Any document of a schema file, read from the file itself and not from the class table. */
function documents(path: string, place = false): fc.Arbitrary<unknown> {
  if (path === 'common/code.schema.json') return codes(place);
  const { properties, enum: list } = schemaOf(path);
  if (list !== undefined) return fc.constantFrom(...(list as string[]));
  const fields = Object.entries(properties as Record<string, Json>).map(([name, field]) => {
    if (name === 'raisedClasses') return [name, fc.subarray([...DATA_CLASSES], { maxLength: 1 })] as const;
    return [name, maybe(anyValue(field, place))] as const;
  });
  return fc.record(Object.fromEntries(fields)).map((made) => JSON.parse(JSON.stringify(made)));
}

function anyValue(field: Json, outer: boolean): fc.Arbitrary<unknown> {
  const place = outer || field.revealsPlace === true;
  if (field.$ref !== undefined) return documents(pathOf(field.$ref), place);
  if (field.items !== undefined) return fc.array(anyValue(field.items as Json, place), { maxLength: 2 });
  if (field.enum !== undefined) return fc.constantFrom(...(field.enum as unknown[]));
  return field.type === 'string' ? words(place) : field.type === 'boolean' ? fc.boolean() : fc.nat(9);
}

const records = documents('citizen/citizen-records.schema.json') as fc.Arbitrary<Json>;
const classSets = fc.oneof(fc.subarray([...DATA_CLASSES]), fc.constant([...DATA_CLASSES]));
const masked = (value: Json, classes: readonly DataClass[], hides: readonly 'PLACES'[] = ['PLACES']) =>
  masks.mask('CitizenRecords', classes, value, hides) ?? {};
const without = <T>(one: T): T => JSON.parse(JSON.stringify(one)) as T;

/** Whether the first holds nothing but what stands in the second, in the same order. */
function isWithin(small: unknown, large: unknown): boolean {
  if (Array.isArray(small)) {
    const left = [...(large as unknown[])];
    return small.every((one) => {
      const at = left.findIndex((other) => isWithin(one, other));
      if (at >= 0) left.splice(0, at + 1);
      return at >= 0;
    });
  }
  if (typeof small !== 'object' || small === null) return small === large;
  if (typeof large !== 'object' || large === null) return false;
  return Object.entries(small).every(([name, one]) => name in large && isWithin(one, (large as Json)[name]));
}

describe('where places are hidden', () => {
  it('no word of a field that can reveal one stands anywhere in what is left, nor in what is derived from it', () => {
    fc.assert(
      fc.property(records, classSets, (value, classes) => {
        const left = masked(value, classes);
        expect(JSON.stringify([left, joinRecords([left, left])])).not.toContain('SOLGAARDEN');
      }),
      { numRuns: 400 },
    );
  });

  it('words of such fields are there to be found otherwise', () => {
    const found = fc.sample(records, { numRuns: 50, seed: 1 }).map((value) => masked(value, DATA_CLASSES, []));
    expect(found.filter((one) => JSON.stringify(one).includes('SOLGAARDEN')).length).toBeGreaterThan(25);
    const kept = fc.sample(records, { numRuns: 50, seed: 1 }).map((value) => masked(value, DATA_CLASSES));
    expect(kept.filter((one) => JSON.stringify(one).includes('text-')).length).toBeGreaterThan(25);
  });

  it('what is left is a part of what is left where they are shown, in the same order', () => {
    fc.assert(
      fc.property(records, classSets, (value, classes) => {
        expect(isWithin(masked(value, classes), masked(value, classes, []))).toBe(true);
      }),
    );
  });

  it('nothing that hangs on the place can be told from what is left: another place gives the same bytes', () => {
    fc.assert(
      fc.property(records, classSets, (value, classes) => {
        const moved = JSON.parse(JSON.stringify(value).replaceAll('SOLGAARDEN', 'BIRKELY')) as Json;
        expect(JSON.stringify(joinRecords([masked(moved, classes)]))).toBe(JSON.stringify(joinRecords([masked(value, classes)])));
      }),
    );
  });

  it('hiding twice is hiding once, and the original stays as it was', () => {
    fc.assert(
      fc.property(records, classSets, (value, classes) => {
        const before = without(value);
        const once = masked(value, classes);
        expect(masked(once, classes)).toEqual(once);
        expect(value).toEqual(before);
      }),
    );
  });

  it('no record that raises ID_PROTECTED is left, even where the class is granted', () => {
    const shelter = { raisedClasses: ['ID_PROTECTED'], status: 'ACTIVE' };
    expect(masked({ efforts: [shelter] }, DATA_CLASSES)).toEqual({ efforts: [] });
    expect(masked({ efforts: [shelter] }, DATA_CLASSES, [])).toEqual({ efforts: [shelter] });
  });

  it('a code of our own lists stays, and one that they do not know goes', () => {
    const known = { raisedClasses: [], code: { code: 'b1', label: 'Hygiejne', known: true } };
    const unknown = { raisedClasses: [], code: { code: 'Solgården', known: false } };
    expect(masked({ needs: [known, unknown] }, DATA_CLASSES)).toEqual({ needs: [known, { raisedClasses: [] }] });
  });

  it('a law without an act loses its words and keeps its paragraph', () => {
    const effort = { raisedClasses: [], legalBasis: { paragraph: '§ 107', text: 'ophold på Solgården' } };
    expect(masked({ efforts: [effort] }, DATA_CLASSES)).toEqual({
      efforts: [{ raisedClasses: [], legalBasis: { paragraph: '§ 107' } }],
    });
  });

  it('the fields that may leave are those alone', () => {
    const fields = masks.fieldsOf('CitizenRecords', DATA_CLASSES, ['PLACES']);
    expect(fields).toEqual(expect.arrayContaining(['Effort.status', 'Effort.code', 'Person.name']));
    for (const gone of ['Effort.provider', 'Appointment.place', 'Contact.unit', 'Person.addresses', 'Goal.title'])
      expect(fields).not.toContain(gone);
  });
});
