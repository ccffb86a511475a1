import { setTimeout as pause } from 'node:timers/promises';
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

async function open(query: Queryable = database.pool, appendTimeoutMs = 10_000): Promise<AuditLog> {
  const log = await AuditLog.open({
    query,
    logId: `under-way-${++counter}`,
    origin: 'helhed.example.dk/log/a',
    signingKey: Buffer.alloc(32, 7).toString('base64'),
    keyEncryptionKey: Buffer.alloc(32, 9),
    clock,
    ids,
    powerSafe: false,
    appendTimeoutMs,
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

  it('goes by itself when nobody waits for it, also after one that nobody waited for was given up', async () => {
    let isDown = false;
    const query: Queryable = {
      query: async (text, values) => {
        if (isDown) await pause(2_500).then(() => Promise.reject(new Error('connection lost')));
        return database.pool.query(text, values);
      },
    };
    const log = await open(query, 1_000);
    await log.append(draft('citizen-a'));
    isDown = true;
    const waitedFor = log.append(draft('citizen-a'));
    await pause(20);
    const patient = log.append(draft('citizen-a'), { patient: true });
    const given = await Promise.allSettled([waitedFor, patient]);
    expect(given.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isDown = false;
    await pause(3_000);
    await expect(log.append(draft('citizen-a'), { patient: true })).resolves.toMatchObject({ powerSafe: false });
  });

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

  it('fails alone where the key of its citizen cannot be read', async () => {
    const citizens = ['citizen-d', 'citizen-e'];
    const owner = await database.pool.connect();
    for (const key of citizens) await owner.query('INSERT INTO citizen_number VALUES ($1, $1, now())', [key]);
    const first = await open();
    await Promise.all(citizens.map((key) => first.append(draft(key))));
    await owner.query(
      "begin; set local role none; update subject_key set wrapped_key = 'spoilt' where citizen_key = 'citizen-d'; commit",
    );
    owner.release();
    const second = await open();
    const given = await Promise.allSettled(citizens.map((key) => second.append(draft(key))));
    expect(given.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
