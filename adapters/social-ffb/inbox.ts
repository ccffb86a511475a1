import { hash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SourceProblem } from '../../src/sdk/index.js';
import { BadFile } from './bad-file.js';

/** What the folder tells of a file without opening it. */
export interface FileFacts {
  name: string;
  /** bytes */
  size: number;
  mtimeMs: number;
  /** moves with every write and rename, whatever time the source gave the file */
  ctimeMs: number;
}

const UNFINISHED = /^\.|~$|\.(tmp|part|partial|filepart|crdownload|uploading)$/i;
const READ_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const MOST_TRIES = 3;
const reads = new Map<string, number>();

/** Files opened for one citizen since the start, in that folder. A test hook: nobody else can see a file being read. */
export function readsOf(directory: string): number {
  return reads.get(resolve(directory)) ?? 0;
}

/** Counts one file opened for a citizen. */
export function countRead(directory: string): void {
  const folder = resolve(directory);
  reads.set(folder, readsOf(folder) + 1);
}

/** Names in the inbox, files still being written left out. Fails with SOURCE_UNAVAILABLE. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !UNFINISHED.test(name));
  } catch (cause) {
    throw new SourceProblem('SOURCE_UNAVAILABLE', cause);
  }
}

/** Facts of one file; `undefined` for what has gone meanwhile and for links, folders and pipes. */
export async function factsOf(folder: string, name: string): Promise<FileFacts | undefined> {
  const found = await lstat(join(folder, name)).catch(() => undefined);
  return found?.isFile() ? { name, size: found.size, mtimeMs: found.mtimeMs, ctimeMs: found.ctimeMs } : undefined;
}

/** Opens a file of the inbox, follows no link and waits for no pipe. A file that has gone is `undefined`. */
export async function openFile(folder: string, name: string): Promise<FileHandle | undefined> {
  try {
    return await open(join(folder, name), READ_ONLY);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SourceProblem('SOURCE_UNAVAILABLE', cause);
  }
}

/** A whole file with its facts at that moment. Fails with SOURCE_TOO_LARGE; a file that has gone is `undefined`. */
export async function readFileOf(
  folder: string,
  name: string,
  maxBytes: number,
): Promise<{ bytes: Buffer; facts: FileFacts } | undefined> {
  const handle = await openFile(folder, name);
  if (handle === undefined) return undefined;
  try {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const { size, mtimeMs, ctimeMs } = await handle.stat();
      if (size > maxBytes) throw new BadFile([`larger than ${maxBytes} bytes`], 'SOURCE_TOO_LARGE');
      const bytes = await allOf(handle, size);
      if (bytes !== undefined) return { bytes, facts: { name, size, mtimeMs, ctimeMs } };
    }
    throw new SourceProblem('SOURCE_UNAVAILABLE');
  } catch (cause) {
    throw cause instanceof SourceProblem ? cause : new SourceProblem('SOURCE_UNAVAILABLE', cause);
  } finally {
    await handle.close();
  }
}

/** All bytes of a file of the size that was told; undefined for one that grows or shrinks under us. */
async function allOf(handle: FileHandle, size: number): Promise<Buffer | undefined> {
  const bytes = Buffer.allocUnsafe(size + 1);
  let filled = 0;
  let read: number;
  do {
    ({ bytesRead: read } = await handle.read(bytes, filled, size + 1 - filled, filled));
    filled += read;
    if (filled === size) return bytes.subarray(0, size);
  } while (read > 0 && filled < size);
  return undefined;
}

export function hashOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex');
}

/** The work, or SOURCE_TIMEOUT as soon as the signal ends: a network folder may never answer. */
export async function withSignal<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  if (signal.aborted) {
    work.catch(() => undefined);
    throw new SourceProblem('SOURCE_TIMEOUT');
  }
  let stop: () => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(new SourceProblem('SOURCE_TIMEOUT'));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
