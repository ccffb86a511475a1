import { exactInstant, type Queryable } from './executor.js';
import { type LogPosition, placeOf, placeValues } from './log-position.js';

/** A part of the order of all logs: what comes after `after`, up to `last` and with it; open to that side where it is absent. */
export interface LogStretch {
  readonly after?: LogPosition;
  readonly last?: LogPosition;
}

const PLACE = `SELECT log_id, idx, ${exactInstant('recorded_at')} AS recorded FROM audit_entry
  WHERE $1::timestamptz IS NULL OR (recorded_at, log_id, idx) < ($1, $2::text, $3::bigint)
  ORDER BY recorded_at DESC, log_id DESC, idx DESC OFFSET $4 LIMIT 1`;

/**
 * All logs in stretches of so many entries, newest first; the last has what is left, and may be empty. Each is looked for when it is asked
 * for, in the index alone.
 */
export async function* logStretches(db: Queryable, size: number): AsyncGenerator<LogStretch, void> {
  for (let after: LogPosition | undefined; ; ) {
    const { rows } = await db.query(PLACE, [...placeValues(after), size - 1]);
    const last = rows[0] && placeOf(rows[0]);
    yield { ...(after && { after }), ...(last && { last }) };
    if (last === undefined) return;
    after = last;
  }
}
