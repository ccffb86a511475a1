import { createHash } from 'node:crypto';
import { testDatabase } from '../../test/support/database.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { AuditLog, type AuditLogOptions } from './audit-log.js';
import { openCheckpoint } from './checkpoint.js';
import type { AuditDraft } from './entry.js';
import type { Queryable } from './executor.js';
import { leafHash } from './merkle.js';
import type { Receipt } from './sequencer.js';

const clock = new FixedClock('2026-05-04T08:00:00.000Z');
const ids = timeOrderedIds(clock);
let database: Awaited<ReturnType<typeof testDatabase>>;
let logs: AuditLog[] = [];
let counter = 0;

/** The real pool, with a way to make single statements fail before or after they took effect. */
class Switchboard implements Queryable {
  fault: 'NONE' | 'BEFORE' | 'AFTER' | 'HANG' | 'ALL' = 'NONE';
  writes = 0;

  async query(text: string, values?: unknown[]) {
    const write = text.includes('INSERT INTO audit_entry');
    if (write) this.writes += 1;
    if (this.fault === 'ALL' || (write && this.fault === 'BEFORE')) throw new Error('connection refused');
    const result = await database.pool.query(text, values);
    if (write && this.fault === 'AFTER') throw new Error('connection lost');
    if (write && this.fault === 'HANG') await new Promise(() => undefined);
    return result;
  }
}

async function open(changes: Partial<AuditLogOptions> = {}): Promise<AuditLog> {
  const log = await AuditLog.open({
    query: database.pool,
    logId: `log-${++counter}`,
    origin: 'helhed.example.dk/log/a',
    signingKey: Buffer.alloc(32, 7).toString('base64'),
    keyEncryptionKey: Buffer.alloc(32, 9),
    clock,
    ids,
    powerSafe: false,
    appendTimeoutMs: 2_000,
    ...changes,
  });
  logs.push(log);
  return log;
}

function draft(changes: Partial<AuditDraft> = {}): AuditDraft {
  return {
    kind: 'INTENT',
    callId: ids.next(),
    decisionId: ids.next(),
    outcome: 'PERMIT',
    purpose: 'HELHEDSPLAN',
    bundle: 'bundle-1',
    citizenKey: 'citizen-a',
    claims: { caller: { employee: 'emp-1', role: 'CASEWORKER' }, sectors: ['SOCIAL'], facts: { relation: true } },
    ...changes,
  };
}

/** Puts citizens into the table that says of whom something is known. */
async function known(...citizenKeys: string[]): Promise<void> {
  for (const key of citizenKeys) {
    await database.pool.query('INSERT INTO citizen_number VALUES ($1, $1, now()) ON CONFLICT DO NOTHING', [key]);
  }
}

const refused = { code: 'LOG_UNAVAILABLE' };

