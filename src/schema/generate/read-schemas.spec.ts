import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { idOf, smallSchemas, textsOf } from '../../../test/support/small-schemas.js';
import { compileFaults, sdlFaults } from './gates.js';
import type { HouseSchema } from './house-schema.js';
import { generatedFiles } from './outputs.js';
import { readSchemas } from './read-schemas.js';

const PET = 'citizen/pet.schema.json';

describe('reading the schemas', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'helhed-schemas-'));
    for (const [path, text] of textsOf(smallSchemas())) write(path, text);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it('finds a file by its $id and passes over the README', () => {
    write('README.md', '# The published language');
    expect(readSchemas(folder).get(idOf('citizen/pet'))).toMatchObject({ title: 'Pet' });
    expect(readSchemas(`${folder}/`).size).toBe(textsOf(smallSchemas()).size);
  });

  it.each([
    ['a file that is no JSON', PET, '{', 'citizen/pet.schema.json is not JSON'],
    ['a file whose name is not of the house', 'pet.json', '{}', 'pet.json must be called'],
    ['a README below', 'citizen/README.md', '', 'citizen/README.md must be called'],
    ['a file two folders down', 'citizen/old/pet.schema.json', '{}', 'citizen/old/pet.schema.json must be called'],
  ])('stops at %s', (_what, path, text, fault) => {
    write(path, text);
    expect(() => readSchemas(folder)).toThrow(fault);
  });

  it('stops at a key that stands twice, of which the last would win', () => {
    const text = JSON.stringify(smallSchemas()[PET]);
    write(PET, text.replace('"dataClass":"HEALTH"', '"dataClass":"HEALTH", "dataClass" :"TECHNICAL"'));
    expect(() => readSchemas(folder)).toThrow('citizen/pet.schema.json# has a key twice in one object');
  });

  it('takes a text that looks like a key for a text', () => {
    const schemas = smallSchemas();
    schemas[PET] = { ...schemas[PET], description: 'The "kind": a \\ of it.' };
    write(PET, JSON.stringify(schemas[PET]));
    expect(readSchemas(folder).get(idOf('citizen/pet'))!.description).toContain('"kind":');
  });

  it('writes nothing from a set without the citizen view', async () => {
    await expect(generatedFiles(folder)).rejects.toThrow('citizen-view.schema.json is missing');
  });
});

describe('the last gates', () => {
  it('name a schema that ajv cannot compile', () => {
    const bad = { ...smallSchemas()[PET], format: 'moon' } as unknown as HouseSchema;
    expect(compileFaults(new Map([[bad.$id, bad]])).join()).toMatch(/citizen\/pet\.schema\.json# does not compile: .*/);
  });

  it('name SDL that GraphQL cannot build a schema from', () => {
    expect(sdlFaults('enum DataClass { HEALTH }')).toEqual([]);
    expect(sdlFaults('enum DataClass { HEALTH }\ntype Pet {}')).toEqual([expect.stringContaining('the SDL is not GraphQL')]);
    expect(sdlFaults('enum DataClass { HEALTH }\ntype Pet { a: Cat }')).toEqual([expect.stringContaining('Unknown type "Cat"')]);
  });
});
