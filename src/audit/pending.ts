import type { JsonObject } from '../kernel/canonical-json.js';
import type { AuditDraft, EntryKind } from './entry.js';
import type { Queryable, Row } from './executor.js';
import { instant } from './executor.js';

/** A record written inside a mutation's transaction, before it has a place in a log. Its private claims are sealed already. */
export interface PendingRow {
  id: string;
  /** ISO 8601 */
  time: string;
  draft: Omit<AuditDraft, 'claims'>;
  sealed: Buffer;
}

const INSERT = 'INSERT INTO audit_pending (id, kind, draft, made_at) VALUES ($1, $2, $3::jsonb, $4)';
const CLAIM = `UPDATE audit_pending SET log_id = $1 WHERE id IN (
    SELECT id FROM audit_pending WHERE idx IS NULL AND (log_id IS NULL OR log_id = $1)
    ORDER BY made_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
  ) RETURNING id, kind, draft, made_at`;
const PLACE = `SELECT p.log_id, p.idx, e.leaf_hash FROM audit_pending p
  LEFT JOIN audit_entry e ON e.log_id = p.log_id AND e.idx = p.idx WHERE p.id = $1`;

/** The statement that puts a pending row into somebody's transaction. */
export function insertPendingStatement({ id, time, draft, sealed }: PendingRow): { text: string; values: unknown[] } {
  return { text: INSERT, values: [id, draft.kind, JSON.stringify({ ...draft, sealed: sealed.toString('base64') }), time] };
}

/** Takes rows without an index for this log, oldest first; rows that another log has taken are left to it. */
export async function claimPending(db: Queryable, logId: string, limit: number): Promise<PendingRow[]> {
  const { rows } = await db.query(CLAIM, [logId, limit]);
  return rows.map(pendingRow).sort((one, other) => (one.time + one.id < other.time + other.id ? -1 : 1));
}

/** Where a pending row stands: undefined when there is no such row, without `index` when it is not sequenced yet. */
export async function placeOf(
  db: Queryable,
  id: string,
): Promise<{ logId: string | null; index?: number; leafHash?: unknown } | undefined> {
  const row = (await db.query(PLACE, [id])).rows[0];
  if (!row) return undefined;
  const logId = row.log_id === null ? null : String(row.log_id);
  return row.idx === null ? { logId } : { logId, index: Number(row.idx), leafHash: row.leaf_hash };
}

function pendingRow(row: Row): PendingRow {
  const { sealed, ...draft } = row.draft as JsonObject & Omit<AuditDraft, 'claims'> & { sealed: string };
  return {
    id: String(row.id),
    time: instant(row.made_at),
    draft: { ...draft, kind: String(row.kind) as EntryKind },
    sealed: Buffer.from(sealed, 'base64'),
  };
}
