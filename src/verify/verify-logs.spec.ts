import { testDatabase } from '../../test/support/database.js';
import { AuditLog } from '../audit/audit-log.js';
import type { AuditDraft } from '../audit/entry.js';
import { exportLog, exportLogs } from '../audit/export.js';
import { noteSigner } from '../audit/note.js';
import type { Database } from '../database/open-database.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { verifyLogs } from './verify-logs.js';

const SEED = Buffer.alloc(32, 7).toString('base64');
const clock = new FixedClock('2026-05-04T08:00:00.000Z');
const ids = timeOrderedIds(clock);
const originOf = (logId: string) => `helhed.example.dk/log/${logId}`;
const keyOf = (logId: string) => noteSigner(originOf(logId), SEED).verifierKey;

async function* each(list: readonly string[]) {
  yield* list;
}
const verify = (list: readonly string[], options: Parameters<typeof verifyLogs>[1] = {}) => verifyLogs(each(list), options);

describe('an export of several logs', () => {
  let database: Database;
  let lines: string[];
  let heads: string[];
  let second: number;

  beforeAll(async () => {
    database = await testDatabase();
    heads = [];
    for (const logId of ['a', 'worker']) {
      const log = await AuditLog.open({
        query: database.pool,
        logId,
        origin: originOf(logId),
        signingKey: SEED,
        keyEncryptionKey: Buffer.alloc(32, 3),
        clock,
        ids,
        powerSafe: false,
        appendTimeoutMs: 5000,
      });
      const draft: AuditDraft = { kind: 'FEED', callId: 'c', decisionId: 'd', bundle: 'b', claims: { operation: logId } };
      for (let count = 0; count < 3; count += 1) await log.append(draft);
      heads.push((await log.checkpoint())!);
      await log.close();
    }
    lines = [];
    await exportLogs(database.pool, (line) => void lines.push(line));
    second = lines.findIndex((line) => line.includes('"logId":"worker"'));
  });
  afterAll(() => database.close());

  it('is good when each log is, by keys and heads kept elsewhere', async () => {
    const reports = await verify(lines, { trustedKeys: [keyOf('a'), keyOf('worker')], expectedHeads: heads });
    expect(reports).toMatchObject([
      { ok: true, logId: 'a', entries: 3, keyTrusted: true, headCompared: true },
      { ok: true, logId: 'worker', entries: 3, keyTrusted: true, headCompared: true },
    ]);
  });

  it('says which log has the fault, and goes on with the next', async () => {
    const first = lines.findIndex((line) => line.includes('"index":1'));
    const reports = await verify(lines.toSpliced(first, 1));
    expect(reports).toMatchObject([
      { ok: false, logId: 'a', fault: { firstBadIndex: expect.any(Number) } },
      { ok: true, logId: 'worker', entries: 3 },
    ]);
  });

  it('has a fault when it was cut between two logs', async () => {
    expect(await verify(lines.slice(0, second))).toMatchObject([
      { ok: true, logId: 'a' },
      { ok: false, logId: 'worker', fault: { reason: expect.stringContaining('does not hold this log') } },
    ]);
  });

  it('has a fault when a log is left out for which a key or a head was given, whatever the file says itself', async () => {
    const only: string[] = [];
    await exportLog(database.pool, 'a', (line) => void only.push(line));
    expect(await verify(only)).toMatchObject([{ ok: true }]);
    for (const options of [{ trustedKeys: [keyOf('worker')] }, { expectedHeads: [heads[1]!] }]) {
      expect(await verify(only, options)).toMatchObject([{ ok: true }, { ok: false, origin: originOf('worker') }]);
    }
  });

  it('has a fault when a log stands in it twice', async () => {
    const reports = await verify([...lines.slice(0, second), ...lines]);
    expect(reports.map(({ ok, logId }) => [logId, ok])).toEqual([
      ['a', true],
      ['a', false],
      ['worker', true],
    ]);
  });

  it('has a fault when there is something else between two logs', async () => {
    const reports = await verify(lines.toSpliced(second, 0, '{}'));
    expect(reports.some(({ ok }) => !ok)).toBe(true);
  });

  it('has a fault when it is empty', async () => {
    expect(await verify([])).toMatchObject([{ ok: false }]);
  });

  it('is not made where there is no log', async () => {
    await expect(exportLogs({ query: async () => ({ rows: [] }) }, () => undefined)).rejects.toThrow('There is no log yet');
  });
});