describe('the audit log', () => {
  beforeAll(async () => {
    database = await testDatabase();
  }, 60_000);

  afterEach(async () => {
    await Promise.all(logs.map((log) => log.close()));
    logs = [];
  });

  afterAll(() => database.close());

  it('gives a receipt whose checkpoint holds the record', async () => {
    const log = await open();
    const receipt = await log.append(draft());
    const checkpoint = openCheckpoint(receipt.checkpoint, log.verifierKey);
    expect(receipt).toMatchObject({ logIndex: 0, powerSafe: false });
    expect(checkpoint).toMatchObject({ origin: 'helhed.example.dk/log/a', size: 1 });
    expect(checkpoint?.root.toString('base64')).toBe(receipt.leafHash);
    expect(await log.checkpoint()).toBe(receipt.checkpoint);
  });

  it('keeps private claims out of the leaf and gives them back to the reader', async () => {
    const log = await open();
    await log.append(draft({ claims: { caller: { employee: 'emp-secret', unit: undefined }, facts: { age: 41 } } }));
    const { rows } = await log.read({ limit: 10 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ index: 0, state: 'READABLE', citizenKey: 'citizen-a' });
    expect(rows[0]?.claims).toEqual({ caller: { employee: 'emp-secret' }, facts: { age: 41 } });
    const stored = await database.pool.query(
      "SELECT encode(entry, 'escape') || encode(claims, 'escape') AS text FROM audit_entry",
    );
    for (const row of stored.rows) expect(row.text).not.toMatch(/emp-secret/);
    expect(JSON.stringify(rows[0]?.entry)).not.toMatch(/citizen-a|emp-/);
  });

  it('gives all refusals the same set of names and equal lengths', async () => {
    const log = await open();
    const callId = ids.next();
    for (const reasonCode of ['NO_RELATION', undefined, 'NO_RELATION']) {
      await log.append(
        draft({ kind: 'REFUSAL', callId, outcome: 'DENY', ...(reasonCode && { reasonCode }), footprintHash: 'x' }),
      );
    }
    const { rows } = await log.read({ limit: 10 });
    const names = rows.map(({ entry }) => Object.keys(entry).join());
    expect(new Set(names).size).toBe(1);
    expect(names[0]).not.toMatch(/footprintHash|intentIndex/);
    expect(JSON.stringify(rows[0]?.entry)).toHaveLength(JSON.stringify(rows[2]?.entry).length);
  });

  it('writes what gathers as one statement and signs it once', async () => {
    const query = new Switchboard();
    const log = await open({ query });
    await log.append(draft());
    const receipts = await Promise.all(Array.from({ length: 100 }, () => log.append(draft())));
    expect(receipts.map((receipt) => receipt.logIndex).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 1),
    );
    expect(query.writes).toBeLessThanOrEqual(5);
    expect(log.metrics()).toEqual({ queued: 0, lagMs: 0, appended: 101, flights: query.writes, tampered: 0 });
  });

  it('fails when the write fails, and goes on when the database is back', async () => {
    const query = new Switchboard();
    const log = await open({ query });
    await log.append(draft());
    query.fault = 'BEFORE';
    await expect(Promise.all([log.append(draft()), log.append(draft())])).rejects.toMatchObject(refused);
    query.fault = 'ALL';
    await expect(log.append(draft())).rejects.toMatchObject(refused);
    query.fault = 'NONE';
    expect(await log.append(draft())).toMatchObject({ logIndex: 1 });
  });

  it.each([0, 1])(
    'counts a record as landed when only the answer to the commit was lost, with %i records before',
    async (before) => {
      const query = new Switchboard();
      const log = await open({ query });
      for (let at = 0; at < before; at++) await log.append(draft());
      query.fault = 'AFTER';
      const receipts = await Promise.all([log.append(draft()), log.append(draft())]);
      query.fault = 'NONE';
      expect(receipts.map((receipt) => receipt.logIndex)).toEqual([before, before + 1]);
      expect(await log.append(draft())).toMatchObject({ logIndex: before + 2 });
      expect((await log.read({ limit: 10 })).rows).toHaveLength(before + 3);
    },
  );

  it('fails in time when the database hangs, and finds the late record afterwards', async () => {
    const query = new Switchboard();
    const log = await open({ query, appendTimeoutMs: 150 });
    query.fault = 'HANG';
    await expect(log.append(draft())).rejects.toMatchObject(refused);
    query.fault = 'NONE';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await log.append(draft())).toMatchObject({ logIndex: 1 });
  });

  it('refuses when too many wait', async () => {
    const log = await open({ queueLimit: 5 });
    await log.append(draft());
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => log.append(draft())));
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatchObject(refused);
  });

  it('lets no earlier opener append once the log was opened again', async () => {
    const older = await open({ logId: 'fenced' });
    await older.append(draft());
    const newer = await open({ logId: 'fenced' });
    await expect(older.append(draft())).rejects.toMatchObject(refused);
    await expect(older.append(draft())).rejects.toMatchObject(refused);
    expect(await newer.append(draft())).toMatchObject({ logIndex: 1 });
  });

  it('goes on where it stopped, and refuses to open with another key', async () => {
    const first = await open({ logId: 'again' });
    await Promise.all(Array.from({ length: 7 }, () => first.append(draft())));
    await first.close();
    await expect(first.append(draft())).rejects.toMatchObject(refused);
    const second = await open({ logId: 'again' });
    expect(await second.append(draft())).toMatchObject({ logIndex: 7 });
    await expect(open({ logId: 'again', signingKey: Buffer.alloc(32, 8).toString('base64') })).rejects.toMatchObject(refused);
  });

  it('writes all that waited before it closes', async () => {
    const log = await open();
    const waiting = Promise.all(Array.from({ length: 10 }, () => log.append(draft())));
    await log.close();
    expect(await waiting).toHaveLength(10);
  });

  it('makes the claims unreadable when the citizen key is destroyed, and only his', async () => {
    const log = await open();
    await known('citizen-erased', 'citizen-kept');
    await log.append(draft({ citizenKey: 'citizen-erased' }));
    await log.append(draft({ citizenKey: 'citizen-kept' }));
    await log.eraseCitizen('citizen-erased');
    await log.append(draft({ citizenKey: 'citizen-erased' }));
    const { rows } = await log.read({ limit: 10 });
    expect(rows.map((row) => [row.index, row.state])).toEqual([
      [2, 'READABLE'],
      [1, 'READABLE'],
      [0, 'ERASED'],
    ]);
    await log.close();
    const reopened = await open({ logId: `log-${counter}` });
    expect(await reopened.append(draft())).toMatchObject({ logIndex: 3 });
  });

  it('finds entries by every part of the filter, newest first, page by page', async () => {
    const log = await open();
    const from = clock.now().toISOString();
    for (let at = 0; at < 12; at++) {
      await log.append(
        draft({
          kind: at % 2 ? 'REFUSAL' : 'INTENT',
          outcome: at % 2 ? 'DENY' : 'PERMIT',
          purpose: at % 3 ? 'P1' : 'P2',
          citizenKey: `citizen-${at % 4}`,
          claims: { caller: { employee: `emp-${at % 5}` } },
        }),
      );
      clock.advance(1_000);
    }
    const find = async (filter: object) => (await log.read({ filter, limit: 50 })).rows.map((row) => row.index);
    expect(await find({ kind: 'REFUSAL' })).toEqual([11, 9, 7, 5, 3, 1]);
    expect(await find({ citizenKeys: ['citizen-2', 'nobody'] })).toEqual([10, 6, 2]);
    expect(await find({ employee: 'emp-1' })).toEqual([11, 6, 1]);
    expect(await find({ purpose: 'P2', outcome: 'DENY' })).toEqual([9, 3]);
    expect(await find({ from, to: new Date(Date.parse(from) + 2_000).toISOString() })).toEqual([1, 0]);
    const first = await log.read({ filter: { kind: 'REFUSAL' }, limit: 4 });
    const second = await log.read({ filter: { kind: 'REFUSAL' }, limit: 4, after: first.next! });
    expect([...first.rows, ...second.rows].map((row) => row.index)).toEqual([11, 9, 7, 5, 3, 1]);
    expect(second.next).toBeUndefined();
  });

  it.each([
    ['kind', 'REFUSAL'],
    ['recorded', '1970-01-01T00:00:00.000Z'],
    ['recorded', 'infinity'],
    ['claims', Buffer.alloc(40, 1)],
    ['claims', null],
    ['leaf_hash', Buffer.alloc(32)],
    ['entry', Buffer.from('{}')],
    ['entry', Buffer.from('no JSON')],
    ['citizen_key', null],
    ['citizen_key', 'citizen-b'],
    ['citizen_salt', Buffer.alloc(32)],
    ['citizen_salt', null],
  ])('shows a row as tampered when its %s is another than the leaf says', async (column, value) => {
    const query: Queryable = {
      query: async (text, values) => {
        const { rows } = await database.pool.query(text, values);
        return { rows: text.includes('LIMIT $5') ? rows.map((row) => ({ ...row, [column]: value })) : rows };
      },
    };
    const met: unknown[] = [];
    const log = await open({ query, onTampered: (rows) => void met.push(...rows) });
    await log.append(draft());
    const { rows } = await log.read({ limit: 1, filter: { employee: 'somebody else', purpose: 'OTHER' } });
    expect(rows[0]?.state).toBe('TAMPERED');
    expect(rows[0]?.claims).toBeUndefined();
    expect(met).toEqual([{ logId: `log-${counter}`, index: 0 }]);
    expect(log.metrics().tampered).toBe(1);
  });

  it('gives rows of committed transactions their place, once', async () => {
    const log = await open();
    const id = await log.insertPending(database.pool, draft({ kind: 'MUTATION', citizenKey: 'citizen-new' }));
    const [one, other] = await Promise.all([log.awaitSequenced(id), log.awaitSequenced(id)]);
    expect(one.logIndex).toBe(0);
    expect(other.leafHash).toBe(one.leafHash);
    expect(await log.sequencePending()).toBe(0);
    const { rows } = await log.read({ limit: 10 });
    expect(rows.map((row) => [row.entry.id, row.entry.kind, row.state])).toEqual([[id, 'MUTATION', 'READABLE']]);
    expect(rows[0]?.claims).toEqual(draft().claims);
    const stored = await database.pool.query('SELECT draft::text AS text FROM audit_pending WHERE id = $1', [id]);
    expect(stored.rows[0].text).not.toMatch(/emp-1/);
  });

  it('never gives a pending row two places when answers are lost', async () => {
    const query = new Switchboard();
    const log = await open({ query });
    const list: string[] = [];
    for (let at = 0; at < 10; at++) list.push(await log.insertPending(database.pool, draft({ kind: 'MUTATION' })));
    query.fault = 'BEFORE';
    await expect(log.sequencePending()).rejects.toMatchObject(refused);
    query.fault = 'AFTER';
    await log.sequencePending();
    query.fault = 'NONE';
    const receipts: Receipt[] = await Promise.all(list.map((id) => log.awaitSequenced(id)));
    expect(receipts.map((receipt) => receipt.logIndex).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await log.read({ limit: 50 })).rows).toHaveLength(10);
  });

  it('sequences what a killed process left behind', async () => {
    const killed = await open({ logId: 'killed' });
    const id = await killed.insertPending(database.pool, draft({ kind: 'MUTATION' }));
    const next = await open({ logId: 'killed' });
    expect(await next.sequencePending()).toBe(1);
    expect(await next.awaitSequenced(id)).toMatchObject({ logIndex: 0 });
  });

  it('fails for a pending row whose transaction was rolled back', async () => {
    const log = await open();
    await expect(log.awaitSequenced(ids.next())).rejects.toMatchObject(refused);
  });

  it('refuses claims that JSON cannot hold and citizen keys that are not keys', async () => {
    const log = await open();
    const claims = { facts: new Date(0) } as unknown as AuditDraft['claims'];
    await expect(log.append(draft({ claims }))).rejects.toThrow(TypeError);
    await expect(log.append(draft({ citizenKey: 'a b' }))).rejects.toThrow(TypeError);
    await expect(log.append(draft({ footprintHash: 'x'.repeat(70_000) }))).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await log.append(draft())).toMatchObject({ logIndex: 0 });
  });

  it('commits to whom an entry concerns without telling it: each time another way, as long for nobody as for somebody', async () => {
    const log = await open();
    const { citizenKey: _, ...nobody } = draft();
    for (const one of [draft(), draft(), nobody]) await log.append(one);
    const entries = (await log.read({ limit: 3 })).rows.map(({ entry }) => entry);
    expect(new Set(entries.map(({ citizenDigest }) => citizenDigest)).size).toBe(3);
    expect(new Set(entries.map((entry) => JSON.stringify(entry).length)).size).toBe(1);
    expect(new Set(entries.map((entry) => Object.keys(entry).join())).size).toBe(1);
  });

  it('makes no key for a number nobody knows, asks as many statements for it, and reads it all the same', async () => {
    const counted = { statements: 0 };
    const query: Queryable = {
      query: (text, values) => {
        counted.statements += 1;
        return database.pool.query(text, values);
      },
    };
    const log = await open({ query });
    const keysMade = async () => Number((await database.pool.query('SELECT count(*) AS n FROM subject_key')).rows[0].n);
    await known('citizen-known');
    await log.append(draft({ citizenKey: 'first-of-the-day' }));
    const before = await keysMade();
    const costs: number[] = [];
    for (const citizenKey of ['citizen-known', ...Array.from({ length: 20 }, (_, at) => `junk-${at}`)]) {
      counted.statements = 0;
      await log.append(draft({ citizenKey }));
      costs.push(counted.statements);
    }
    expect(await keysMade()).toBe(before + 1);
    expect(new Set(costs).size).toBe(1);
    expect((await log.read({ limit: 50 })).rows.every(({ state }) => state === 'READABLE')).toBe(true);
    await expect(log.eraseCitizen('DAY:2026-05-04')).rejects.toThrow(TypeError);
    await log.eraseCitizen('citizen-known');
    expect((await log.read({ limit: 50 })).rows.filter(({ state }) => state === 'ERASED').map(({ index }) => index)).toEqual([1]);
  });

  it('can make ready for citizens who are known: their first entry makes no key, and a number nobody knows gets none', async () => {
    const log = await open();
    const keysOf = async (names: readonly string[]) =>
      (
        await database.pool.query('SELECT citizen_key, wrapped_key FROM subject_key WHERE citizen_key = ANY($1) ORDER BY 1', [
          names,
        ])
      ).rows;
    await known('citizen-ready');
    await known('citizen-ready-too');
    const names = ['citizen-ready', 'citizen-ready-too', 'junk-ready'];
    await log.prepareFor(names);
    const made = await keysOf(names);
    expect(made.map((row) => row.citizen_key)).toEqual(names.slice(0, 2));
    await log.prepareFor(names);
    await log.prepareFor([]);
    for (const citizenKey of names) await log.append(draft({ citizenKey }));
    expect(await keysOf(names)).toEqual(made);
    const { rows } = await log.read({ limit: 3 });
    expect(rows.map(({ state }) => state)).toEqual(['READABLE', 'READABLE', 'READABLE']);
  });

  it('opens without reading the entries of before, and not from roots that give another tree', async () => {
    const logId = `log-${counter + 1}`;
    const log = await open();
    for (let at = 0; at < 11; at += 1) await log.append(draft());
    await log.close();
    const leavesRead: unknown[] = [];
    const watching = (frontier?: Buffer | null): Queryable => ({
      query: async (text, values) => {
        const { rows } = await database.pool.query(text, values);
        if (text.startsWith('SELECT idx, leaf_hash')) leavesRead.push(...rows);
        return {
          rows: text.includes('frontier FROM') && frontier !== undefined ? rows.map((row) => ({ ...row, frontier })) : rows,
        };
      },
    });
    await open({ logId, query: watching() });
    expect(leavesRead).toHaveLength(0);
    for (const wrong of [Buffer.alloc(96), Buffer.alloc(64), Buffer.alloc(0)])
      await expect(open({ logId, query: watching(wrong) })).rejects.toMatchObject(refused);
    const replayed = await open({ logId, query: watching(null) });
    expect(leavesRead).toHaveLength(11);
    expect(await replayed.append(draft())).toMatchObject({ logIndex: 11 });
  });

  it('stores the RFC 6962 leaf hash of the entry', async () => {
    const log = await open();
    await log.append(draft());
    const { rows } = await database.pool.query('SELECT entry, leaf_hash FROM audit_entry WHERE log_id = $1', [`log-${counter}`]);
    expect(leafHash(rows[0].entry)).toEqual(rows[0].leaf_hash);
    expect(createHash('sha256').update(Buffer.of(0)).update(rows[0].entry).digest()).toEqual(rows[0].leaf_hash);
  });
});
