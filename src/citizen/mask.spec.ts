import fc from 'fast-check';
import { CLASS_TABLE } from '../generated/class-table.js';
import { DATA_CLASSES, type DataClass } from '../kernel/words.js';
import { Masks } from './mask.js';

const masks = new Masks();
const classSets = fc.subarray([...DATA_CLASSES]);
const someClasses = fc.subarray([...DATA_CLASSES], { maxLength: 2 });
const ROOTS = ['CitizenRecords', 'Person', 'Case', 'Effort', 'Benefit', 'Concern', 'SectorPlan', 'Need'];

/** Any object of a type of the class table: every field may be there, lists hold up to three, records carry any raised classes. */
function anyOf(type: string): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(CLASS_TABLE[type]!).map(([name, { type: inner, list }]) => {
    if (name === 'raisedClasses') return [name, someClasses] as const;
    const one: fc.Arbitrary<unknown> = inner === undefined ? fc.string({ maxLength: 5 }) : anyOf(inner);
    return [name, list ? fc.array(one, { maxLength: 3 }) : one] as const;
  });
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] });
}
const anything = fc.constantFrom(...ROOTS).chain((type) => fc.record({ type: fc.constant(type), value: anyOf(type) }));

const allowed = (classes: readonly DataClass[], one: DataClass) => one === 'TECHNICAL' || classes.includes(one);

/** What left although the classes do not hold it, as paths. An oracle of its own: it walks the answer, not the masker's way. */
function leaks(type: string, value: Record<string, unknown>, classes: readonly DataClass[], path = type): string[] {
  const raised = (value.raisedClasses ?? []) as DataClass[];
  const own = raised.every((one) => allowed(classes, one)) ? [] : [`${path} raised`];
  return Object.entries(value).reduce((found, [name, field]) => {
    const row = CLASS_TABLE[type]![name];
    if (row === undefined || !allowed(classes, row.dataClass)) found.push(`${path}.${name}`);
    if (row?.type !== undefined)
      for (const one of [field].flat())
        found.push(...leaks(row.type, one as Record<string, unknown>, classes, `${path}.${name}`));
    return found;
  }, own);
}

const record = (raisedClasses: DataClass[]) => ({ id: 'r', sector: 'SOCIAL', raisedClasses, status: 'OPEN', title: 'Sag' });

describe('a mask', () => {
  it('lets nothing out that is outside the classes, whatever the record and the classes', () => {
    fc.assert(
      fc.property(anything, classSets, ({ type, value }, classes) => {
        expect(leaks(type, masks.mask(type, classes, value) ?? {}, classes)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('lets all out when all classes are there', () => {
    fc.assert(
      fc.property(anything, ({ type, value }) => {
        expect(masks.mask(type, DATA_CLASSES, value)).toEqual(value);
      }),
    );
  });

  it('never gives more for fewer classes', () => {
    fc.assert(
      fc.property(anyOf('Case'), classSets, classSets, (value, some, more) => {
        const fewer = masks.mask('Case', some, value);
        const both = masks.mask('Case', [...new Set([...some, ...more])], value);
        for (const name of Object.keys(fewer ?? {})) expect(both).toHaveProperty([name]);
      }),
    );
  });

  it('changes nothing when it is laid on twice, and leaves the original alone', () => {
    fc.assert(
      fc.property(anything, classSets, ({ type, value }, classes) => {
        const before = structuredClone(value);
        const once = masks.mask(type, classes, value);
        if (once !== undefined) expect(masks.mask(type, classes, once)).toEqual(once);
        expect(value).toEqual(before);
      }),
    );
  });

  it('does not depend on the order of the classes', () => {
    fc.assert(
      fc.property(anything, classSets, ({ type, value }, classes) => {
        expect(masks.mask(type, [...classes].reverse(), value)).toEqual(masks.mask(type, classes, value));
      }),
    );
  });

  it('drops a record whole when it tells of a class outside', () => {
    expect(masks.mask('Case', ['CASE_META'], record(['CASE_META', 'SUBSTANCE_USE']))).toBeUndefined();
    expect(masks.mask('Case', ['CASE_META'], record(['CASE_META']))).toEqual(record(['CASE_META']));
  });

  it('leaves no trace of a dropped record in its list', () => {
    const cases = [record(['CASE_META']), record(['CASE_META', 'CHILD_CASE'])];
    expect(masks.mask('CitizenRecords', ['CASE_META'], { cases })).toEqual({ cases: [record(['CASE_META'])] });
  });

  it('leaves out a field that no schema knows', () => {
    expect(masks.mask('Case', DATA_CLASSES, { ...record([]), secret: 'x' })).toEqual(record([]));
  });

  it('shows a protected address only to those who may see protected ones', () => {
    const home = { raisedClasses: ['ID_PROTECTED'], kind: 'RESIDENCE', line: 'Skovvej 3' };
    const post = { raisedClasses: [], kind: 'CONTACT', line: 'Postboks 7' };
    const person = { addresses: [home, post], addressProtected: true };
    expect(masks.mask('Person', ['ID_BASE'], person)).toEqual({ addresses: [post], addressProtected: true });
    expect(masks.mask('Person', ['ID_BASE', 'ID_PROTECTED'], person)).toEqual(person);
  });

  it('keeps other persons out of the master data without THIRD_PARTY', () => {
    const person = { birthDate: '1980-01-01', relatedPersons: [{ kind: 'CHILD' }] };
    expect(masks.mask('Person', ['ID_BASE'], person)).toEqual({ birthDate: '1980-01-01' });
  });

  it('knows no type outside the class table', () => {
    expect(() => masks.mask('Diary', DATA_CLASSES, {})).toThrow('no type Diary');
  });
});

describe('the fields of a mask', () => {
  it('are all that can leave: the fields of any answer are among them', () => {
    const fieldsIn = (type: string, value: Record<string, unknown>): string[] =>
      Object.entries(value).flatMap(([name, field]) => {
        const inner = CLASS_TABLE[type]![name]!.type;
        const within =
          inner === undefined ? [] : [field].flat().flatMap((one) => fieldsIn(inner, one as Record<string, unknown>));
        return [`${type}.${name}`, ...within];
      });
    fc.assert(
      fc.property(anything, classSets, ({ type, value }, classes) => {
        const fields = new Set(masks.fieldsOf(type, classes));
        expect(fieldsIn(type, masks.mask(type, classes, value) ?? {}).filter((field) => !fields.has(field))).toEqual([]);
      }),
    );
  });

  it('are technical ones only when no class is granted', () => {
    expect(masks.fieldsOf('Concern', [])).toEqual([
      'Concern.id',
      'Concern.provenance',
      'Concern.raisedClasses',
      'Concern.sector',
    ]);
    expect(masks.fieldsOf('CitizenRecords', [])).toEqual([]);
  });
});
