import { testDatabase } from '../../test/support/database.js';
import type { Database } from './open-database.js';
import { inUnitOfWork } from './unit-of-work.js';

const INSERT = `insert into person_key values ($1, '\\x01', now())`;

describe('a unit of work', () => {
  let database: Database;
  const pauses: number[] = [];
  const options = {
    random: () => 0.5,
    pause: (milliseconds: number) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  };

  beforeAll(async () => {
    database = await testDatabase();
  });

  beforeEach(() => {
    pauses.length = 0;
    return database.pool.query('delete from person_key');
  });

  afterAll(() => database.close());

  const keys = async () => (await database.pool.query<{ citizen_key: string }>('select citizen_key from person_key')).rows;

  it('keeps what the work wrote and returns what it returned', async () => {
    const answer = await inUnitOfWork(database.dataSource, async (manager) => {
      await manager.query(INSERT, ['c-1']);
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await keys()).toEqual([{ citizen_key: 'c-1' }]);
  });

  it('keeps nothing when the work throws, and throws the same thing', async () => {
    const fault = new Error('no');
    const work = inUnitOfWork(database.dataSource, async (manager) => {
      await manager.query(INSERT, ['c-1']);
      throw fault;
    });
    await expect(work).rejects.toBe(fault);
    expect(await keys()).toEqual([]);
  });

  it.each(['40001', '40P01'])('does all of the work again after %s, with longer pauses', async (sqlState) => {
    let runs = 0;
    await inUnitOfWork(
      database.dataSource,
      async (manager) => {
        runs += 1;
        await manager.query(INSERT, ['c-1']);
        if (runs < 4) await manager.query(`do $$ begin raise exception 'again' using errcode = '${sqlState}'; end $$`);
      },
      options,
    );
    expect(runs).toBe(4);
    expect(pauses).toEqual([20, 40, 80]);
    expect(await keys()).toHaveLength(1);
  });

  it('gives up after three retries', async () => {
    let runs = 0;
    const work = inUnitOfWork(
      database.dataSource,
      async (manager) => {
        runs += 1;
        await manager.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
      },
      options,
    );
    await expect(work).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(runs).toBe(4);
  });

  it('does not try again what would fail again', async () => {
    const work = inUnitOfWork(
      database.dataSource,
      async (manager) => {
        await manager.query(INSERT, ['c-1']);
        await manager.query(INSERT, ['c-1']);
      },
      options,
    );
    await expect(work).rejects.toMatchObject({ driverError: { code: '23505' } });
    expect(pauses).toEqual([]);
  });
});
