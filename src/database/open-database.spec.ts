import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock } from '../kernel/clock.js';
import { type DatabaseOptions, openDatabase } from './open-database.js';

const clock = new FixedClock('2026-01-05T08:00:00Z');
const options: DatabaseOptions = { dataDirectory: 'memory', poolSize: 4, mode: 'development', clock };

describe('the embedded database', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'helhed-data-'));
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('is refused in production, which needs DATABASE_URL', async () => {
    await expect(openDatabase({ ...options, mode: 'production' })).rejects.toMatchObject({
      name: 'DatabaseRefused',
      setting: 'DATABASE_URL',
    });
  });

  it('keeps its rows in a directory, admits one user at a time, and says that it is not power-safe', async () => {
    const first = await openDatabase({ ...options, dataDirectory: directory });
    expect(first).toMatchObject({ engine: 'PGLITE', powerSafe: false });
    expect(first.startLine).toContain('NOT power-safe');
    expect(first.startLine).toContain(directory);
    await first.ping();
    await first.pool.query(`insert into audit_entry values ('log-1', 0, '\\x01', '\\x02', 'INTENT', now(), null, null)`);
    await expect(openDatabase({ ...options, dataDirectory: directory })).rejects.toThrow(directory);
    await first.close();
    await first.close();

    const second = await openDatabase({ ...options, dataDirectory: directory });
    expect((await second.pool.query('select idx from audit_entry')).rows).toEqual([{ idx: '0' }]);
    await second.close();
    expect(await readdir(directory)).toEqual(['database']);
  }, 90_000);

  it('answers DATABASE_UNAVAILABLE once it is closed', async () => {
    const database = await openDatabase({ ...options, dataDirectory: directory });
    await database.close();
    await expect(database.ping()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  }, 60_000);
});
