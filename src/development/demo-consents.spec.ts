import { testDatabase } from '../../test/support/database.js';
import type { AccessParts } from '../access/parts.js';
import { Consent } from '../consent/consent.entity.js';
import { ConsentStore } from '../consent/consent.store.js';
import type { Database } from '../database/open-database.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { readCatalogue } from '../policy/catalogue.js';
import { faultsOf } from '../schema/validators.js';
import { PEOPLE, type SpecialCase } from '../sdk/testing/people.js';
import { seedDemoConsents } from './demo-consents.js';

const clock = new FixedClock('2026-11-22T10:00:00.000Z');

describe('the demo consents', () => {
  let database: Database;
  let parts: AccessParts;
  let seeded: number;

  beforeAll(async () => {
    database = await testDatabase([Consent]);
    parts = {
      audit: { append: () => Promise.resolve() },
      catalogue: readCatalogue((document) => faultsOf('policy/purpose.schema.json', document)),
      citizenKeys: { citizenKey: (cpr: string) => Promise.resolve(`key of ${PEOPLE.find((one) => one.cpr === cpr)!.key}`) },
      clock,
      consents: new ConsentStore(database.dataSource),
      database: database.dataSource,
      ids: timeOrderedIds(clock),
    } as unknown as AccessParts;
    seeded = await seedDemoConsents(parts);
  });
  afterAll(() => database.close());

  const of = (special: SpecialCase) =>
    parts.consents.of(PEOPLE.filter((person) => person.special.includes(special)).map(({ key }) => `key of ${key}`));

  it('are given whole by an adult, for one case and one purpose where the kind says so', async () => {
    const given = (await of('ALL_IN_ORDER')).map(({ kind, giver, purpose, caseRef }) =>
      [kind, giver, purpose, caseRef].join(' '),
    );
    expect(given.sort()).toEqual([
      'DISCLOSE_FVL28 SELF PLAN_COORDINATION ',
      'FETCH_11A SELF  SAG-1',
      'FETCH_FVL29 SELF  SAG-1',
      'HEALTH_OTHER_43 SELF CASE_DECISION SAG-1',
      'HEALTH_OTHER_43 SELF EMPLOYMENT_COORDINATION ',
      'HEALTH_OTHER_43 SELF PLAN_COORDINATION ',
      'HEALTH_OTHER_43 SELF PLAN_DRAFT ',
      'PLAN_REPLACEMENT SELF  ',
    ]);
  });

  it('of a child are given by the custody holder and end with his say', async () => {
    const given = await of('CHILD_WITH_CUSTODY');
    expect(given).toHaveLength(8);
    for (const { giver, expiresAt } of given) {
      expect(giver).toBe('CUSTODY_HOLDER');
      expect(expiresAt!.getTime()).toBeLessThanOrEqual(Date.parse('2031-10-09T22:00:00.000Z'));
    }
  });

  it('are not given by the dead nor by who gave none, and are withdrawn by who withdrew', async () => {
    expect(await of('DECEASED')).toEqual([]);
    expect(await of('NO_CONSENT')).toEqual([]);
    expect((await of('WITHDRAWN_CONSENT')).map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual(Array(8).fill(true));
  });

  it('are given once', async () => {
    expect(seeded).toBe(8 * (PEOPLE.length - 2) - 4);
    expect(await seedDemoConsents(parts)).toBe(0);
  });
});
