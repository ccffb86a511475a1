import { canonicalJson, type JsonObject } from '../kernel/canonical-json.js';
import type { AuditDraft, EntryKind } from './entry.js';
import type { Queryable, Row } from './executor.js';
import { bytes, instant } from './executor.js';
import { leafHash } from './merkle.js';
import { boundTo, openPendingClaims } from './sealed-claims.js';

/** A record written inside a mutation's transaction, before it has a place in a log. Its private claims are sealed already. */
export interface PendingRow {
  id: string;
  /** ISO 8601 */
  time: string;
  draft: Omit<AuditDraft, 'claims'>;
  sealed: Buffer;
  /** the installation's stamp on all of the row; absent in rows of before there was one */
  stamp?: string;
}

const INSERT = 'INSERT INTO audit_pending (id, kind, draft, made_at) VALUES ($1, $2, $3::jsonb, $4)';
const CLAIM = `UPDATE audit_pending SET log_id = $1 WHERE id IN (
    SELECT id FROM audit_pending WHERE idx IS NULL AND (log_id IS NULL OR log_id = $1)
    ORDER BY made_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
  ) RETURNING id, kind, draft, made_at`;
const PLACE = `SELECT p.log_id, p.idx, e.entry FROM audit_pending p
  LEFT JOIN audit_entry e ON e.log_id = p.log_id AND e.idx = p.idx WHERE p.id = $1`;

const TABLE = 'audit_pending';
const CHANGED: JsonObject = { changedWhilePending: true };
const ERASED: JsonObject = { erased: true };

/** What the sealed claims of a pending row are bound to: all else that stands in it. */
export function pendingBound({ id, time, draft }: Omit<PendingRow, 'sealed' | 'stamp'>): string {
  return canonicalJson([TABLE, id, time, draft]);
}

/**
 * The private claims of a pending row. Where they do not open, the record that takes its place says so: the citizen was erased in between
 * when the row still carries its stamp, else somebody changed it.
 * @param stamp what the row's stamp must be
 */
export function claimsOfPending(row: PendingRow, keys: readonly Buffer[], stamp: string): JsonObject {
  if (row.stamp !== undefined && row.stamp !== stamp) return CHANGED;
  const bounds = [pendingBound(row), boundTo(TABLE, row.id)];
  for (const key of keys) {
    for (const bound of bounds) {
      const claims = openPendingClaims(key, row.sealed, bound);
      if (claims) return claims;
    }
  }
  return row.stamp === undefined ? CHANGED : ERASED;
}

/** What became of the claims of a record whose row was changed, or its citizen erased, before it had its place; undefined for any other. */
export function fateWhilePending(claims: JsonObject): 'TAMPERED' | 'ERASED' | undefined {
  if (claims.changedWhilePending === true) return 'TAMPERED';
  return claims.erased === true ? 'ERASED' : undefined;
}

/** The text that a pending row's stamp is made over. */
export function stampedText(row: Omit<PendingRow, 'stamp'>): string {
  return `${pendingBound(row)}${row.sealed.toString('base64')}`;
}

/** The statement that puts a pending row into somebody's transaction. */
export function insertPendingStatement({ id, time, draft, sealed, stamp }: Required<PendingRow>): {
  text: string;
  values: unknown[];
} {
  return { text: INSERT, values: [id, draft.kind, JSON.stringify({ ...draft, sealed: sealed.toString('base64'), stamp }), time] };
}

/** Takes rows without an index for this log, oldest first; rows that another log has taken are left to it. */
export async function claimPending(db: Queryable, logId: string, limit: number): Promise<PendingRow[]> {
  const { rows } = await db.query(CLAIM, [logId, limit]);
  return rows.map(pendingRow).sort((one, other) => (one.time + one.id < other.time + other.id ? -1 : 1));
}

/**
 * Where a pending row stands: undefined when there is no such row, without `index` when it is not sequenced yet.
 * @throws Error when what stands at its place is another record
 */
export async function placeOf(
  db: Queryable,
  id: string,
): Promise<{ logId: string | null; index?: number; leafHash?: Buffer } | undefined> {
  const row = (await db.query(PLACE, [id])).rows[0];
  if (!row) return undefined;
  const logId = row.log_id === null ? null : String(row.log_id);
  if (row.idx === null) return { logId };
  const entry = row.entry === null ? undefined : bytes(row.entry);
  if (!entry || (JSON.parse(entry.toString()) as { id: unknown }).id !== id)
    throw new Error('Another record stands at its place');
  return { logId, index: Number(row.idx), leafHash: leafHash(entry) };
}

function pendingRow(row: Row): PendingRow {
  const { sealed, stamp, ...draft } = row.draft as JsonObject & Omit<AuditDraft, 'claims'> & { sealed?: unknown; stamp?: string };
  return {
    id: String(row.id),
    time: instant(row.made_at),
    draft: { ...draft, kind: String(row.kind) as EntryKind },
    sealed: Buffer.from(typeof sealed === 'string' ? sealed : '', 'base64'),
    ...(stamp !== undefined && { stamp }),
  };
}
