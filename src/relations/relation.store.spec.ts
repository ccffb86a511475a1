import { testDatabase } from '../../test/support/database.js';
import type { Database } from '../database/open-database.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import type { Caller } from '../kernel/call-context.js';
import { systemClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { Relation } from './relation.entity.js';
import { RelationStore } from './relation.store.js';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const ids = timeOrderedIds(systemClock);

const caller = (change: Partial<Caller> = {}): Caller => ({
  subject: 's',
  employee: 'e-1',
  unit: 'u-1',
  role: 'CASEWORKER',
  municipality: '0999',
  clientId: 'c',
  scopes: [],
  tokenId: 't',
  ...change,
});

const relation = (sourceRecordId: string, change: Partial<Relation> = {}): Relation =>
  Object.assign(new Relation(), {
    id: ids.next(),
    citizenKey: 'citizen-a',
    sector: 'SOCIAL',
    employee: 'e-1',
    unit: null,
    capacity: 'CASEWORKER',
    validFrom: new Date('2026-01-01T00:00:00.000Z'),
    validTo: null,
    source: 'social-ffb',
    sourceRecordId,
    seenAt: NOW,
    ...change,
  });

describe('the relation index', () => {
  let database: Database;
  let store: RelationStore;

  beforeAll(async () => {
    database = await testDatabase([Relation]);
    store = new RelationStore(database.dataSource);
  });

  beforeEach(() => database.pool.query('delete from relation'));

  afterAll(() => database.close());

  const fill = (source: string, relations: Relation[]) =>
    inUnitOfWork(database.dataSource, (manager) => store.replace(manager, source, relations));
  const keysOf = async (who: Caller, at = NOW, first = 10, after?: string) =>
    (await store.citizensOf(who, at, first, { ...(after && { after }) })).map(({ citizenKey }) => citizenKey);

  it('knows an employee by name, past relations too', async () => {
    await fill('social-ffb', [relation('1', { validTo: new Date('2026-03-01T00:00:00.000Z') })]);
    expect(await store.between(caller(), ['citizen-a'])).toEqual([
      {
        capacity: 'CASEWORKER',
        sector: 'SOCIAL',
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-03-01T00:00:00.000Z',
        source: 'social-ffb',
      },
    ]);
  });

  it('knows everybody of a unit only where no employee is named', async () => {
    await fill('social-ffb', [
      relation('1', { employee: null, unit: 'u-1' }),
      relation('2', { employee: 'e-2', unit: 'u-1', citizenKey: 'citizen-b' }),
    ]);
    expect(await store.between(caller({ employee: 'e-9' }), ['citizen-a'])).toMatchObject([{ unit: 'u-1', throughUnit: true }]);
    expect(await store.between(caller({ employee: 'e-9' }), ['citizen-b'])).toEqual([]);
    expect(await keysOf(caller({ employee: 'e-9' }))).toEqual(['citizen-a']);
  });

  it('knows nothing of another employee, another citizen or another unit', async () => {
    await fill('social-ffb', [relation('1'), relation('2', { employee: null, unit: 'u-2' })]);
    expect(await store.between(caller({ employee: 'e-2' }), ['citizen-a'])).toEqual([]);
    expect(await store.between(caller(), ['citizen-b'])).toEqual([]);
    expect(await keysOf(caller({ employee: 'e-2' }))).toEqual([]);
  });

  it.each([{ employee: undefined as never }, { employee: undefined as never, unit: undefined as never }])(
    'has nothing for a caller who is no employee (%#)',
    async (change) => {
      await fill('social-ffb', [relation('1', { employee: null, unit: 'u-1' }), relation('2', { employee: null, unit: null })]);
      expect(await store.between(caller(change), ['citizen-a'])).toEqual([]);
      expect(await keysOf(caller(change))).toEqual([]);
    },
  );

  it('has nothing for an employee without a unit where neither employee nor unit is named', async () => {
    await fill('social-ffb', [relation('1', { employee: null, unit: null })]);
    expect(await store.between(caller({ unit: undefined as never }), ['citizen-a'])).toEqual([]);
    expect(await keysOf(caller({ unit: undefined as never }))).toEqual([]);
  });

  it('lists the citizens of today only: from the first moment, to just before the last', async () => {
    await fill('social-ffb', [
      relation('1', { validFrom: NOW }),
      relation('2', { citizenKey: 'citizen-b', validTo: NOW }),
      relation('3', { citizenKey: 'citizen-c', validFrom: new Date(NOW.getTime() + 1) }),
    ]);
    expect(await keysOf(caller())).toEqual(['citizen-a']);
  });

  it('lists nobody who has blocked the caller, his unit or everybody, under any number, as long as the block holds', async () => {
    await database.pool.query(
      `insert into citizen_number (number_key, citizen_key, made_at) values ('b-former', 'citizen-b', now()), ('citizen-b', 'citizen-b', now())`,
    );
    const all = ['citizen-a', 'citizen-b', 'citizen-c', 'citizen-d', 'citizen-e'];
    await fill(
      'social-ffb',
      all.map((citizenKey, index) => relation(String(index), { citizenKey })),
    );
    const block = (citizenKey: string, target: string, name: string | null, to: string | null = null) =>
      database.pool.query(
        `insert into access_block (id, citizen_key, target, name, valid_from, valid_to, recorded_by, recorded_at)
         values ($1, $2, $3, $4, '2026-11-01', $5, 'CITIZEN', now())`,
        [ids.next(), citizenKey, target, name, to],
      );
    await block('citizen-a', 'EMPLOYEE', 'e-1');
    await block('b-former', 'UNIT', 'u-1');
    await block('citizen-c', 'EVERYBODY', null, '2026-11-23');
    await block('citizen-d', 'EMPLOYEE', 'e-2');
    await block('citizen-d', 'SYSTEM', 'social-ffb');
    await block('citizen-e', 'EMPLOYEE', 'e-1', '2026-11-22');
    expect(await keysOf(caller())).toEqual(['citizen-d', 'citizen-e']);
    await database.pool.query('update access_block set lifted_at = now()');
    expect(await keysOf(caller())).toEqual(all);
  });

  it('lists no employee of the caller’s own unit, and another employee only by name', async () => {
    await fill('social-ffb', [
      relation('1', { citizenKey: 'staff-same' }),
      relation('2', { citizenKey: 'staff-named' }),
      relation('3', { citizenKey: 'staff-unit', employee: null, unit: 'u-1' }),
    ]);
    await database.pool.query(
      `insert into staff_person values ('staff-same', 'e-3', 'u-1', $1), ('staff-named', 'e-4', 'u-4', $1),
      ('staff-unit', 'e-5', 'u-5', $1)`,
      [NOW],
    );
    expect(await keysOf(caller())).toEqual(['staff-named']);
    expect(await keysOf(caller(), new Date('2027-11-23T10:00:00.000Z'))).toEqual(['staff-named', 'staff-same', 'staff-unit']);
  });

  it('lists a citizen once, with all sectors and capacities', async () => {
    await fill('social-ffb', [relation('1'), relation('2', { capacity: 'COORDINATOR' })]);
    await fill('employment-dfdg', [relation('1', { sector: 'EMPLOYMENT', source: 'employment-dfdg' })]);
    expect(await store.citizensOf(caller(), NOW, 10)).toEqual([
      { citizenKey: 'citizen-a', sectors: ['EMPLOYMENT', 'SOCIAL'], capacities: ['CASEWORKER', 'COORDINATOR'] },
    ]);
  });

  it('gives every citizen on exactly one page', async () => {
    const all = Array.from({ length: 7 }, (_, index) => `citizen-${index}`);
    await fill(
      'social-ffb',
      all.map((citizenKey, index) => relation(String(index), { citizenKey })),
    );
    const seen: string[] = [];
    for (let page = await keysOf(caller(), NOW, 3); page.length > 0; page = await keysOf(caller(), NOW, 3, seen.at(-1)))
      seen.push(...page);
    expect(seen).toEqual(all);
  });

  it('forgets what a source no longer says, and leaves other sources alone', async () => {
    await fill('social-ffb', [relation('1'), relation('2', { citizenKey: 'citizen-b' })]);
    await fill('family-sf1470', [relation('1', { source: 'family-sf1470', citizenKey: 'citizen-c' })]);
    await fill('social-ffb', [relation('3', { citizenKey: 'citizen-b' })]);
    expect(await keysOf(caller())).toEqual(['citizen-b', 'citizen-c']);
    await fill('social-ffb', []);
    expect(await keysOf(caller())).toEqual(['citizen-c']);
  });

  it('keeps what it had when the new list cannot be stored', async () => {
    await fill('social-ffb', [relation('1')]);
    await expect(fill('social-ffb', [relation('2', { citizenKey: 'citizen-b' }), relation('2')])).rejects.toThrow();
    expect(await keysOf(caller())).toEqual(['citizen-a']);
  });

  it('takes a list longer than one statement', async () => {
    const many = Array.from({ length: 1201 }, (_, index) => relation(String(index), { citizenKey: `citizen-${index}` }));
    await fill('social-ffb', many);
    expect(await keysOf(caller(), NOW, 2000)).toHaveLength(1201);
  });
});
