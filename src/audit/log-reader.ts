import type { JsonObject } from '../kernel/canonical-json.js';
import { type EntryKind, type PublicClaims, sealedDigest } from './entry.js';
import { bytes, instant, type Queryable, type Row } from './executor.js';
import { leafHash } from './merkle.js';
import { boundTo, openClaims } from './sealed-claims.js';
import { NO_CITIZEN, type SubjectKeys } from './subject-keys.js';

/** What to look for; all that is given must hold. */
export interface LogFilter {
  citizenKey?: string;
  /** the employee who called */
  employee?: string;
  kind?: EntryKind;
  purpose?: string;
  outcome?: string;
  /** ISO 8601 instant, inclusive */
  from?: string;
  /** ISO 8601 instant, exclusive */
  to?: string;
}

/** One entry as the log's reader sees it. */
export interface LogRow {
  index: number;
  entry: PublicClaims;
  citizenKey: string | null;
  /** the private claims, when they can be read */
  claims?: JsonObject;
  /** ERASED: the citizen's key is destroyed. TAMPERED: the row does not match its own leaf */
  state: 'READABLE' | 'ERASED' | 'TAMPERED';
}

export interface LogPage {
  /** newest first */
  rows: LogRow[];
  /** give it as `after` for the next page; absent at the end of the log. A page may be short, even empty, and still have one */
  next?: bigint;
}

const PAGE = 500;
const MOST_SCANNED = 20_000;
const READ = `SELECT idx, entry, leaf_hash, kind, recorded_at, citizen_key, claims FROM audit_entry
  WHERE log_id = $1 AND ($2::bigint IS NULL OR idx < $2) AND ($3::text IS NULL OR citizen_key = $3)
    AND ($4::text IS NULL OR kind = $4) AND ($5::timestamptz IS NULL OR recorded_at >= $5)
    AND ($6::timestamptz IS NULL OR recorded_at < $6)
  ORDER BY idx DESC LIMIT $7`;

/** Finds entries, newest first. One call looks through at most 20,000 rows. */
export class LogReader {
  constructor(
    private readonly db: Queryable,
    private readonly logId: string,
    private readonly keys: SubjectKeys,
  ) {}

  /** @param after only entries with a lower index than this */
  async read(filter: LogFilter, limit: number, after?: bigint): Promise<LogPage> {
    const found: LogRow[] = [];
    let before = after;
    for (let scanned = 0; scanned < MOST_SCANNED; scanned += PAGE) {
      const rows = await this.#page(filter, before);
      for (const row of await this.#open(rows)) {
        before = BigInt(row.index);
        if (matches(row, filter)) found.push(row);
        if (found.length === limit) return { rows: found, next: before };
      }
      if (rows.length < PAGE) return { rows: found };
    }
    return before === undefined ? { rows: found } : { rows: found, next: before };
  }

  async #page({ citizenKey, kind, from, to }: LogFilter, before: bigint | undefined): Promise<Row[]> {
    const { rows } = await this.db.query(READ, [
      this.logId,
      before?.toString() ?? null,
      citizenKey ?? null,
      kind ?? null,
      from ?? null,
      to ?? null,
      PAGE,
    ]);
    return rows;
  }

  async #open(rows: Row[]): Promise<LogRow[]> {
    const names = new Set(rows.map((row) => keyName(row)));
    const keys = await this.keys.existing([...names]);
    return rows.map((row) => openRow(row, this.logId, keys.get(keyName(row))));
  }
}

function keyName(row: Row): string {
  return row.citizen_key === null ? NO_CITIZEN : String(row.citizen_key);
}

function openRow(row: Row, logId: string, key: Buffer | undefined): LogRow {
  const leaf = bytes(row.entry);
  const entry = JSON.parse(leaf.toString()) as PublicClaims;
  const shown = { index: Number(row.idx), entry, citizenKey: row.citizen_key === null ? null : String(row.citizen_key) };
  const sealed = row.claims === null ? undefined : bytes(row.claims);
  const columnsAgree = row.kind === entry.kind && instant(row.recorded_at) === entry.time;
  const leafAgrees = leafHash(leaf).equals(bytes(row.leaf_hash));
  if (!sealed || !columnsAgree || !leafAgrees || sealedDigest(sealed) !== entry.sealedDigest)
    return { ...shown, state: 'TAMPERED' };
  const claims = key && openClaims(key, sealed, boundTo(logId, entry.id), entry.claimsDigest);
  return claims ? { ...shown, claims, state: 'READABLE' } : { ...shown, state: 'ERASED' };
}

function matches({ entry, claims }: LogRow, { purpose, outcome, employee }: LogFilter): boolean {
  if (purpose !== undefined && entry.purpose !== purpose) return false;
  if (outcome !== undefined && entry.outcome !== outcome) return false;
  return employee === undefined || employeeOf(claims) === employee;
}

function employeeOf(claims: JsonObject | undefined): unknown {
  const caller = claims?.caller;
  return caller !== null && typeof caller === 'object' && 'employee' in caller ? caller.employee : undefined;
}
