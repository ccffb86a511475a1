import type pg from 'pg';
import { testDatabase } from '../../test/support/database.js';
import type { Database } from '../database/open-database.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import type { Fault } from '../verify/report.js';
import { verifyLogs } from '../verify/verify-logs.js';
import { AuditLog } from './audit-log.js';
import type { AuditDraft } from './entry.js';
import { exportLogs } from './export.js';
import { noteSigner } from './note.js';

const SEED = Buffer.alloc(32, 7).toString('base64');
const ORIGIN = 'helhed.example.dk/log/columns';
const BAD = 3;
const clock = new FixedClock('2026-05-04T08:00:00.000Z');
const ids = timeOrderedIds(clock);

/** How a column's type is changed as little as it can be. */
const CHANGES: Record<string, readonly string[]> = {
  text: ["$ || 'x'", 'left($, -1)'],
  bigint: ['$ + 1000'],
  uuid: ["'01890000-0000-7000-8000-000000000001'::uuid"],
  'timestamp with time zone': ["$ + interval '1 microsecond'", "'infinity'::timestamptz"],
  bytea: ['set_bit($, 0, 1 - get_bit($, 0))', 'set_bit($, 8 * length($) - 1, 1 - get_bit($, 8 * length($) - 1))', "$ || '\\x00'"],
};

/** Columns in which a change goes unseen, and why that may be. */
const OPEN: Record<string, string> = {
  'audit_log.fence': 'a counter that moves with every start; a wrong one stops the writer',
  'audit_log.made_at': 'nobody reads it',
  'audit_checkpoint.frontier':
    'read from the newest checkpoint only, and checked there against the signed root: audit-log.spec.ts',
};

/** Columns of waiting rows, and what a change of each does. */
const PENDING: Record<string, { change: string; seen: 'TAMPERED' | 'REFUSED' }> = {
  id: { change: `id = '01890000-0000-7000-8000-000000000001'`, seen: 'REFUSED' },
  kind: { change: `kind = 'LOOKUP'`, seen: 'TAMPERED' },
  draft: { change: `draft = draft || '{"citizenKey":"citizen-b"}'`, seen: 'TAMPERED' },
  made_at: { change: `made_at = made_at + interval '1 hour'`, seen: 'TAMPERED' },
  log_id: { change: `log_id = 'nobody'`, seen: 'REFUSED' },
  idx: { change: `idx = 0, log_id = 'p'`, seen: 'REFUSED' },
};

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

const draft = (changes: Partial<AuditDraft> = {}): AuditDraft => ({
  kind: 'LOOKUP',
  callId: ids.next(),
  decisionId: ids.next(),
  bundle: 'b',
  citizenKey: 'citizen-a',
  claims: { caller: { employee: 'emp-1' } },
  ...changes,
});

