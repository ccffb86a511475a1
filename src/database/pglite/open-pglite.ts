import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type DirectoryLock, lockDirectory } from './directory-lock.js';

/** An embedded engine and how to end it. */
export interface EmbeddedEngine {
  db: PGlite;
  close(): Promise<void>;
}

/**
 * Opens the embedded engine in memory, or in a directory that is then locked for this process.
 * @param dataDirectory a directory for data of any kind; the engine takes the folder `database` in it
 * @param template for `memory` only: the dump of an engine, to start from
 * @throws DatabaseRefused when another process uses the directory
 */
export async function openPglite(dataDirectory: string | 'memory', template?: Blob): Promise<EmbeddedEngine> {
  if (dataDirectory === 'memory') {
    const db = await PGlite.create({ ...(template !== undefined && { loadDataDir: template }) });
    return { db, close: () => db.close() };
  }
  const lock = await lockDirectory(dataDirectory);
  try {
    return lockedEngine(await PGlite.create(await preparedFolder(dataDirectory)), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function lockedEngine(db: PGlite, lock: DirectoryLock): EmbeddedEngine {
  return { db, close: () => db.close().finally(() => lock.release()) };
}

/** The first start takes seconds and may be killed; so the folder is made under another name and renamed when it is whole. */
async function preparedFolder(dataDirectory: string): Promise<string> {
  const folder = join(dataDirectory, 'database');
  if (await exists(folder)) return folder;
  const unfinished = join(dataDirectory, 'database.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const db = await PGlite.create(unfinished);
  await db.close();
  await rename(unfinished, folder);
  return folder;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
