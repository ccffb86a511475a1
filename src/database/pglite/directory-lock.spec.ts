import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDirectory } from './directory-lock.js';
import { startOf } from './process-identity.js';

describe('the lock on a data directory', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'helhed-lock-'));
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('is refused while it is held, with the directory and the process named', async () => {
    const lock = await lockDirectory(directory);
    const refused = await lockDirectory(directory).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'DatabaseRefused', setting: 'HELHED_DATA_DIR' });
    expect(String(refused)).toContain(directory);
    expect(String(refused)).toContain(String(process.pid));
    await lock.release();
  });

  it('is free again after its release, and leaves no file behind', async () => {
    await (await lockDirectory(directory)).release();
    const lock = await lockDirectory(directory);
    await lock.release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('goes to at most one of many that come at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)));
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });

  it('makes a directory that is missing', async () => {
    const lock = await lockDirectory(join(directory, 'new', 'place'));
    await lock.release();
  });

  it('is refused while another process lives, and taken over once that process was killed', async () => {
    const other = await idleProcess();
    await writeFile(flagOf(other.pid!, startOf(other.pid!)!), '');
    await expect(lockDirectory(directory)).rejects.toThrow(String(other.pid));
    await killed(other);
    const lock = await lockDirectory(directory);
    expect((await readdir(directory)).length).toBe(1);
    await lock.release();
  });

  it('is taken over when the number of a killed process now belongs to another', async () => {
    const newcomer = await idleProcess();
    await writeFile(flagOf(newcomer.pid!, 'c0ffee00.12345'), '');
    const lock = await lockDirectory(directory);
    await lock.release();
    await killed(newcomer);
  });

  it('takes no notice of files that are not its own', async () => {
    await writeFile(join(directory, 'database-1.lock'), '');
    const lock = await lockDirectory(directory);
    await lock.release();
    expect(await readdir(directory)).toEqual(['database-1.lock']);
  });

  function flagOf(pid: number, start: string): string {
    return join(directory, `database-${pid}-${start}-0123456789abcdef.lock`);
  }
});

async function idleProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout!, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
