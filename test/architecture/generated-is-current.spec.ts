import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicyPage } from '../../src/policy/page/read-page.js';
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

  it('docs/policy.md is what `npm run generate` writes from the purposes today, without a code that has no Danish word', () => {
    const page = readPolicyPage('.');
    expect(readFileSync('docs/policy.md', 'utf8') === page).toBe(true);
    const plain = page.replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '');
    expect([...new Set(plain.match(/\b[A-Z]+_[A-Z_0-9]+\b/g))]).toEqual([]);
  });
});
