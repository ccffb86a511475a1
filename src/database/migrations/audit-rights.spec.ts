import { testDatabase } from '../../../test/support/database.js';
import type { Database } from '../open-database.js';

const REFUSED = { code: '42501' };

describe('the application role and the audit tables', () => {
  let database: Database;

  beforeAll(async () => {
    database = await testDatabase();
    await database.pool.query(`insert into audit_log values ('log-1', 'test', 'key', 0, now())`);
    await database.pool.query(`insert into audit_entry values ('log-1', 0, '\\x01', '\\x02', 'INTENT', now(), 'c-1', null)`);
    await database.pool.query(`insert into audit_checkpoint values ('log-1', 1, 'note', now())`);
    await database.pool.query(
      `insert into audit_pending (id, kind, draft, made_at) values ('01890000-0000-7000-8000-000000000001', 'INTENT', '{}', now())`,
    );
  });

  afterAll(() => database.close());

  it('is what both the raw pool and the data source act as', async () => {
    const asked = 'select current_user as role';
    expect((await database.pool.query(asked)).rows).toEqual([{ role: 'helhed_app' }]);
    expect(await database.dataSource.query(asked)).toEqual([{ role: 'helhed_app' }]);
  });

  it.each(['audit_entry', 'audit_checkpoint'])('refuses to change, delete, empty or drop %s', async (table) => {
    for (const statement of [
      `update ${table} set recorded_at = now()`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop table ${table}`,
      `alter table ${table} disable trigger all`,
      `drop trigger refuse_change on ${table}`,
      'create or replace function refuse_audit_change() returns trigger language plpgsql as $$ begin return null; end $$',
    ]) {
      await expect(database.pool.query(statement)).rejects.toMatchObject(REFUSED);
    }
    expect((await database.pool.query(`select count(*)::int as rows from ${table}`)).rows).toEqual([{ rows: 1 }]);
  });

  it('refuses through the data source as well', async () => {
    await expect(database.dataSource.query('delete from audit_entry')).rejects.toMatchObject({ driverError: REFUSED });
  });

  it('refuses to overwrite a row by way of an insert', async () => {
    const overwrite = `insert into audit_entry values ('log-1', 0, '\\x09', '\\x09', 'INTENT', now(), null, null)
      on conflict (log_id, idx) do update set entry = excluded.entry`;
    await expect(database.pool.query(overwrite)).rejects.toMatchObject(REFUSED);
  });

  it('lets the fence of a log move, and nothing else of it', async () => {
    await database.pool.query(`update audit_log set fence = fence + 1 where log_id = 'log-1'`);
    await expect(database.pool.query(`update audit_log set public_key = 'other'`)).rejects.toMatchObject(REFUSED);
    await expect(database.pool.query('delete from audit_log')).rejects.toMatchObject(REFUSED);
  });

  it('lets a waiting row get its index, and nothing else', async () => {
    await database.pool.query(`update audit_pending set log_id = 'log-1', idx = 1`);
    await expect(database.pool.query(`update audit_pending set draft = '{"a":1}'`)).rejects.toMatchObject(REFUSED);
    await expect(database.pool.query('delete from audit_pending')).rejects.toMatchObject(REFUSED);
  });

  it('lets a consent end but not change or vanish', async () => {
    await database.pool.query('update consent set withdrawn_at = now()');
    await expect(database.pool.query(`update consent set purpose = 'OTHER'`)).rejects.toMatchObject(REFUSED);
    await expect(database.pool.query('delete from consent')).rejects.toMatchObject(REFUSED);
  });

  it('may not make tables or roles', async () => {
    await expect(database.pool.query('create table mine (id int)')).rejects.toMatchObject(REFUSED);
    await expect(database.pool.query('create role mine')).rejects.toMatchObject(REFUSED);
  });
});
