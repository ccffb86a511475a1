import { createHash } from 'node:crypto';
import { testDatabase } from '../../test/support/database.js';
import type { AccessParts } from '../access/parts.js';
import type { AuditDraft } from '../audit/entry.js';
import type { Connector } from '../connectors/connector.js';
import type { Database } from '../database/open-database.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { Problem } from '../kernel/problem.js';
import { CitizenKeys } from '../relations/citizen-keys.js';
import { Relation } from '../relations/relation.entity.js';
import { RelationStore } from '../relations/relation.store.js';
import type { RelationFact } from '../sdk/index.js';
import { SourceProblem } from '../sdk/index.js';
import { fillRelations } from './relation-feed.js';

const [FORMER, CURRENT, OTHER] = ['0101801234', '0101805678', '0202902345'] as const;
const clock = new FixedClock('2026-11-22T10:00:00.000Z');
const never = new AbortController().signal;

const fact = (sourceRecordId: string, change: Partial<RelationFact> = {}): RelationFact => ({
  cpr: CURRENT,
  employee: 'e-1',
  capacity: 'CASEWORKER',
  from: '2026-01-01T00:00:00.000Z',
  sourceRecordId,
  ...change,
});

type Feed = () => AsyncIterable<RelationFact> | undefined;
const listing = (...facts: RelationFact[]): Feed =>
  async function* () {
    yield* facts;
  };
const failingAfter = (thrown: unknown, ...facts: RelationFact[]): Feed =>
  async function* () {
    yield* facts;
    throw thrown;
  };

const source = (id: string, feed: Feed) => ({ manifest: { id, sector: 'SOCIAL' }, relations: feed }) as unknown as Connector;

