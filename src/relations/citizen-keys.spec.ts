import { testDatabase } from '../../test/support/database.js';
import type { Database } from '../database/open-database.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import { CitizenKeys } from './citizen-keys.js';

const AT = new Date('2026-11-22T10:00:00.000Z');
const [FORMER, CURRENT, OTHER] = ['0101801234', '0101805678', '0202902345'] as const;

describe('the keys of citizens', () => {
  let database: Database;
  let keys: CitizenKeys;
  const keysWith = (pseudonymKey: number, encryptionKey: number) =>
    new CitizenKeys(database.dataSource, Buffer.alloc(32, pseudonymKey), Buffer.alloc(32, encryptionKey));

  beforeAll(async () => {
    database = await testDatabase();
    keys = keysWith(1, 2);
  });

  beforeEach(async () => {
    await database.pool.query('delete from citizen_number');
    await database.pool.query('delete from person_key');
  });

  afterAll(() => database.close());

  const learn = (...numbers: string[]) => inUnitOfWork(database.dataSource, (manager) => keys.learn(manager, numbers, AT));

  it("are the number's own as long as nothing else is known", async () => {
    expect(await keys.citizenKey(CURRENT)).toBe(keys.numberKey(CURRENT));
    expect(await learn(CURRENT)).toBe(keys.numberKey(CURRENT));
  });

  it('stay the same when the number changes: both numbers lead to one citizen', async () => {
    const key = await learn(FORMER);
    expect(await learn(CURRENT, FORMER)).toBe(key);
    expect(await keys.citizenKey(CURRENT)).toBe(key);
    expect(await keys.citizenKey(FORMER)).toBe(key);
    expect((await keys.identify(keys.numberKey(CURRENT))).key).toBe(key);
  });

  it('give the number in force back', async () => {
    const key = await learn(FORMER);
    expect(await keys.numbersOf([key])).toEqual(new Map([[key, FORMER]]));
    await learn(CURRENT, FORMER);
    expect(await keys.numbersOf([key])).toEqual(new Map([[key, CURRENT]]));
  });

  it('leave out a citizen whose number nobody has learnt', async () => {
    const key = await learn(CURRENT);
    expect([...(await keys.numbersOf([key, keys.numberKey(OTHER)])).keys()]).toEqual([key]);
    expect((await keys.numbersOf([])).size).toBe(0);
  });

  it('keep two citizens apart', async () => {
    expect(await learn(CURRENT)).not.toBe(await learn(OTHER));
  });

  it('say the same when they are taught the same again', async () => {
    const key = await learn(CURRENT, FORMER);
    expect(await learn(CURRENT, FORMER)).toBe(key);
    expect((await keys.numbersOf([key])).get(key)).toBe(CURRENT);
  });

  it('stand in the database without any number in the clear', async () => {
    await learn(CURRENT, FORMER);
    const rows = [
      ...(await database.pool.query('select * from citizen_number')).rows,
      ...(await database.pool.query<{ cpr_sealed: Buffer }>('select * from person_key')).rows.map((row) => ({
        ...row,
        cpr_sealed: row.cpr_sealed.toString('latin1'),
      })),
    ];
    const text = JSON.stringify(rows);
    expect(text).not.toContain(CURRENT);
    expect(text).not.toContain(FORMER);
  });

  it('do not open under another key, nor for another citizen', async () => {
    const key = await learn(CURRENT);
    await expect(keysWith(1, 3).numbersOf([key])).rejects.toThrow();
    const other = await learn(OTHER);
    const { rows } = await database.pool.query<{ cpr_sealed: Buffer }>(
      'select cpr_sealed from person_key where citizen_key = $1',
      [key],
    );
    await database.pool.query('delete from person_key where citizen_key = $1', [other]);
    await database.pool.query('insert into person_key values ($1, $2, $3)', [other, rows[0]!.cpr_sealed, AT]);
    await expect(keys.numbersOf([other])).rejects.toThrow();
  });

  it('differ from installation to installation', () => {
    expect(keysWith(9, 2).numberKey(CURRENT)).not.toBe(keys.numberKey(CURRENT));
  });
});
