import { endOf } from './mapping/danish-day.js';
import type { Delivered } from './mapping/delivered.js';

const HOUR = 3_600_000;

/** When a bundle came: what it says itself, or the time of its file when that is earlier (a time to come is not believed). */
export function bundleDeliveredAt(timestamp: string, mtimeMs: number): number {
  return Math.min(Date.parse(timestamp), Math.floor(mtimeMs));
}

/** When a generation of a table came: the end of the Danish day in its name, or the time of its file when that is earlier. */
export function tableDeliveredAt(day: string | undefined, mtimeMs: number): number {
  const endOfDay = day === undefined ? Number.POSITIVE_INFINITY : Date.parse(endOf(day));
  return Math.min(endOfDay, Math.floor(mtimeMs));
}

/**
 * A delivery against its promise.
 * @param late it is known that a newer one should be here
 */
export function deliveredBy(atMs: number, now: Date, promisedHours: number, late: boolean): Delivered {
  return {
    fetchedAt: now.toISOString(),
    deliveredAt: new Date(atMs).toISOString(),
    stale: late || now.getTime() - atMs > promisedHours * HOUR,
  };
}
