import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { testDatabase } from '../../test/support/database.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { AuditLog } from './audit-log.js';
import type { AuditDraft } from './entry.js';
import type { Queryable } from './executor.js';

const clock = new FixedClock('2026-05-04T08:00:00.000Z');
const ids = timeOrderedIds(clock);
let database: Awaited<ReturnType<typeof testDatabase>>;
let logs: AuditLog[] = [];
let counter = 0;

async function open(query: Queryable = database.pool): Promise<AuditLog> {
  const log = await AuditLog.open({
    query,
    logId: `under-way-${++counter}`,
    origin: 'helhed.example.dk/log/a',
    signingKey: Buffer.alloc(32, 7).toString('base64'),
    keyEncryptionKey: Buffer.alloc(32, 9),
    clock,
    ids,
    powerSafe: false,
    appendTimeoutMs: 10_000,
  });
  logs.push(log);
  return log;
}

const draft = (citizenKey: string): AuditDraft => ({
  kind: 'MUTATION',
  callId: ids.next(),
  decisionId: ids.next(),
  outcome: 'PERMIT',
  purpose: 'PLAN_COORDINATION',
  bundle: 'bundle-1',
  citizenKey,
  claims: { facts: { relation: true } },
});

describe('a record under way to its place in the log', () => {
  beforeAll(async () => {
    database = await testDatabase();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(logs.map((log) => log.close()));
    logs = [];
  });
  afterAll(() => database.close());

  it('gets there, however patient and impatient ones follow each other and however long a write takes', async () => {
    const slow: Queryable = {
      query: async (text, values) => {
        if (text.includes('INSERT INTO audit_entry')) await pause(15);
        return database.pool.query(text, values);
      },
    };
    const log = await open(slow);
    const arrivals = fc.array(fc.record({ patient: fc.boolean(), after: fc.constantFrom(0, 5, 20, 30) }), {
      minLength: 1,
      maxLength: 6,
    });
    const property = fc.asyncProperty(arrivals, async (list) => {
      const appended: Promise<unknown>[] = [];
      for (const { patient, after } of list) {
        await pause(after);
        appended.push(log.append(draft('citizen-a'), { patient }));
      }
      await Promise.all(appended);
    });
    await fc.assert(property, { numRuns: 25 });
    expect(log.metrics().queued).toBe(0);
  }, 60_000);

  it('is not held up by one that somebody spoilt; that one gets its place too, and says so', async () => {
    const log = await open();
    const list: string[] = [];
    for (let at = 0; at < 4; at += 1) list.push(await log.insertPending(database.pool, draft('citizen-b')));
    const owner = await database.pool.connect();
    await owner.query('begin; set local role none');
    await owner.query(`update audit_pending set draft = jsonb_set(draft, '{citizenKey}', '"a b"') where id = $1`, [list[1]]);
    await owner.query(`update audit_pending set draft = draft - 'sealed' where id = $1`, [list[2]]);
    await owner.query('commit');
    owner.release();
    expect(await log.sequencePending()).toBe(4);
    const { rows } = await log.read({ limit: 10 });
    expect(Object.fromEntries(rows.map(({ entry, state }) => [entry.id, state]))).toEqual({
      [list[0]!]: 'READABLE',
      [list[1]!]: 'TAMPERED',
      [list[2]!]: 'TAMPERED',
      [list[3]!]: 'READABLE',
    });
  });

  it('is sealed for a citizen whom its own transaction makes known, though nobody knew him a moment ago', async () => {
    const log = await open();
    await log.append(draft('citizen-c'));
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await client.query("INSERT INTO citizen_number VALUES ('citizen-c', 'citizen-c', now())");
    const id = await log.insertPending(client, draft('citizen-c'));
    await client.query('COMMIT');
    client.release();
    await log.awaitSequenced(id);
    await log.eraseCitizen('citizen-c');
    const { rows } = await log.read({ limit: 10 });
    expect(rows.find(({ entry }) => entry.id === id)?.state).toBe('ERASED');
  });
});
