import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subsetFaults } from './house-subset.js';
import { readSchemas } from './read-schemas.js';

const PATH = 'citizen/pet.schema.json';
const NAME = { description: 'What it is called.', type: 'string', maxLength: 100, dataClass: 'CASE_META' };

const pet = (change: Record<string, unknown> = {}, name: Record<string, unknown> = NAME) => ({
  $id: `https://schemas.helhed.dk/${PATH}`,
  title: 'Pet',
  description: 'A pet.',
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: { name },
  ...change,
});
const { dataClass: _class, ...unclassed } = NAME;
const { maxLength: _length, ...unbounded } = NAME;

describe('the house subset', () => {
  it('takes a closed object whose fields are described, bounded and classed', () => {
    expect(subsetFaults(PATH, pet())).toEqual([]);
  });

  it.each([
    ['a field without a data class', pet({}, unclassed), '"name" has no dataClass of the closed list'],
    ['a data class nobody knows', pet({}, { ...NAME, dataClass: 'GOSSIP' }), '"name" has no dataClass of the closed list'],
    ['an unknown keyword of a field', pet({}, { ...NAME, minLength: 1 }), '"name" uses "minLength"'],
    ['an unknown keyword of the file', pet({ allOf: [] }), 'the file uses "allOf"'],
    ['an open object', pet({ additionalProperties: true }), 'the file does not close its object'],
    ['an object that says nothing of other fields', pet({ additionalProperties: undefined }), 'does not close its object'],
    ['an $id elsewhere', pet({ $id: 'https://schemas.helhed.dk/other.schema.json' }), 'has an $id that does not end in its path'],
    ['a file without a title', pet({ title: undefined }), 'the file lacks "title"'],
    ['a required field that is not there', pet({ required: ['age'] }), '"age" is required but not declared'],
    ['a field without a description', pet({}, { ...NAME, description: '' }), '"name" has no description'],
    ['a text without an end', pet({}, unbounded), '"name" is a text without maxLength'],
    ['a list without an end', pet({}, { ...NAME, type: 'array', items: { type: 'boolean' } }), 'is a list without maxItems'],
    ['a list of nothing said', pet({}, { ...NAME, type: 'array', maxItems: 2 }), 'is a list without items'],
    [
      'a keyword unknown inside a list',
      pet({}, { ...NAME, type: 'array', maxItems: 2, items: { type: 'boolean', default: true } }),
      'an item of "name" uses "default"',
    ],
    ['an object written inside a field', pet({}, { ...NAME, type: 'object' }), 'has a type outside the house subset'],
    ['an enum value in lower case', pet({}, { ...NAME, enum: ['cat'] }), 'has an enum value that is not UPPER_SNAKE'],
    ['a file that is a list', pet({ type: 'array' }), 'is neither an object nor an enum'],
    ['a text file without values', pet({ type: 'string' }), 'is a string without an enum'],
  ])('refuses %s and says where', (_what, schema, fault) => {
    expect(subsetFaults(PATH, schema as Record<string, unknown>).join('\n')).toContain(fault);
  });

  it('lets a value type carry no class of its own', () => {
    const path = 'common/pet.schema.json';
    const $id = `https://schemas.helhed.dk/${path}`;
    expect(subsetFaults(path, pet({ $id }))).toEqual([expect.stringContaining('carries a dataClass, but a value type')]);
    expect(subsetFaults(path, pet({ $id }, unclassed))).toEqual([]);
  });
});

describe('reading the schemas', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'helhed-schemas-'));
    mkdirSync(join(folder, 'citizen'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (schema: object) => writeFileSync(join(folder, PATH), JSON.stringify(schema));

  it('finds a file by its $id', () => {
    write(pet());
    expect(readSchemas(folder).get(`https://schemas.helhed.dk/${PATH}`)).toMatchObject({ title: 'Pet' });
  });

  it('stops at a file outside the subset and lists every fault', () => {
    write(pet({ additionalProperties: true }, unclassed));
    expect(() => readSchemas(folder)).toThrow(/does not close its object[\s\S]*has no dataClass/);
  });

  it('stops at a reference that no file is', () => {
    write(
      pet({}, { description: 'Owner.', $ref: 'https://schemas.helhed.dk/citizen/owner.schema.json', dataClass: 'CASE_META' }),
    );
    expect(() => readSchemas(folder)).toThrow('which no file is');
  });
});
