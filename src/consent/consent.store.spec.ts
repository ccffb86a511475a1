import { testDatabase } from '../../test/support/database.js';
import type { Database } from '../database/open-database.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { Consent } from './consent.entity.js';
import { ConsentStore } from './consent.store.js';
import { newConsent } from './new-consent.js';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const ids = timeOrderedIds(new FixedClock(NOW.toISOString()));

describe('the consent records', () => {
  let database: Database;
  let store: ConsentStore;

  beforeAll(async () => {
    database = await testDatabase([Consent]);
    store = new ConsentStore(database.dataSource);
  });

  afterAll(() => database.close());

  const give = async (citizenKey: string, givenAt = NOW) => {
    const consent = newConsent(
      {
        kind: 'PLAN_REPLACEMENT',
        sectors: ['SOCIAL', 'FAMILY'],
        dataClasses: ['CASE_META'],
        giver: 'SELF',
        form: 'ORAL',
        textVersion: '1',
        givenAt,
      },
      { id: ids.next(), citizenKey, recordedBy: 'e-1', recordedUnit: 'u-1', now: NOW },
    );
    await inUnitOfWork(database.dataSource, (manager) => store.add(manager, consent));
    return consent;
  };
  const withdraw = (id: string, at: Date, reason?: string) =>
    inUnitOfWork(database.dataSource, (manager) => store.withdraw(manager, id, at, reason));

  it('come back as they were given', async () => {
    const consent = await give('a');
    expect(await store.one(consent.id)).toEqual(consent);
    expect(await store.of(['a'])).toEqual([consent]);
  });

  it("hold no other citizen's, and the newest first", async () => {
    const old = await give('b', new Date('2026-10-01T10:00:00.000Z'));
    const recent = await give('b');
    expect((await store.of(['b'])).map(({ id }) => id)).toEqual([recent.id, old.id]);
    expect(await store.of(['nobody'])).toEqual([]);
  });

  it('are ended once: a second withdrawal changes nothing', async () => {
    const { id } = await give('c');
    const later = new Date(NOW.getTime() + 1000);
    expect(await withdraw(id, NOW, 'ønsker det ikke længere')).toBe(true);
    expect(await withdraw(id, later)).toBe(false);
    expect(await store.one(id)).toMatchObject({ withdrawnAt: NOW, withdrawnReason: 'ønsker det ikke længere' });
  });

  it('are ended without the number that a reason holds, and that it stood there shows', async () => {
    const { id } = await give('e');
    expect(await withdraw(id, NOW, 'ringede fra 010180-1234\n i dag')).toBe(true);
    expect((await store.one(id))?.withdrawnReason).toBe('ringede fra ******-****  i dag');
  });

  it('are not ended by a number that no consent has', async () => {
    expect(await withdraw(ids.next(), NOW)).toBe(false);
    expect(await store.one(ids.next())).toBeNull();
  });

  it.each(['delete from consent', `update consent set sectors = '{HEALTH}'`, `update consent set given_at = now()`])(
    'cannot be changed by the application otherwise: %s',
    async (statement) => {
      await give('d');
      await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    },
  );
});
