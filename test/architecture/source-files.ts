import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All TypeScript files below a folder of the project, as paths from its root with `/`, sorted; generated files are left out. */
export function sourceFiles(folder: string): string[] {
  return entriesBelow(folder)
    .filter((path) => path.endsWith('.ts') && !path.startsWith('src/generated/'))
    .sort();
}

/** All folders below a folder of the project, as paths from its root. */
export function foldersBelow(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function entriesBelow(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** A file's text. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A TypeScript text without comments and without the contents of strings, line for line: good enough to look for words of code. */
export function codeOnly(text: string): string {
  const tokens = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;
  return text.replace(tokens, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, '') : "''"));
}
