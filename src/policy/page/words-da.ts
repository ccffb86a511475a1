import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Danish word of each code, from the tables of docs/words.md. @param root folder of the project */
export function danishWords(root: string): ReadonlyMap<string, string> {
  const page = readFileSync(join(root, 'docs/words.md'), 'utf8');
  const rows = page.matchAll(/^\| [^|]+ \| ([^|]+) \| `([A-Z_]+)` \|/gm);
  return new Map([...rows].map(([, word, code]) => [code!, word!]));
}
