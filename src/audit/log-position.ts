import type { Row } from './executor.js';

/**
 * The place of an entry in the order of all logs: by time of the record, then log, then index. Entries are never changed, so the order
 * of two of them is the same for ever, and a place stays good when other instances go on writing.
 */
export interface LogPosition {
  /** ISO 8601 instant */
  time: string;
  logId: string;
  index: number;
}

/** Where a row of `audit_entry` stands. @param row with `recorded` in the form of `exactInstant` */
export function placeOf({ log_id: logId, idx, recorded }: Row): LogPosition {
  return { time: String(recorded), logId: String(logId), index: Number(idx) };
}

/** The three values of a place as a statement takes them; NULL for none. */
export function placeValues(place: LogPosition | undefined): unknown[] {
  return place === undefined ? [null, null, null] : [place.time, place.logId, place.index];
}
