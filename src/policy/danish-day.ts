import { dayOf } from '../sdk/dates.js';

const HOUR = 'YYYY-MM-DDTHH'.length;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:[0-5]\d:[0-5]\d\.\d{3}Z$/;
const MOST_HOURS = 10_000;
const MOST_DAYS = 1_000;
const days = new Map<string, string>();
let latest = { at: '', day: '' };

/**
 * The Danish day (YYYY-MM-DD) of an instant (ISO 8601), kept by the hour: Danish midnight falls on a full hour of UTC.
 * @throws SourceProblem for what is no instant
 */
export function danishDay(at: string): string {
  if (at !== latest.at) latest = { at, day: dayKept(at) };
  return latest.day;
}

function dayKept(at: string): string {
  if (!UTC.test(at)) return dayOf(at)!;
  const hour = at.slice(0, HOUR);
  const known = days.get(hour);
  if (known !== undefined) return known;
  const day = dayOf(at)!;
  if (days.size >= MOST_HOURS) days.clear();
  days.set(hour, day);
  return day;
}

/**
 * Keeps what `make` gives for an object and a Danish day, until the object is forgotten. Purposes are never changed in place: a changed
 * file is another object.
 */
export function oncePerDay<Key extends object, Made>(make: (key: Key, day: string) => Made): (key: Key, at: string) => Made {
  const kept = new WeakMap<Key, Map<string, Made>>();
  return (key, at) => {
    const byDay = kept.get(key) ?? new Map<string, Made>();
    const day = danishDay(at);
    const known = byDay.get(day);
    if (known !== undefined) return known;
    kept.set(key, byDay);
    if (byDay.size >= MOST_DAYS) byDay.clear();
    const made = make(key, day);
    byDay.set(day, made);
    return made;
  };
}
