import fc from 'fast-check';
import { testDatabase } from '../../test/support/database.js';
import { Consent } from '../consent/consent.entity.js';
import { ConsentStore } from '../consent/consent.store.js';
import { newConsent } from '../consent/new-consent.js';
import type { Database } from '../database/open-database.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import type { Caller } from '../kernel/call-context.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { CitizenKeys } from './citizen-keys.js';
import { Relation } from './relation.entity.js';
import { RelationStore } from './relation.store.js';

const clock = new FixedClock('2026-11-22T10:00:00.000Z');
const ids = timeOrderedIds(clock);
const NUMBERS = ['a-now', 'a-former', 'a-first', 'b-now', 'b-former'] as const;
type Number = (typeof NUMBERS)[number];

/** What CPR can say, one answer at a time: the number in force first, or a single number when it says nothing of others. */
const LESSONS: readonly (readonly Number[])[] = [
  ['a-now'],
  ['a-former'],
  ['b-former'],
  ['a-now', 'a-former'],
  ['a-now', 'a-first'],
  ['a-now', 'a-former', 'a-first'],
  ['b-now', 'b-former'],
];

type Act =
  | { do: 'learn'; numbers: readonly Number[] }
  | { do: 'consent'; number: Number; withdrawn: boolean }
  | { do: 'relation'; number: Number };

const acts = fc.array(
  fc.oneof(
    fc.constantFrom(...LESSONS).map((numbers): Act => ({ do: 'learn', numbers })),
    fc.record({ do: fc.constant('consent' as const), number: fc.constantFrom(...NUMBERS), withdrawn: fc.boolean() }),
    fc.record({ do: fc.constant('relation' as const), number: fc.constantFrom(...NUMBERS) }),
  ),
  { minLength: 4, maxLength: 14 },
);

const caller: Caller = {
  subject: 's',
  employee: 'e-1',
  role: 'CASEWORKER',
  municipality: '0999',
  clientId: 'c',
  scopes: [],
  tokenId: 't',
};

/** The numbers that the lessons tie to this one. */
function tiedTo(number: Number, done: readonly Act[]): Set<Number> {
  const tied = new Set<Number>([number]);
  for (let size = 0; size !== tied.size; ) {
    size = tied.size;
    for (const act of done) {
      if (act.do === 'learn' && act.numbers.some((one) => tied.has(one))) for (const one of act.numbers) tied.add(one);
    }
  }
  return tied;
}

describe('two keys that turn out to be one citizen', () => {
  let database: Database;
  let keys: CitizenKeys;
  let consents: ConsentStore;
  let relations: RelationStore;
  let run = 0;

  beforeAll(async () => {
    database = await testDatabase([Consent, Relation]);
    keys = new CitizenKeys(database.dataSource, Buffer.alloc(32, 1), Buffer.alloc(32, 2));
    consents = new ConsentStore(database.dataSource);
    relations = new RelationStore(database.dataSource);
  });
  afterAll(() => database.close());

  const learn = (numbers: readonly string[]) =>
    inUnitOfWork(database.dataSource, (manager) => keys.learn(manager, numbers, clock.now()));

  const give = async (number: string, textVersion: string, withdrawn = false) => {
    const consent = newConsent(
      { kind: 'PLAN_REPLACEMENT', sectors: ['SOCIAL'], dataClasses: ['CASE_META'], giver: 'SELF', form: 'ORAL', textVersion },
      { id: ids.next(), citizenKey: await keys.citizenKey(number), recordedBy: 'e-1', now: clock.now() },
    );
    await inUnitOfWork(database.dataSource, async (manager) => {
      await consents.add(manager, consent);
      if (withdrawn) await consents.withdraw(manager, consent.id, clock.now(), undefined);
    });
    return consent;
  };

  const relate = async (number: string, sourceRecordId: string) => {
    const relation = Object.assign(new Relation(), {
      id: ids.next(),
      citizenKey: await keys.citizenKey(number),
      sector: 'SOCIAL',
      employee: 'e-1',
      unit: null,
      capacity: 'CASEWORKER',
      validFrom: new Date('2026-01-01T00:00:00.000Z'),
      validTo: null,
      source: `source-${sourceRecordId}`,
      sourceRecordId,
      seenAt: clock.now(),
    });
    await inUnitOfWork(database.dataSource, (manager) => relations.replace(manager, relation.source, [relation]));
  };

  it('keep the consents, the withdrawals and the relations of both, whatever is learnt in whichever order', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (planned) => {
        run += 1;
        const own = (number: string) => `${run}-${number}`;
        for (const [at, act] of planned.entries()) {
          const name = `${run}-${at}`;
          if (act.do === 'learn') await learn(act.numbers.map(own));
          else if (act.do === 'consent') await give(own(act.number), name, act.withdrawn);
          else await relate(own(act.number), name);
        }
        for (const number of NUMBERS) {
          const tied = tiedTo(number, planned);
          const { key, keys: all } = await keys.identify(keys.numberKey(own(number)));
          const mine = planned.flatMap((act, at) =>
            act.do !== 'learn' && tied.has(act.number) ? [{ act, name: `${run}-${at}` }] : [],
          );

          const found = await consents.of(all);
          expect(new Set(found.map(({ textVersion, withdrawnAt }) => `${textVersion} ${withdrawnAt !== null}`))).toEqual(
            new Set(mine.flatMap(({ act, name }) => (act.do === 'consent' ? [`${name} ${act.withdrawn}`] : []))),
          );
          const related = mine.filter(({ act }) => act.do === 'relation');
          expect(await relations.between(caller, all)).toHaveLength(related.length);
          const listed = await relations.citizensOf(caller, clock.now(), 100_000);
          expect(listed.filter(({ citizenKey }) => all.includes(citizenKey)).map(({ citizenKey }) => citizenKey)).toEqual(
            related.length > 0 ? [key] : [],
          );
          for (const other of NUMBERS) expect((await keys.citizenKey(own(other))) === key).toBe(tied.has(other));
          if (tied.size > 1) expect([...(await keys.numbersOf([key])).values()]).toEqual([own(number.replace(/-.*/, '-now'))]);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('are one also for what stands under a key that was dropped', async () => {
    await learn(['x-now']);
    await learn(['x-former']);
    const dropped = await keys.citizenKey('x-now');
    const consent = await give('x-now', '1');
    const withdrawn = await give('x-former', '2', true);
    await learn(['x-now', 'x-former']);
    const { keys: all } = await keys.identify(dropped);
    expect((await consents.of(all)).map(({ id }) => id).sort()).toEqual([consent.id, withdrawn.id].sort());
    expect((await consents.of(all)).find(({ id }) => id === withdrawn.id)?.withdrawnAt).not.toBeNull();
  });

  it('become one when two transactions learn at the same time', async () => {
    await Promise.all([learn(['y-2', 'y-1']), learn(['y-3', 'y-2']), learn(['y-4', 'y-3'])]);
    const found = await Promise.all(['y-1', 'y-2', 'y-3', 'y-4'].map((number) => keys.citizenKey(number)));
    expect(new Set(found).size).toBe(1);
  });

  it('do not lose the number in force to one that CPR could not tell of', async () => {
    const key = await learn(['z-now', 'z-former']);
    await learn(['z-former']);
    expect(await keys.numbersOf([key])).toEqual(new Map([[key, 'z-now']]));
  });

  it('take a list that names a number twice', async () => {
    expect(await learn(['w', 'w'])).toBe(keys.numberKey('w'));
  });
});
