import { readFileSync } from 'node:fs';
import { CAPACITIES, DATA_CLASSES, ROLES } from './words.js';

const page = readFileSync('docs/words.md', 'utf8');
const codesUnder = (heading: string) => {
  const part = page.split(/^## /m).find((one) => one.startsWith(heading))!;
  return [...part.matchAll(/^\| .+?`([A-Z_]+)` \|/gm)].map(([, code]) => code);
};
const enumOf = (file: string): string[] =>
  (JSON.parse(readFileSync(`schemas/policy/${file}`, 'utf8')) as { enum: string[] }).enum;

describe('the closed lists of words', () => {
  it.each([
    ['Roles', ROLES],
    ['Capacities', CAPACITIES],
    ['Data classes', DATA_CLASSES],
  ] as const)('are those of docs/words.md: %s', (heading, words) => {
    expect(codesUnder(heading).sort()).toEqual([...words].sort());
  });

  it('have the roles of the published language', () => {
    expect(enumOf('purpose-role.schema.json')).toEqual([...ROLES]);
  });
});
