import { createHash } from 'node:crypto';
import { testDatabase } from '../../test/support/database.js';
import type { Database } from '../database/open-database.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { verifyLogs } from '../verify/verify-logs.js';
import { AuditLog } from './audit-log.js';
import { signCheckpoint } from './checkpoint.js';
import type { Queryable } from './executor.js';
import { exportLogs } from './export.js';
import { CompactRange, leafHash } from './merkle.js';
import { noteSigner } from './note.js';
import { boundTo, sealClaims } from './sealed-claims.js';
import { SubjectKeys } from './subject-keys.js';

const SEED = Buffer.alloc(32, 7).toString('base64');
const WRAPPING = Buffer.alloc(32, 3);
const ORIGIN = 'helhed.example.dk/log/older';
const clock = new FixedClock('2026-05-04T08:00:00.000Z');
const ids = timeOrderedIds(clock);
const time = clock.now().toISOString();

describe('a log whose first entries are of version 1', () => {
  let database: Database;
  let log: AuditLog;

  /** As entries and checkpoints were written before citizens were committed to. */
  async function writeOlder(count: number): Promise<void> {
    const range = new CompactRange();
    const signer = noteSigner(ORIGIN, SEED);
    const key = await new SubjectKeys(database.pool, WRAPPING, clock).keyFor('citizen-a', time);
    await database.pool.query('INSERT INTO audit_log VALUES ($1, $2, $3, 0, $4)', ['o', ORIGIN, signer.verifierKey, time]);
    for (let index = 0; index < count; index += 1) {
      const id = ids.next();
      const { sealed, digest } = sealClaims(key, '{"caller":{"employee":"emp-1"}}', boundTo('o', id));
      const sealedDigest = createHash('sha256').update(sealed).digest('base64url');
      const facts = { bundle: 'b', callId: id, decisionId: id, id, kind: 'LOOKUP', time };
      const entry = Buffer.from(canonicalJson({ v: 1, ...facts, claimsDigest: digest, sealedDigest }));
      range.append(leafHash(entry));
      await database.pool.query('INSERT INTO audit_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        'o',
        index,
        entry,
        leafHash(entry),
        'LOOKUP',
        time,
        'citizen-a',
        sealed,
      ]);
      const note = signCheckpoint(signer, { origin: ORIGIN, size: range.size, root: range.root() });
      await database.pool.query('INSERT INTO audit_checkpoint VALUES ($1, $2, $3, $4)', ['o', range.size, note, time]);
    }
  }

  const exported = async () => {
    const lines: string[] = [];
    await exportLogs(database.pool, (line) => void lines.push(line));
    return lines;
  };
  const verify = (lines: readonly string[]) => {
    const each = async function* () {
      yield* lines;
    };
    return verifyLogs(each(), { trustedKeys: [noteSigner(ORIGIN, SEED).verifierKey] });
  };
  const open = (query: Queryable = database.pool) =>
    AuditLog.open({
      query,
      logId: 'o',
      origin: ORIGIN,
      signingKey: SEED,
      keyEncryptionKey: WRAPPING,
      clock,
      ids,
      powerSafe: false,
      appendTimeoutMs: 2_000,
    });

  beforeAll(async () => {
    database = await testDatabase();
    await database.pool.query(`INSERT INTO citizen_number VALUES ('citizen-a', 'citizen-a', now())`);
    await writeOlder(5);
    log = await open();
    for (let count = 0; count < 3; count += 1) {
      const ids3 = { callId: ids.next(), decisionId: ids.next() };
      await log.append({
        kind: 'LOOKUP',
        ...ids3,
        bundle: 'b',
        citizenKey: 'citizen-a',
        claims: { caller: { employee: 'emp-2' } },
      });
    }
  });
  afterAll(async () => {
    await log.close();
    await database.close();
  });

  it('goes on in version 2, reads whole, and is found good with a word on the older entries', async () => {
    const { rows } = await log.read({ limit: 20, filter: { citizenKeys: ['citizen-a'] } });
    expect(rows.map(({ entry, state }) => [entry.v, state])).toEqual([
      ...Array(3).fill([2, 'READABLE']),
      ...Array(5).fill([1, 'READABLE']),
    ]);
    expect(await verify(await exported())).toMatchObject([{ ok: true, entries: 8, checkpoints: 8, citizensUnproven: 5 }]);
  });

  it('goes on again from the roots it has kept since', async () => {
    await log.close();
    log = await open();
    const draft = { kind: 'FEED', callId: 'c', decisionId: 'd', bundle: 'b', claims: {} } as const;
    expect(await log.append(draft)).toMatchObject({ logIndex: 8 });
    expect(await verify(await exported())).toMatchObject([{ ok: true, entries: 9, checkpoints: 9 }]);
  });

  it('shows an older entry as tampered when it is made to concern nobody', async () => {
    const query = {
      query: async (text: string, values?: unknown[]) => {
        const { rows } = await database.pool.query(text, values);
        return { rows: rows.map((row) => ('citizen_key' in row && row.idx === '2' ? { ...row, citizen_key: null } : row)) };
      },
    };
    await log.close();
    log = await open(query);
    const { rows } = await log.read({ limit: 20 });
    expect(rows.filter(({ state }) => state === 'TAMPERED').map(({ index }) => index)).toEqual([2]);
  });

  it('has a fault when an older checkpoint was taken out, and the end line made to fit', async () => {
    const lines = await exported();
    const at = lines.findIndex((line) => line.startsWith('{"size":3'));
    const body = lines.toSpliced(at, 1).slice(0, -1);
    const linesHash = createHash('sha256')
      .update(body.map((line) => `${line}\n`).join(''))
      .digest('base64url');
    const end = { ...JSON.parse(lines.at(-1)!), linesHash };
    const cut = [...body, JSON.stringify({ ...end, checkpoints: end.checkpoints - 1 })];
    expect(await verify(cut)).toMatchObject([{ ok: false, fault: { reason: expect.stringContaining('taken out') } }]);
  });

  it('has a fault when its export was cut down to the older format, in which nobody is named', async () => {
    const names = ['citizenKey', 'citizenSalt', 'linesHash'];
    const cut = (await exported()).map((line, at) => {
      const fields = Object.entries(JSON.parse(line)).filter(([name]) => !names.includes(name));
      const { recordedAt, ...rest } = Object.fromEntries(fields);
      const older = 'size' in rest ? rest : Object.fromEntries(fields);
      return JSON.stringify(at === 0 ? { ...older, format: 'helhed-audit-export/1' } : older);
    });
    expect((await verify(cut))[0]?.fault).toMatchObject({ firstBadIndex: 5, reason: expect.stringContaining('unknown version') });
  });

  it('has a fault when its header gives it the name of another log, and the end line was made to fit', async () => {
    const [header, ...rest] = await exported();
    const renamed = JSON.stringify({ ...JSON.parse(header!), logId: 'x', logs: ['x'] });
    expect(await verify(refitted([renamed, ...rest]))).toMatchObject([
      { ok: false, fault: { reason: expect.stringContaining('another name') } },
    ]);
  });
});

/** The lines with an end line made for them. */
function refitted(lines: readonly string[]): string[] {
  const body = lines.slice(0, -1);
  const linesHash = createHash('sha256')
    .update(body.map((line) => `${line}\n`).join(''))
    .digest('base64url');
  const count = (start: string) => body.filter((line) => line.startsWith(start)).length;
  return [...body, JSON.stringify({ entries: count('{"index"'), checkpoints: count('{"size"'), linesHash })];
}
