import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { containsCpr } from '../../src/sdk/index.js';
import type { RowIndex } from './csv/row-index.js';
import { hashOf } from './inbox.js';
import type { IndexedFile } from './indexed-file.js';

/**
 * Writes what an operator may know of the inbox: name, hash, size, time, state and errors of each file, never whom it is about.
 * A name that holds a CPR number is written as its hash. The record is for people; the adapter never reads it, and a folder that
 * cannot be written stops nothing.
 */
export function indexStore(
  stateDirectory: string,
  folder: string,
): (files: readonly IndexedFile[], rows: RowIndex) => Promise<void> {
  const target = join(stateDirectory, `inbox-${hashOf(Buffer.from(resolve(folder))).slice(0, 12)}.json`);
  let last = Promise.resolve();
  return (files, rows) => {
    const text = JSON.stringify({ files: files.map(publicEntry), danglingRows: rows.dangling });
    last = last.then(() => write(stateDirectory, target, text)).catch(() => undefined);
    return last;
  };
}

function publicEntry({ name, hash, size, mtimeMs, state, errors }: IndexedFile): Record<string, unknown> {
  const shown = containsCpr(name) ? `sha256-${hashOf(Buffer.from(name))}` : name;
  return { name: shown, hash, size, modifiedAt: new Date(mtimeMs).toISOString(), state, ...(errors.length > 0 && { errors }) };
}

async function write(directory: string, target: string, text: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(`${target}.tmp`, text, { mode: 0o600 });
  await rename(`${target}.tmp`, target);
}
