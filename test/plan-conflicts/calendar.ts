import { timeOf } from '../../src/sdk/dates.js';

/** A day (YYYY-MM-DD) so many days after another. */
export function daysAfter(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** The same date so many months after; the last day of the month where that date does not come. */
export function monthsAfter(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** What a clock on a Danish wall shows, as an instant. @param minutes since midnight */
export function wallClock(day: string, minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return timeOf(`${day}T${hour}:${minute}`)!;
}
