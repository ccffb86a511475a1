import { testDatabase } from '../../test/support/database.js';
import { FixedClock } from '../kernel/clock.js';
import { LogReader, type LogRow } from './log-reader.js';
import { type LogStretch, logStretches } from './log-stretches.js';
import { SubjectKeys } from './subject-keys.js';

/** Entries of two logs, several at one time, whose rows cannot be opened: here only their places count. */
const TIMES = ['08:00:00.000', '08:00:00.001', '08:00:00.001', '08:00:00.001', '08:00:01.000123', '08:00:02.000'];
const ENTRIES = TIMES.flatMap((time, index) => ['a', 'b'].map((logId) => ({ logId, index, time: `2026-05-04T${time}Z` })));

describe('the logs in stretches', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let reader: LogReader;

  beforeAll(async () => {
    database = await testDatabase();
    for (const { logId, index, time } of ENTRIES)
      await database.pool.query(
        `insert into audit_entry (log_id, idx, entry, leaf_hash, kind, recorded_at) values ($1, $2, '\\x01', '\\x02', $3, $4)`,
        [logId, index, index % 2 === 0 ? 'INTENT' : 'REFUSAL', time],
      );
    const clock = new FixedClock('2026-05-04T08:00:00.000Z');
    reader = new LogReader(database.pool, new SubjectKeys(database.pool, Buffer.alloc(32, 9), clock));
  }, 60_000);
  afterAll(() => database.close());

  const placed = (rows: readonly LogRow[]) => rows.map(({ logId, index }) => `${logId} ${index}`);
  const rowsOf = async ({ after, last }: LogStretch) =>
    placed((await reader.readAll({ kind: ['INTENT', 'REFUSAL'] }, 100, after, last)).rows);

  it.each([1, 2, 3, 5, 11, 12, 13, 100])('of %i hold every entry once, in the order of all logs', async (size) => {
    const whole = placed((await reader.readAll({}, 100)).rows);
    expect(whole).toHaveLength(ENTRIES.length);
    const lengths: number[] = [];
    const found: string[] = [];
    for await (const stretch of logStretches(database.pool, size)) {
      const rows = await rowsOf(stretch);
      lengths.push(rows.length);
      found.push(...rows);
    }
    expect(found).toEqual(whole);
    expect(lengths.slice(0, -1).every((length) => length === size)).toBe(true);
    expect(lengths).toHaveLength(Math.floor(ENTRIES.length / size) + 1);
  });

  it('are read by any of several kinds', async () => {
    const of = async (kind: 'INTENT' | readonly ['INTENT', 'REFUSAL'] | readonly []) =>
      placed((await reader.readAll({ kind }, 100)).rows).length;
    expect([await of('INTENT'), await of(['INTENT', 'REFUSAL']), await of([])]).toEqual([6, 12, 0]);
  });
});
