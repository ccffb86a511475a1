import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import pg from 'pg';
import { emptyServerDatabase, serviceUrl } from '../../test/support/database.js';
import { FixedClock } from '../kernel/clock.js';
import { MIGRATIONS } from './migrations/index.js';
import { type DatabaseOptions, openDatabase } from './open-database.js';

const clock = new FixedClock('2026-01-05T08:00:00Z');
const options: DatabaseOptions = { dataDirectory: 'memory', poolSize: 2, mode: 'development', clock };

describe('a PostgreSQL server that does not answer', () => {
  let silent: Server;

  beforeAll(async () => {
    silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await once(silent, 'listening');
  });

  afterAll(() => new Promise((done) => silent.close(done)));

  it('is an unavailable database within the time limit, not a hang', async () => {
    const url = `postgres://someone@127.0.0.1:${(silent.address() as AddressInfo).port}/helhed`;
    await expect(openDatabase({ ...options, url, mode: 'production' })).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });

  it('is an unavailable database when nothing listens', async () => {
    await expect(openDatabase({ ...options, url: 'postgres://someone@127.0.0.1:1/helhed' })).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
  });
});

(serviceUrl === undefined ? describe.skip : describe)('a PostgreSQL server', () => {
  let url: string;
  let drop: () => Promise<void>;
  let owner: pg.Client;

  beforeEach(async () => {
    ({ url, drop } = await emptyServerDatabase(serviceUrl!));
    owner = new pg.Client({ connectionString: url });
    await owner.connect();
  });

  afterEach(async () => {
    await owner.end();
    await drop();
  });

  const setForDatabase = (setting: string) => owner.query(`alter database ${new URL(url).pathname.slice(1)} set ${setting}`);

  it('gets all migrations once when two processes start together', async () => {
    const [one, two] = await Promise.all([openDatabase({ ...options, url }), openDatabase({ ...options, url })]);
    expect((await owner.query('select count(*)::int as done from schema_migration')).rows).toEqual([{ done: MIGRATIONS.length }]);
    expect(one).toMatchObject({ engine: 'POSTGRESQL', powerSafe: true });
    await Promise.all([one.close(), two.close()]);
  });

  it('refuses even the owner to change, delete or empty audit rows', async () => {
    const database = await openDatabase({ ...options, url });
    for (const statement of ['update audit_entry set kind = kind', 'delete from audit_checkpoint', 'truncate audit_entry']) {
      await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await database.close();
  });

  it('is refused in production while synchronous_commit is off, by the name of the setting', async () => {
    await setForDatabase('synchronous_commit = off');
    await expect(openDatabase({ ...options, url, migrationUrl: url, mode: 'production' })).rejects.toMatchObject({
      name: 'DatabaseRefused',
      setting: 'synchronous_commit',
    });
    const database = await openDatabase({ ...options, url });
    expect(database.powerSafe).toBe(false);
    expect(database.startLine).toContain('synchronous_commit');
    await database.close();
  });

  it('is refused in production when the application signs in as the owner', async () => {
    await expect(openDatabase({ ...options, url, migrationUrl: url, mode: 'production' })).rejects.toMatchObject({
      setting: 'DATABASE_URL',
    });
  });

  it('opens in production for a plain member, who needs no owner once all is migrated', async () => {
    const member = `helhed_member_${process.pid}`;
    await expect(openDatabase({ ...options, url, mode: 'production' })).rejects.toMatchObject({ name: 'DatabaseRefused' });
    await (await openDatabase({ ...options, url })).close();
    await owner.query(`create role ${member} login password 'invented' in role helhed_app`);
    const memberUrl = new URL(url);
    memberUrl.username = member;
    memberUrl.password = 'invented';
    const database = await openDatabase({ ...options, url: memberUrl.href, mode: 'production' });
    expect((await database.pool.query('select session_user as member, current_user as role')).rows).toEqual([
      { member, role: 'helhed_app' },
    ]);
    await database.pool.query('reset role');
    expect((await database.pool.query('select current_user as role')).rows).toEqual([{ role: 'helhed_app' }]);
    await database.close();
    await owner.query(`drop role ${member}`);
  });

  it('turns ended connections into errors and serves again by itself', async () => {
    const database = await openDatabase({ ...options, url });
    await Promise.all([database.ping(), database.dataSource.query('select 1')]);
    await owner.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await database.ping().catch(() => undefined);
    await database.dataSource.query('select 1').catch(() => undefined);
    await database.ping();
    await database.dataSource.query('select 1');
    await database.close();
  });

  it('survives the loss of a connection that is lent out and idle', async () => {
    const database = await openDatabase({ ...options, url });
    const client = await database.pool.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const lost = new Promise((resolve) => client.once('end', resolve));
    await owner.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    await lost;
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
    await database.ping();
    await database.close();
  });

  it('stops a statement after five seconds at most', async () => {
    const database = await openDatabase({ ...options, url });
    await expect(database.pool.query('select pg_sleep(30)')).rejects.toMatchObject({ code: '57014' });
    await database.ping();
    await database.close();
  }, 15_000);
});
