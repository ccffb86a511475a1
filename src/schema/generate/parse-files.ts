import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PATH = /^[a-z]+\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.schema\.json$/;
/** a text of JSON, and whether it is a key */
const TEXTS = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/** The text of every file below the folder by its path, but for the folder's own README, in the order of their paths. */
export function readTexts(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => path !== 'README.md')
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The files that can be parsed, and what is wrong with the others: a path of another form, no JSON, a key that stands twice. */
export function parseFiles(texts: ReadonlyMap<string, string>): { files: Map<string, unknown>; faults: string[] } {
  const files = new Map<string, unknown>();
  const faults: string[] = [];
  for (const [path, text] of texts) {
    if (!PATH.test(path)) {
      faults.push(`${path} must be called folder/kebab-case.schema.json`);
      continue;
    }
    try {
      const file: unknown = JSON.parse(text);
      files.set(path, file);
      if (keysWritten(text) !== keysHeld(file)) faults.push(`${path}# has a key twice in one object`);
    } catch {
      faults.push(`${path} is not JSON`);
    }
  }
  return { files, faults };
}

const keysWritten = (text: string): number => [...text.matchAll(TEXTS)].filter(([, colon]) => colon !== undefined).length;

function keysHeld(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, one) => sum + keysHeld(one), 0);
  return inside + (Array.isArray(value) ? 0 : Object.keys(value).length);
}
