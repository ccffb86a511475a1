import type { JsonObject } from '../kernel/canonical-json.js';
import type { EntryKind } from './entry.js';
import { exactInstant, type Queryable, type Row } from './executor.js';
import { type LogPosition, placeOf, placeValues } from './log-position.js';
import { type LogRow, openRow } from './open-row.js';
import { keyNames, type SubjectKeys } from './subject-keys.js';

export type { LogPosition } from './log-position.js';
export type { LogRow } from './open-row.js';

/** What to look for; all that is given must hold. */
export interface LogFilter {
  /** every key of one citizen */
  citizenKeys?: readonly string[];
  /** the employee who called */
  employee?: string;
  /** one, or any of several */
  kind?: EntryKind | readonly EntryKind[];
  purpose?: string;
  /** whether it stands under the purpose of a break-glass; told by the leaf, so of erased records too */
  breakGlass?: boolean;
  outcome?: string;
  /** one decision; give `from` and `to` as well, for no index serves it */
  decisionId?: string;
  /** ISO 8601 instant, inclusive */
  from?: string;
  /** ISO 8601 instant, exclusive */
  to?: string;
}

export interface LogPage<Place = bigint> {
  /** newest first */
  rows: LogRow[];
  /** give it as `after` for the next page; absent at the end. A page may be short, even empty, and still have one */
  next?: Place;
}

const PAGE = 500;
const MOST_SCANNED = 20_000;
const FILTER = `($1::text[] IS NULL OR citizen_key = ANY($1)) AND ($2::text[] IS NULL OR kind = ANY($2))
    AND ($3::timestamptz IS NULL OR recorded_at >= $3) AND ($4::timestamptz IS NULL OR recorded_at < $4)
    AND ($6::bytea IS NULL OR position($6 IN entry) > 0)`;
const COLUMNS = `SELECT log_id, idx, entry, leaf_hash, kind, ${exactInstant('recorded_at')} AS recorded, citizen_key, citizen_salt, encode(claims, 'base64') AS claims
  FROM audit_entry`;
const READ_ONE = `${COLUMNS} WHERE ${FILTER} AND log_id = $7 AND ($8::bigint IS NULL OR idx < $8) ORDER BY idx DESC LIMIT $5`;
const READ_ALL = `${COLUMNS} WHERE ${FILTER} AND ($7::timestamptz IS NULL OR (recorded_at, log_id, idx) < ($7, $8::text, $9::bigint))
    AND ($10::timestamptz IS NULL OR (recorded_at, log_id, idx) >= ($10, $11::text, $12::bigint))
  ORDER BY recorded_at DESC, log_id DESC, idx DESC LIMIT $5`;

/**
 * Finds entries, newest first. A tampered row is shown whatever purpose, outcome or employee is sought, since what it says of them is no fact.
 * One call looks through at most 20,000 rows.
 */
export class LogReader {
  constructor(
    private readonly db: Queryable,
    private readonly keys: SubjectKeys,
    private readonly onTampered: (rows: readonly LogRow[]) => void = () => undefined,
  ) {}

  /** Entries of one log, by falling index. @param after only entries with a lower index than this */
  async readOne(logId: string, filter: LogFilter, limit: number, after?: bigint): Promise<LogPage> {
    return this.#scan(
      filter,
      limit,
      after,
      READ_ONE,
      (before) => [logId, before?.toString() ?? null],
      (row) => BigInt(row.idx as never),
    );
  }

  /**
   * Entries of every log of the installation, in the order of `LogPosition`.
   * @param after only entries that come after this place
   * @param last none that comes after this one
   */
  async readAll(filter: LogFilter, limit: number, after?: LogPosition, last?: LogPosition): Promise<LogPage<LogPosition>> {
    return this.#scan(filter, limit, after, READ_ALL, (before) => [...placeValues(before), ...placeValues(last)], placeOf);
  }

  async #scan<Place>(
    filter: LogFilter,
    limit: number,
    after: Place | undefined,
    statement: string,
    valuesOf: (before: Place | undefined) => unknown[],
    placeIn: (row: Row) => Place,
  ): Promise<LogPage<Place>> {
    const { citizenKeys, kind, from, to } = filter;
    const kinds = kind === undefined ? null : [kind].flat();
    const decision = filter.decisionId === undefined ? null : Buffer.from(JSON.stringify(filter.decisionId));
    const sought = [citizenKeys ?? null, kinds, from ?? null, to ?? null, PAGE, decision];
    const found: LogRow[] = [];
    let before = after;
    for (let scanned = 0; scanned < MOST_SCANNED; scanned += PAGE) {
      const { rows } = await this.db.query(statement, [...sought, ...valuesOf(before)]);
      for (const [at, row] of (await this.#open(rows)).entries()) {
        before = placeIn(rows[at]!);
        if (matches(row, filter)) found.push(row);
        if (found.length === limit) return { rows: found, next: before };
      }
      if (rows.length < PAGE) return { rows: found };
    }
    return before === undefined ? { rows: found } : { rows: found, next: before };
  }

  async #open(rows: Row[]): Promise<LogRow[]> {
    const names = rows.map((row) => keyNames(row.citizen_key === null ? null : String(row.citizen_key), String(row.recorded)));
    const keys = await this.keys.existing([...new Set(names.flat())]);
    const opened = rows.map((row, at) =>
      openRow(
        row,
        names[at]!.flatMap((name) => keys.get(name) ?? []),
      ),
    );
    const tampered = opened.filter(({ state }) => state === 'TAMPERED');
    if (tampered.length > 0) this.onTampered(tampered);
    return opened;
  }
}

function matches({ entry, claims, state }: LogRow, { breakGlass, decisionId, purpose, outcome, employee }: LogFilter): boolean {
  if (state === 'TAMPERED') return true;
  if (breakGlass !== undefined && breakGlass !== (entry.purpose === 'EMERGENCY')) return false;
  if (decisionId !== undefined && entry.decisionId !== decisionId) return false;
  if (purpose !== undefined && entry.purpose !== purpose) return false;
  if (outcome !== undefined && entry.outcome !== outcome) return false;
  return employee === undefined || employeeOf(claims) === employee;
}

function employeeOf(claims: JsonObject | undefined): unknown {
  const caller = claims?.caller;
  return caller !== null && typeof caller === 'object' && 'employee' in caller ? caller.employee : undefined;
}
