import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lix } from '../../../policy/reasons/lix.js';
import { CONFLICT_KINDS } from '../conflict.js';
import { CONFLICT_RULES } from './index.js';

const here = dirname(fileURLToPath(import.meta.url));

describe('the rules', () => {
  it('find one kind each, in the order of the kinds', () => {
    expect(CONFLICT_RULES.map(({ kind }) => kind)).toEqual(CONFLICT_KINDS);
  });

  it('stand in a file of their name each', () => {
    const files = readdirSync(here).filter((name) => !/^index|\.spec\.ts$/.test(name));
    expect(CONFLICT_RULES.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
    for (const { kind, name } of CONFLICT_RULES) expect(kind).toBe(name.toUpperCase().replaceAll('-', '_'));
  });

  it('say in plain Danish when it is a conflict', () => {
    expect(CONFLICT_RULES.filter(({ says }) => lix(says) > 40).map(({ name, says }) => [name, lix(says)])).toEqual([]);
  });
});
