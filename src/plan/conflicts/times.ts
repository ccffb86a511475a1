import type { Period } from '../../generated/documents.js';
import { dayOf } from '../../sdk/dates.js';

export const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const SUNDAY = 0;
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** Milliseconds since 1970 of an instant (ISO 8601). */
export const instantOf = (text: string): number => Date.parse(text);

/** First and last day (Danish, YYYY-MM-DD), both included. An absent end is open. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const ALWAYS: Days = { from: FIRST_DAY, to: LAST_DAY };
const kept = new WeakMap<Period, Days>();

/** The days of a period, which is never changed in place; all days of one that is not given. */
export function daysOf(period: Period | undefined): Days {
  if (period === undefined) return ALWAYS;
  const known = kept.get(period);
  if (known !== undefined) return known;
  const days = { from: dayOf(period.from) ?? FIRST_DAY, to: dayOf(period.to) ?? LAST_DAY };
  kept.set(period, days);
  return days;
}

/** The days that two periods share from a day on; undefined when there are none. */
export function sharedDays(one: Days, other: Days, from: string): Days | undefined {
  const shared = {
    from: [one.from, other.from, from].reduce((a, b) => (a > b ? a : b)),
    to: one.to < other.to ? one.to : other.to,
  };
  return shared.from <= shared.to ? shared : undefined;
}

/** The same date so many months after a day (YYYY-MM-DD); the last of the month where there is no such date. */
export function monthsLater(day: string, months: number): string {
  const wanted = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  wanted.setUTCMonth(wanted.getUTCMonth() + months);
  const last = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  wanted.setUTCDate(Math.min(Number(day.slice(8)), last));
  return wanted.toISOString().slice(0, 10);
}

/** Milliseconds that Danish time is ahead of UTC: an hour, two from the last Sunday of March to that of October, 01:00 UTC (directive 2000/84/EC). */
export function danishOffset(at: number): number {
  const year = new Date(at).getUTCFullYear();
  const lastSunday = (month: number): number => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - ((last.getUTCDay() - SUNDAY) % 7) * DAY_MS;
  };
  return at >= lastSunday(2) && at < lastSunday(9) ? 2 * HOUR_MS : HOUR_MS;
}

/** So many weeks later, at the same time by the Danish clock. */
export function weeksLater(at: number, weeks: number): number {
  const later = at + weeks * 7 * DAY_MS;
  return later + danishOffset(at) - danishOffset(later);
}

/** The Danish day (YYYY-MM-DD) of an instant. */
export const danishDay = (at: number): string => new Date(at + danishOffset(at)).toISOString().slice(0, 10);

/** A day as Danes write it: 3. maj 2027. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date}. ${MONTHS[month - 1]} ${year}`;
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
