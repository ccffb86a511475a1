import type { SealedRecord } from './entry.js';
import { bytes, type Queryable } from './executor.js';

/** What one flight writes: all of it or nothing. */
export interface Flight {
  /** index of the first record */
  first: number;
  records: readonly SealedRecord[];
  leaves: readonly Buffer[];
  /** the signed checkpoint of the tree with these records in it */
  note: string;
  sealedAt: Date;
  /** the roots from which that tree is continued, 32 bytes each */
  frontier: Buffer;
}

/** The newest checkpoint as stored. */
export interface StoredHead {
  size: number;
  note: string;
  /** absent in checkpoints of before they were kept */
  frontier?: Buffer;
}

const FOUND = `INSERT INTO audit_log (log_id, origin, public_key, fence, made_at) VALUES ($1, $2, $3, 0, $4)
  ON CONFLICT (log_id) DO NOTHING`;
const RAISE = 'UPDATE audit_log SET fence = fence + 1 WHERE log_id = $1 RETURNING origin, public_key, fence::text AS fence';
const FENCE = 'SELECT fence::text AS fence FROM audit_log WHERE log_id = $1';
const LEAVES = 'SELECT idx, leaf_hash FROM audit_entry WHERE log_id = $1 AND idx >= $2 ORDER BY idx LIMIT $3';
const HEAD = 'SELECT size, note, frontier FROM audit_checkpoint WHERE log_id = $1 ORDER BY size DESC LIMIT 1';
const COUNT = 'SELECT count(*)::text AS checkpoints FROM audit_checkpoint WHERE log_id = $1';
const SEAL_OF = 'SELECT note FROM audit_checkpoint WHERE log_id = $1 AND size > $2 ORDER BY size LIMIT 1';
const WRITE = `WITH gate AS (
    SELECT 1 FROM audit_log WHERE log_id = $1 AND fence = $2::bigint
      AND NOT EXISTS (SELECT 1 FROM audit_pending WHERE id = ANY($10::uuid[]) AND idx IS NOT NULL)
    FOR SHARE OF audit_log
  ), written AS (
    INSERT INTO audit_entry (log_id, idx, entry, leaf_hash, kind, recorded_at, citizen_key, claims, citizen_salt)
    SELECT $1, $3::bigint + n - 1, entry, leaf_hash, kind, recorded_at, citizen_key, claims, citizen_salt
    FROM gate, unnest($4::bytea[], $5::bytea[], $6::text[], $7::timestamptz[], $8::text[], $9::bytea[], $15::bytea[])
      WITH ORDINALITY AS t(entry, leaf_hash, kind, recorded_at, citizen_key, claims, citizen_salt, n)
    RETURNING 1
  ), sealed AS (
    INSERT INTO audit_checkpoint (log_id, size, note, recorded_at, frontier)
    SELECT $1, $12::bigint, $13, $14::timestamptz, $16::bytea FROM gate
  ), marked AS (
    UPDATE audit_pending AS p SET log_id = $1, idx = m.idx
    FROM gate, unnest($10::uuid[], $11::bigint[]) AS m(id, idx) WHERE p.id = m.id
  )
  SELECT count(*)::int AS written FROM written`;

/** The statements of one log, each a transaction of its own. */
export class LogStore {
  private constructor(
    private readonly db: Queryable,
    readonly logId: string,
    readonly fence: string,
  ) {}

  /**
   * Founds the log when it is new and raises its fencing number: from now on no earlier opener can append.
   * @throws Error when the log exists with another origin or key
   */
  static async open(db: Queryable, logId: string, origin: string, verifierKey: string, now: Date): Promise<LogStore> {
    await db.query(FOUND, [logId, origin, verifierKey, now]);
    const row = (await db.query(RAISE, [logId])).rows[0];
    if (row?.origin !== origin || row.public_key !== verifierKey) throw new Error('The log has another origin or key');
    return new LogStore(db, logId, String(row.fence));
  }

  /** Whether nobody has opened the log since. */
  async holdsFence(): Promise<boolean> {
    return (await this.db.query(FENCE, [this.logId])).rows[0]?.fence === this.fence;
  }

  /** Leaf hashes from an index on, in order, at most `limit`. @throws Error at a gap */
  async leavesFrom(first: number, limit: number): Promise<Buffer[]> {
    const { rows } = await this.db.query(LEAVES, [this.logId, first, limit]);
    return rows.map((row, at) => {
      if (Number(row.idx) !== first + at) throw new Error('The log has a gap');
      return bytes(row.leaf_hash);
    });
  }

  /** The newest checkpoint. */
  async head(): Promise<StoredHead | undefined> {
    const row = (await this.db.query(HEAD, [this.logId])).rows[0];
    if (!row) return undefined;
    const head = { size: Number(row.size), note: String(row.note) };
    return row.frontier === null ? head : { ...head, frontier: bytes(row.frontier) };
  }

  /** How many checkpoints the log has. */
  async checkpoints(): Promise<number> {
    return Number((await this.db.query(COUNT, [this.logId])).rows[0]?.checkpoints);
  }

  /** The earliest checkpoint of a log that covers an index. */
  async sealOf(logId: string, index: number): Promise<string | undefined> {
    const row = (await this.db.query(SEAL_OF, [logId, index])).rows[0];
    return row && String(row.note);
  }

  /** Writes a flight. False: nothing was written, since the fence is another's or a pending row has its index already. */
  async write({ first, records, leaves, note, sealedAt, frontier }: Flight): Promise<boolean> {
    const pending = records.flatMap((record, at) => (record.pending ? [{ id: record.id, index: first + at }] : []));
    const { rows } = await this.db.query(WRITE, [
      this.logId,
      this.fence,
      first,
      records.map((record) => record.entry),
      leaves,
      records.map((record) => record.kind),
      records.map((record) => record.time),
      records.map((record) => record.citizenKey),
      records.map((record) => record.sealed),
      pending.map((row) => row.id),
      pending.map((row) => row.index),
      first + records.length,
      note,
      sealedAt,
      records.map((record) => record.citizenSalt),
      frontier,
    ]);
    return Number(rows[0]?.written) === records.length;
  }
}
