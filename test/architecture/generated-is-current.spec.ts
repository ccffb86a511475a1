import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../../src/schema/generate/outputs.js';

const FOLDER = 'src/generated';

describe('the generated files', () => {
  let made: Record<string, string>;

  beforeAll(async () => {
    made = await generatedFiles('schemas');
  });

  it('are those that the generator writes, no more and no fewer', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(made).sort());
  });

  it.each(['documents.ts', 'documents.graphql', 'class-table.ts', 'schemas.ts'])(
    '%s is what `npm run generate` writes from schemas/ today',
    (name) => {
      expect(readFileSync(join(FOLDER, name), 'utf8') === made[name]).toBe(true);
    },
  );
});
