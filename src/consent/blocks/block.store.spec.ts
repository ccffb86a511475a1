import { testDatabase } from '../../../test/support/database.js';
import type { Database } from '../../database/open-database.js';
import { inUnitOfWork } from '../../database/unit-of-work.js';
import type { Block } from './block.js';
import { BlockStore } from './block.store.js';

const AT = new Date('2026-11-22T10:00:00.000Z');
const block = (nth: number, change: Partial<Block> = {}): Block => ({
  id: `01890000-0000-7000-8000-00000000000${nth}`,
  citizenKey: 'citizen-a',
  target: 'EMPLOYEE',
  name: 'e-1',
  from: AT,
  to: null,
  recordedBy: 'CITIZEN',
  recordedUnit: null,
  recordedAt: new Date(AT.getTime() + nth),
  liftedAt: null,
  ...change,
});

describe('the store of blocks', () => {
  let database: Database;
  let store: BlockStore;

  beforeAll(async () => {
    database = await testDatabase();
    store = new BlockStore(database.dataSource);
    const everybody = block(3, { target: 'EVERYBODY', name: null, to: new Date('2026-12-01T00:00:00.000Z'), recordedUnit: 'u' });
    for (const one of [block(1), block(2, { citizenKey: 'former' }), everybody, block(4, { citizenKey: 'citizen-b' })])
      await inUnitOfWork(database.dataSource, (manager) => store.add(manager, one));
  });
  afterAll(() => database.close());

  it('finds the blocks of a citizen under every key, newest first, as they were set', async () => {
    const found = await store.of(['citizen-a', 'former']);
    expect(found.map(({ id }) => id.at(-1))).toEqual(['3', '2', '1']);
    expect(found[2]).toEqual(block(1));
    expect(await store.one(block(4).id)).toEqual(block(4, { citizenKey: 'citizen-b' }));
    expect(await store.one(block(9).id)).toBeUndefined();
  });

  it('lifts a block once, and no other', async () => {
    const lift = (id: string, by: string) => inUnitOfWork(database.dataSource, (manager) => store.lift(manager, id, AT, by));
    expect(await lift(block(1).id, 'e-1')).toBe(true);
    expect(await lift(block(1).id, 'e-2')).toBe(false);
    const { rows } = await database.pool.query('select id, lifted_by from access_block where lifted_at is not null');
    expect(rows).toEqual([{ id: block(1).id, lifted_by: 'e-1' }]);
  });

  it('lets nobody change or delete a block', async () => {
    for (const statement of [`update access_block set name = 'e-2'`, 'delete from access_block'])
      await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['a block of everybody with a name', block(5, { target: 'EVERYBODY' })],
    ['a block of somebody without one', block(6, { name: null })],
  ])('refuses %s', async (_what, one) => {
    await expect(inUnitOfWork(database.dataSource, (manager) => store.add(manager, one))).rejects.toThrow();
  });
});
