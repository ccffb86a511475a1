import { testDatabase } from '../../test/support/database.js';
import type { Database } from '../database/open-database.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import { PlanStore, type PlanVersion } from './plan.store.js';
import { BEGAN, chain, planOf } from './testing/any-plan.js';

const ID = '01890000-0000-7000-8000-000000000001';
const event = (nth: number) => `01890000-0000-7000-8000-0000000001${String(nth).padStart(2, '0')}`;
const versionOf = (version: number, change: Partial<PlanVersion> = {}): PlanVersion => ({
  planId: ID,
  version,
  baseVersion: version === 1 ? null : version - 1,
  document: planOf(chain('a'), { id: ID, version }),
  at: new Date(Date.parse(BEGAN) + version * 60_000),
  author: 'E1',
  authorRole: 'COORDINATOR',
  authorSector: 'SOCIAL',
  authorUnit: null,
  reason: null,
  newIds: { mine: 'ours' },
  ...change,
});

describe('the store of plans', () => {
  let database: Database;
  let store: PlanStore;
  const inOne = <T>(work: Parameters<typeof inUnitOfWork<T>>[1]) => inUnitOfWork(database.dataSource, work);
  const outbox = async () =>
    (await database.pool.query('select what, subject_id, version from outbox order by place')).rows as unknown[];

  beforeAll(async () => {
    database = await testDatabase();
    store = new PlanStore(database.dataSource);
    await inOne((manager) => store.create(manager, 'citizen-a', versionOf(1), event(1)));
  });
  afterAll(() => database.close());

  it('keeps a plan as it was written, under its citizen', async () => {
    expect(await store.one(ID)).toEqual({ id: ID, citizenKey: 'citizen-a', document: versionOf(1).document });
    expect(await store.of(['citizen-a', 'former'])).toHaveLength(1);
    expect(await store.of(['citizen-b'])).toEqual([]);
    expect(await store.version(ID, 1)).toEqual(versionOf(1));
  });

  it('moves the head on from the version that its author had before him, once', async () => {
    const second = versionOf(2, { reason: 'set igennem', document: planOf([], { id: ID, version: 2, status: 'ACTIVE' }) });
    expect(await inOne((manager) => store.advance(manager, second, event(2)))).toBe(true);
    expect(await inOne((manager) => store.advance(manager, second, event(3)))).toBe(false);
    expect((await store.one(ID))?.document.version).toBe(2);
    const { rows } = await database.pool.query('select version, status from plan');
    expect(rows).toEqual([{ version: 2, status: 'ACTIVE' }]);
    expect(await outbox()).toEqual([1, 2].map((version) => ({ what: 'PLAN', subject_id: ID, version })));
  });

  it('has nothing of a change that was undone: no version, no event', async () => {
    const undone = inOne(async (manager) => {
      await store.advance(manager, versionOf(3), event(4));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await store.one(ID))?.document.version).toBe(2);
    expect(await outbox()).toHaveLength(2);
  });

  it('reads versions oldest first, from the one after', async () => {
    const read: number[] = [];
    for await (const { version } of store.after(ID, 0)) read.push(version);
    expect(read).toEqual([1, 2]);
    expect((await store.after(ID, 1).next()).value).toMatchObject({ version: 2, baseVersion: 1 });
  });

  it('lets nobody change or take away a version or an event, or give a plan to another citizen', async () => {
    for (const statement of [
      `update plan_version set reason = 'x'`,
      'delete from plan_version',
      `update plan set citizen_key = 'citizen-b'`,
      'delete from plan',
      'update outbox set version = 9',
      'delete from outbox',
    ])
      await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