describe('the relation feed', () => {
  let database: Database;
  let keys: CitizenKeys;
  let drafts: AuditDraft[];
  /** citizens for whom the log has made ready */
  let prepared: string[];
  let told: unknown[][];

  beforeAll(async () => {
    database = await testDatabase([Relation]);
    keys = new CitizenKeys(database.dataSource, Buffer.alloc(32, 1), Buffer.alloc(32, 2));
  });

  beforeEach(async () => {
    drafts = [];
    prepared = [];
    told = [];
    for (const table of ['relation', 'citizen_number', 'person_key']) await database.pool.query(`delete from ${table}`);
  });

  afterAll(() => database.close());

  const identifiers = [
    { system: 'CPR', value: FORMER, current: false },
    { system: 'CPR', value: CURRENT, current: true },
  ];

  /** CPR knows of one citizen with two numbers; of everybody else it says nothing. */
  const master = {
    ask: ({ cpr }: { cpr: string }) =>
      Promise.resolve(
        cpr === OTHER ? { state: 'UNAVAILABLE', records: {} } : { state: 'OK', records: { person: { identifiers } } },
      ),
  };

  const run = (sectors: Connector[], append?: (draft: AuditDraft) => Promise<unknown>) =>
    fillRelations(
      {
        audit: {
          append: append ?? ((draft: AuditDraft) => Promise.resolve(drafts.push(draft))),
          prepareFor: async (citizens: readonly string[]) => void prepared.push(...citizens),
        },
        catalogue: { bundle: 'sha256:0' },
        citizenKeys: keys,
        clock,
        database: database.dataSource,
        ids: timeOrderedIds(clock),
        observer: {
          failed: (where: string, thrown: unknown) => told.push([where, thrown]),
          refusedRelations: (...refused: unknown[]) => told.push(refused),
        },
        relations: new RelationStore(database.dataSource),
        sources: { sectors, master },
      } as unknown as AccessParts,
      never,
    );
  const stored = async () =>
    (
      await database.pool.query<{ key: string; source: string }>(
        'select citizen_key as key, source from relation order by source_record_id',
      )
    ).rows;

  it('fills the index and says how much it found', async () => {
    expect(await run([source('social-ffb', listing(fact('1'), fact('2', { cpr: OTHER })))])).toEqual([
      { source: 'social-ffb', relations: 2, citizens: 2 },
    ]);
    expect(await stored()).toEqual([
      { key: await keys.citizenKey(CURRENT), source: 'social-ffb' },
      { key: await keys.citizenKey(OTHER), source: 'social-ffb' },
    ]);
    expect(prepared).toEqual((await stored()).map(({ key }) => key));
  });

  it('knows one citizen behind a former and a current number', async () => {
    await run([source('social-ffb', listing(fact('1', { cpr: FORMER }), fact('2')))]);
    expect(new Set((await stored()).map(({ key }) => key)).size).toBe(1);
    expect([...(await keys.numbersOf([await keys.citizenKey(FORMER)])).values()]).toEqual([CURRENT]);
  });

  it('makes one record a run and source, before anything is fetched, that names no citizen', async () => {
    const order: string[] = [];
    const feed: Feed = () => {
      const facts = listing(fact('1'))()!;
      return {
        [Symbol.asyncIterator]: () => {
          order.push('fetched');
          return facts[Symbol.asyncIterator]();
        },
      };
    };
    await run([source('social-ffb', feed)], (draft) => {
      order.push('logged');
      return Promise.resolve(drafts.push(draft));
    });
    expect(order).toEqual(['logged', 'fetched']);
    expect(drafts).toEqual([expect.objectContaining({ kind: 'FEED', purpose: 'RELATION_INDEX' })]);
    expect(JSON.stringify(drafts)).not.toContain(CURRENT);
    expect(drafts[0]).not.toHaveProperty('citizenKey');
  });

  it('fetches nothing when the record cannot be written', async () => {
    let fetched = false;
    const feed: Feed = async function* () {
      fetched = true;
      yield fact('1');
    };
    await expect(run([source('social-ffb', feed)], () => Promise.reject(new Problem('LOG_UNAVAILABLE')))).rejects.toMatchObject({
      code: 'LOG_UNAVAILABLE',
    });
    expect(fetched).toBe(false);
    expect(await stored()).toEqual([]);
  });

  it('keeps what it had when a source fails in the middle of its list, and goes on with the next', async () => {
    await run([source('social-ffb', listing(fact('1')))]);
    const runs = await run([
      source('social-ffb', failingAfter(new SourceProblem('SOURCE_UNAVAILABLE'), fact('2'))),
      source('family-sf1470', listing(fact('3'))),
    ]);
    expect(runs).toEqual([
      { source: 'social-ffb', relations: 0, citizens: 0, problem: 'SOURCE_UNAVAILABLE' },
      { source: 'family-sf1470', relations: 1, citizens: 1 },
    ]);
    expect((await stored()).map((row) => row.source)).toEqual(['social-ffb', 'family-sf1470']);
  });

  it('says INTERNAL, and nothing else, of what nobody foresaw', async () => {
    const [outcome] = await run([source('social-ffb', failingAfter(new Error(CURRENT)))]);
    expect(outcome).toEqual({ source: 'social-ffb', relations: 0, citizens: 0, problem: 'INTERNAL' });
    expect(told).toEqual([['FEED', expect.any(Error)]]);
  });

  it.each(['EMERGENCY', 'CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER', 'REPRESENTATIVE', 'BOSS'])(
    'believes no source that claims the capacity %s, and takes the rest of its list',
    async (capacity) => {
      const [outcome] = await run([source('social-ffb', listing(fact('1'), fact('2', { capacity: capacity as never })))]);
      expect(outcome).toMatchObject({ relations: 1, refused: { CAPACITY_INVALID: 1 } });
    },
  );

  it('answers with a code of the closed list only when the database refuses a list, and keeps what it had', async () => {
    await run([source('social-ffb', listing(fact('1')))]);
    const [outcome] = await run([source('social-ffb', listing(fact('2', { sourceRecordId: null as never })))]);
    expect(outcome).toEqual({ source: 'social-ffb', relations: 0, citizens: 0, problem: 'INTERNAL' });
    expect(told).toEqual([['FEED', expect.any(Error)]]);
    expect(await stored()).toHaveLength(1);
  });

  it('takes a record once that is listed twice, and counts the copy', async () => {
    const [outcome] = await run([source('social-ffb', listing(fact('1'), fact('2'), fact('1'), fact('1', { cpr: FORMER })))]);
    expect(outcome).toEqual({ source: 'social-ffb', relations: 2, citizens: 1, refused: { REPEATED: 2 } });
    expect(await stored()).toHaveLength(2);
  });

  it.each([
    ['another citizen', { cpr: OTHER }],
    ['another employee', { employee: 'e-2' }],
    ['another period', { to: '2026-12-31T00:00:00.000Z' }],
    ['another capacity', { capacity: 'COORDINATOR' as const }],
  ])('takes neither of two records of one id when one names %s, in either order, and all the others', async (_what, change) => {
    for (const pair of [
      [fact('1'), fact('1', change)],
      [fact('1', change), fact('1')],
    ]) {
      told.length = 0;
      const [outcome] = await run([source('social-ffb', listing(pair[0]!, fact('2'), pair[1]!))]);
      expect(outcome).toEqual({ source: 'social-ffb', relations: 1, citizens: 1, refused: { CONFLICTING: 2 } });
      expect(told).toEqual([
        ['social-ffb', { CONFLICTING: 2 }, [createHash('sha256').update('social-ffb|1').digest('hex').slice(0, 12)]],
      ]);
    }
  });

  it('leaves out and counts lines whose number is none or whose period is none', async () => {
    const odd = [
      fact('1', { cpr: '9999999999' }),
      fact('2'),
      fact('3', { from: 'yesterday' }),
      fact('4', { to: '2025-01-01T00:00:00.000Z' }),
      fact('5', { to: '' }),
    ];
    const [outcome] = await run([source('social-ffb', listing(...odd))]);
    expect(outcome).toEqual({
      source: 'social-ffb',
      relations: 1,
      citizens: 1,
      refused: { NUMBER_INVALID: 1, PERIOD_INVALID: 3 },
    });
  });

  it('leaves out and counts lines with a control character, which is no part of a name or an id', async () => {
    const odd = [fact('1', { employee: 'E1\u0000' }), fact('2', { unit: 'u\n1' }), fact('3\u0007'), fact('4')];
    const [outcome] = await run([source('social-ffb', listing(...odd))]);
    expect(outcome).toEqual({ source: 'social-ffb', relations: 1, citizens: 1, refused: { TEXT_INVALID: 3 } });
  });

  it('passes over a source that keeps no relations', async () => {
    expect(await run([source('health-fhir', () => undefined)])).toEqual([]);
    expect(drafts).toEqual([]);
  });
});
