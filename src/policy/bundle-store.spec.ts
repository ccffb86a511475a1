import { testDatabase } from '../../test/support/database.js';
import type { Database } from '../database/open-database.js';
import { FixedClock } from '../kernel/clock.js';
import { faultsOf } from '../schema/validators.js';
import { BundleStore } from './bundle-store.js';
import { readCatalogue } from './catalogue.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));

describe('the history of bundles', () => {
  let database: Database;
  let store: BundleStore;

  beforeAll(async () => {
    database = await testDatabase();
    store = new BundleStore(database.dataSource, new FixedClock('2026-11-22T10:00:00.000Z'));
  });
  afterAll(() => database.close());

  it('gives back the catalogue that a decision names, and knows no other', async () => {
    await store.keep(catalogue);
    await store.keep(catalogue);
    const kept = (await store.of(catalogue.bundle))!;
    expect(kept.bundle).toBe(catalogue.bundle);
    expect([...kept.purposes.values()].sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
      [...catalogue.purposes.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    );
    expect(await store.of(`sha256:${'0'.repeat(64)}`)).toBeUndefined();
  });

  it('lets the application change or delete nothing', async () => {
    for (const statement of [`update policy_bundle set content = ''`, 'delete from policy_bundle', 'truncate policy_bundle'])
      await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses content that is not what its name says', async () => {
    const name = `sha256:${'a'.repeat(64)}`;
    await database.pool.query(`insert into policy_bundle values ($1, '{"purposes":[],"switches":[],"settings":[]}', now())`, [
      name,
    ]);
    await expect(store.of(name)).rejects.toThrow('not what its name says');
  });
});
