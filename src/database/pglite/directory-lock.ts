import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseRefused } from '../database-refused.js';
import { startOf } from './process-identity.js';

const NAME = /^database-(\d+)-([0-9a-z.-]+)-([0-9a-f]{16})\.lock$/;
const TRIES = 3;

/** A directory that this process alone may use. */
export interface DirectoryLock {
  release(): Promise<void>;
}

/**
 * Takes a directory for this process: two processes on one embedded database lose rows without a word.
 *
 * Each process raises a flag of its own, a file made with `wx` whose name holds process number, start of the process and a random token,
 * and only then looks for others. Of two that come at once, the later one therefore always sees the earlier. A flag whose process is gone,
 * or whose number belongs to a process with another start, is removed; as no name is used twice, that can never remove a live one.
 * @param directory made if it is missing
 * @throws DatabaseRefused naming the directory when a living process holds it
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (let attempt = 1; ; attempt += 1) {
    const own = `database-${process.pid}-${startOf(process.pid) ?? 'unknown'}-${randomBytes(8).toString('hex')}.lock`;
    await (await open(join(directory, own), 'wx', 0o600)).close();
    const holder = await otherHolder(directory, own);
    if (holder === undefined) return { release: () => rm(join(directory, own), { force: true }) };
    await rm(join(directory, own), { force: true });
    if (attempt === TRIES) throw refusal(directory, holder);
    await sleep(randomInt(50, 150));
  }
}

async function otherHolder(directory: string, own: string): Promise<string | undefined> {
  for (const name of await readdir(directory)) {
    const [, pid, start] = NAME.exec(name) ?? [];
    if (name === own || pid === undefined) continue;
    if (startOf(Number(pid)) === start) return pid;
    await rm(join(directory, name), { force: true });
  }
  return undefined;
}

function refusal(directory: string, pid: string): DatabaseRefused {
  return new DatabaseRefused(
    'HELHED_DATA_DIR',
    `The data directory ${directory} is in use by process ${pid}. Stop that process, or choose another directory.`,
  );
}
