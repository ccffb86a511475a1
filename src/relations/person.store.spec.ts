import { testDatabase } from '../../test/support/database.js';
import type { Database } from '../database/open-database.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import type { Caller } from '../kernel/call-context.js';
import { systemClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { PersonStore } from './person.store.js';
import { Relation } from './relation.entity.js';
import { RelationStore } from './relation.store.js';
import type { Representation } from './representation.js';
import { RepresentationStore } from './representation.store.js';

const AT = new Date('2026-11-22T10:00:00.000Z');
const DAY_MS = 86_400_000;
const ids = timeOrderedIds(systemClock);
const NOTHING = { represents: [], staffUnits: [], worksWithCitizen: false, actingMunicipalities: [] };
const employee = (change: Partial<Caller> = {}) => ({ employee: 'e-1', unit: 'u-1', personKey: 'ida', ...change }) as Caller;

describe('the store of persons', () => {
  let database: Database;
  let store: PersonStore;
  beforeAll(async () => {
    database = await testDatabase([Relation]);
    const learnt = `insert into citizen_number (number_key, citizen_key, made_at) values ('guardian-old', 'guardian', now()), ('guardian', 'guardian', now())`;
    await database.pool.query(learnt);
  });
  beforeEach(async () => {
    store = new PersonStore(database.dataSource);
    await database.pool.query('delete from relation');
  });
  afterAll(() => database.close());

  const represent = (change: Partial<Representation>) =>
    inUnitOfWork(database.dataSource, (manager) =>
      new RepresentationStore(database.dataSource).add(manager, {
        id: ids.next(),
        citizenKey: 'lars',
        representativeKey: 'guardian',
        type: 'GUARDIAN',
        scope: 'PERSONAL',
        from: new Date('2026-01-01T00:00:00.000Z'),
        evidence: 'dekret-1',
        recordedBy: 'e-1',
        recordedAt: AT,
        to: null,
        revokedAt: null,
        ...change,
      }),
    );
  const relate = (change: Partial<Relation>) =>
    inUnitOfWork(database.dataSource, (manager) =>
      new RelationStore(database.dataSource).replace(manager, 'social-ffb', [
        Object.assign(new Relation(), {
          id: ids.next(),
          citizenKey: 'lars',
          sector: 'SOCIAL',
          employee: null,
          unit: null,
          capacity: 'CASEWORKER',
          validFrom: new Date('2026-01-01T00:00:00.000Z'),
          validTo: null,
          source: 'social-ffb',
          sourceRecordId: 'r',
          seenAt: AT,
          ...change,
        }),
      ]),
    );

  it('knows who acts for a citizen, by every key of both, until it is revoked', async () => {
    await represent({ to: new Date('2026-12-01T00:00:00.000Z') });
    const expected = {
      ...NOTHING,
      represents: [{ type: 'GUARDIAN', scope: 'PERSONAL', from: '2026-01-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }],
    };
    expect(await store.standing({ personKey: 'guardian' }, ['lars-now', 'lars'], AT)).toEqual(expected);
    expect(await store.standing({ personKey: 'guardian-old' }, ['lars'], AT)).toEqual(expected);
    expect(await store.standing({ personKey: 'stranger' }, ['lars'], AT)).toEqual(NOTHING);
    expect(await store.standing({}, ['lars'], AT)).toEqual(NOTHING);
    expect(await store.standing({ personKey: 'guardian' }, ['other'], AT)).toEqual(NOTHING);
    await database.pool.query('update representation set revoked_at = now()');
    expect(await store.standing({ personKey: 'guardian' }, ['lars'], AT)).toEqual(NOTHING);
  });

  it('refuses that somebody acts for himself', async () => {
    await expect(represent({ representativeKey: 'lars' })).rejects.toThrow();
  });

  it('learns from tokens who is an employee, once a day, and forgets after a year without one', async () => {
    let statements = 0;
    const { dataSource } = database;
    const counted = {
      query: (...asked: [string, unknown[]]) => {
        statements += 1;
        return dataSource.query(...asked);
      },
    } as typeof dataSource;
    const learner = new PersonStore(counted);
    for (const at of [AT, AT, new Date(AT.getTime() + DAY_MS)]) await learner.noteStaff(employee(), at);
    expect(statements).toBe(2);
    await learner.noteStaff(employee({ unit: 'u-2' }), AT);
    const units = async (days: number, keys = ['before', 'ida']) =>
      (await store.standing({}, keys, new Date(AT.getTime() + days * DAY_MS))).staffUnits;
    expect(await units(0)).toEqual(['u-1', 'u-2']);
    expect(await units(365)).toEqual(['u-1']);
    expect(await units(366)).toEqual([]);
    expect(await units(0, ['somebody'])).toEqual([]);
  });

  it.each(['employee', 'unit', 'personKey'] as const)('learns nothing from a token without %s', async (claim) => {
    await store.noteStaff(employee({ personKey: `no-${claim}`, [claim]: undefined }), AT);
    expect((await store.standing({}, [`no-${claim}`], AT)).staffUnits).toEqual([]);
  });

  it.each<[string, Partial<Relation>, boolean]>([
    ['by name', { employee: 'e-7', unit: 'u-other' }, true],
    ['through his unit', { unit: 'u-7' }, true],
    ['by a colleague of his unit', { employee: 'e-8', unit: 'u-7' }, true],
    ['elsewhere', { employee: 'e-8', unit: 'u-8' }, false],
    ['no more', { unit: 'u-7', validTo: AT }, false],
    ['not yet', { unit: 'u-7', validFrom: new Date(AT.getTime() + 1) }, false],
  ])('tells whether the caller works with the citizen: %s', async (_how, relation, works) => {
    await store.noteStaff(employee({ employee: 'e-7', unit: 'u-7', personKey: 'guardian' }), AT);
    await relate(relation);
    expect((await store.standing({ personKey: 'guardian-old' }, ['lars'], AT)).worksWithCitizen).toBe(works);
    expect((await store.standing({ personKey: 'somebody' }, ['lars'], AT)).worksWithCitizen).toBe(false);
  });

  it('knows which municipality acts for a citizen now', async () => {
    await database.pool.query(`insert into acting_municipality values
      ('01890000-0000-7000-8000-000000000001', 'mona', '0101', '2026-01-01', null, 'aftale', now()),
      ('01890000-0000-7000-8000-000000000002', 'mona', '0999', '2025-01-01', '2026-01-01', 'aftale', now())`);
    expect((await store.standing({}, ['mona'], AT)).actingMunicipalities).toEqual(['0101']);
  });
});