describe('a change of any column of the log', () => {
  let database: Database;
  let owner: pg.PoolClient;

  const open = (logId: string) =>
    AuditLog.open({
      query: owner,
      logId,
      origin: `${ORIGIN}/${logId}`,
      signingKey: SEED,
      keyEncryptionKey: Buffer.alloc(32, 3),
      clock,
      ids,
      powerSafe: false,
      appendTimeoutMs: 1_000,
    });
  const verified = async () => {
    const lines: string[] = [];
    await exportLogs(owner, (line) => void lines.push(line));
    const each = async function* () {
      yield* lines;
    };
    return verifyLogs(each(), { trustedKeys: [noteSigner(`${ORIGIN}/a`, SEED).verifierKey] });
  };
  const undone = async <T>(work: () => Promise<T>): Promise<T> => {
    await owner.query('begin; set local role none');
    await owner.query('alter table audit_entry disable trigger refuse_change');
    await owner.query('alter table audit_checkpoint disable trigger refuse_change');
    return work().finally(() => owner.query('rollback'));
  };

  const columnsOf = (...tables: string[]): Promise<Column[]> =>
    undone(async () => {
      const { rows } = await owner.query(
        `select table_name as table, column_name as column, data_type as type, is_nullable = 'YES' as nullable
         from information_schema.columns where table_schema = 'public' and table_name = any($1) order by 1, ordinal_position`,
        [tables],
      );
      return rows;
    });

  beforeAll(async () => {
    database = await testDatabase();
    owner = await database.pool.connect();
    await owner.query(`insert into citizen_number values ('citizen-a', 'citizen-a', now()), ('citizen-b', 'citizen-b', now())`);
    const log = await open('a');
    for (let count = 0; count < 7; count += 1) await log.append(draft());
    const { citizenKey: _, ...nobody } = draft();
    await log.append(nobody);
    await log.close();
  });
  afterAll(async () => {
    owner.release(true);
    await database.close();
  });

  it('is found by the verifier, with the first bad index', async () => {
    expect(await verified()).toMatchObject([{ ok: true, entries: 8 }]);
    const columns = await columnsOf('audit_log', 'audit_entry', 'audit_checkpoint');
    expect(columns.length).toBeGreaterThan(18);
    const places = { audit_log: 'true', audit_entry: `idx = ${BAD}`, audit_checkpoint: `size = ${BAD + 1}` } as Record<
      string,
      string
    >;
    const unseen: string[] = [];
    for (const { table, column, type, nullable } of columns) {
      const name = `${table}.${column}`;
      if (OPEN[name] !== undefined) continue;
      expect([name, CHANGES[type]]).toEqual([name, expect.anything()]);
      for (const change of [...CHANGES[type]!, ...(nullable ? ['null'] : [])]) {
        const statement = `update ${table} set ${column} = ${change.replaceAll('$', column)} where ${places[table]}`;
        const reports = await undone(() => owner.query(statement).then(verified));
        const faults = reports.flatMap(({ ok, fault }) => (ok || !fault ? [] : [fault]));
        const covers = ({ firstBadIndex, lastPossibleIndex }: Fault) => firstBadIndex <= BAD && lastPossibleIndex >= BAD;
        const isNamed = {
          audit_log: () => true,
          audit_entry: (fault: Fault) => fault.firstBadIndex === BAD,
          audit_checkpoint: covers,
        }[table]!;
        if (!faults.some(isNamed)) unseen.push(`${statement}: ${JSON.stringify(faults)}`);
      }
    }
    expect(unseen).toEqual([]);
  });

  it("is found where it makes an entry concern nobody, or nobody's entry concern somebody", async () => {
    for (const [index, value] of [
      [BAD, 'null'],
      [BAD, "''"],
      [7, "'citizen-a'"],
      [7, "''"],
    ]) {
      const statement = `update audit_entry set citizen_key = ${value} where idx = ${index}`;
      const [report] = await undone(() => owner.query(statement).then(verified));
      expect(report?.fault).toMatchObject({ firstBadIndex: index, reason: expect.stringContaining('citizen') });
    }
  });

  it('is seen where the row waits for its index: the record says so, or there is none and the caller is refused', async () => {
    const columns = await columnsOf('audit_pending');
    expect(columns.map(({ column }) => column).sort()).toEqual(Object.keys(PENDING).sort());
    for (const [column, { change, seen }] of Object.entries(PENDING)) {
      const found = await undone(async () => {
        const log = await open('p');
        await log.append(draft());
        const id = await log.insertPending(owner, draft({ kind: 'MUTATION' }));
        await owner.query(`update audit_pending set ${change}`);
        const receipt = await log.awaitSequenced(id).catch((refusal: { code?: string }) => refusal.code);
        const { rows } = await log.read({ limit: 1 });
        await log.close();
        return typeof receipt === 'string' ? 'REFUSED' : rows[0]?.state;
      });
      expect([column, found]).toEqual([column, seen]);
    }
  });

  it('is refused in a row that has its index', async () => {
    await undone(async () => {
      const log = await open('p');
      await log.awaitSequenced(await log.insertPending(owner, draft({ kind: 'MUTATION' })));
      await log.close();
      await expect(owner.query('update audit_pending set idx = null')).rejects.toMatchObject({ code: '42501' });
    });
  });
});
