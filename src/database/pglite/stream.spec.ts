import pg from 'pg';
import { embeddedConnections } from '../pool-config.js';
import { type EmbeddedEngine, openPglite } from './open-pglite.js';
import { pgliteStream } from './stream.js';

describe('the pg client on an embedded engine', () => {
  let engine: EmbeddedEngine;
  let owner: pg.Pool;
  let application: pg.Pool;

  beforeAll(async () => {
    engine = await openPglite('memory');
    const connections = embeddedConnections(pgliteStream(engine.db));
    owner = new pg.Pool({ ...connections.owner, max: 20 });
    application = new pg.Pool({ ...connections.application, max: 5 });
    await owner.query('create role helhed_app; create table account (id int primary key, amount int not null)');
    await owner.query('grant select, insert on account to helhed_app');
  }, 60_000);

  beforeEach(() => owner.query('truncate account'));

  afterAll(async () => {
    await Promise.all([owner.end(), application.end()]);
    await engine.close();
  });

  it('keeps a transaction to itself: another client sees nothing of it and waits until it ends', async () => {
    const first = await owner.connect();
    await first.query('begin');
    await first.query('insert into account values (1, 10)');
    let answered = false;
    const second = owner.query('select * from account').then((result) => {
      answered = true;
      return result.rows;
    });
    await first.query('insert into account values (2, 20)');
    expect(answered).toBe(false);
    await first.query('rollback');
    first.release();
    expect(await second).toEqual([]);
  });

  it('loses rolled-back rows and keeps what others committed', async () => {
    const work = async (id: number) => {
      const client = await owner.connect();
      await client.query('begin');
      await client.query('insert into account values ($1, 0)', [id]);
      await client.query(id % 3 === 0 ? 'rollback' : 'commit');
      client.release();
    };
    await Promise.all(Array.from({ length: 30 }, (_, id) => work(id)));
    const { rows } = await owner.query<{ id: number }>('select id from account order by id');
    expect(rows.map((row) => row.id)).toEqual(Array.from({ length: 30 }, (_, id) => id).filter((id) => id % 3 !== 0));
  });

  it('loses no update among twenty clients at once', async () => {
    await owner.query('insert into account values (1, 0)');
    const addOne = async () => {
      const client = await owner.connect();
      await client.query('begin');
      const { rows } = await client.query<{ amount: number }>('select amount from account where id = 1 for update');
      await client.query('update account set amount = $1 where id = 1', [rows[0]!.amount + 1]);
      await client.query('commit');
      client.release();
    };
    await Promise.all(Array.from({ length: 20 }, async () => [await addOne(), await addOne(), await addOne()]));
    expect((await owner.query('select amount from account')).rows).toEqual([{ amount: 60 }]);
  });

  it('rolls back what a client leaves open when it hangs up', async () => {
    const client = new pg.Client(embeddedSettings(owner));
    await client.connect();
    await client.query('begin');
    await client.query('insert into account values (7, 7)');
    await client.end();
    expect((await owner.query('select * from account')).rows).toEqual([]);
  });

  it('gives each client the role it signed in as', async () => {
    const asked = 'select current_user as role';
    const answers = await Promise.all([owner, application, owner, application].map((pool) => pool.query(asked)));
    expect(answers.map(({ rows }) => rows[0])).toEqual(
      ['postgres', 'helhed_app', 'postgres', 'helhed_app'].map((role) => ({ role })),
    );
    await expect(application.query('delete from account')).rejects.toMatchObject({ code: '42501' });
  });

  it('gives the next client its own role even when the one before changed it', async () => {
    const client = await owner.connect();
    await client.query('set role helhed_app');
    client.release();
    await expect(owner.query('select current_user as role')).resolves.toMatchObject({ rows: [{ role: 'postgres' }] });
    await application.query('reset role');
    await expect(application.query('delete from account')).rejects.toMatchObject({ code: '42501' });
  });

  it('honours the search path of the start-up message', async () => {
    await owner.query('create schema other; create table other.only_here (id int)');
    const client = new pg.Client({ ...embeddedSettings(owner), options: '-c search_path=other' });
    await client.connect();
    expect((await client.query('select * from only_here')).rows).toEqual([]);
    await client.end();
    await expect(owner.query('select * from only_here')).rejects.toMatchObject({ code: '42P01' });
  });

  it('goes on after an error, with its SQLSTATE', async () => {
    await owner.query('insert into account values (1, 1)');
    await expect(owner.query('insert into account values ($1, 1)', [1])).rejects.toMatchObject({ code: '23505' });
    expect((await owner.query('select amount from account')).rows).toEqual([{ amount: 1 }]);
  });

  it('refuses a client whose role does not exist, and serves the others', async () => {
    const stranger = new pg.Client({ ...embeddedSettings(owner), user: 'stranger' });
    stranger.on('error', () => undefined);
    await stranger.connect();
    await expect(stranger.query('select 1')).rejects.toThrow();
    expect((await owner.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('delivers a notification to those who listen', async () => {
    const listener = await owner.connect();
    await listener.query('listen news');
    const heard = new Promise((resolve) => listener.once('notification', (message) => resolve(message.payload)));
    await owner.query(`notify news, 'hello'`);
    expect(await heard).toBe('hello');
    listener.release();
  });
});

function embeddedSettings(pool: pg.Pool): pg.ClientConfig {
  return pool.options;
}
