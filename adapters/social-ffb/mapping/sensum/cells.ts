import { dayFirst, maskCprIn, SourceProblem, timeOf } from '../../../../src/sdk/index.js';
import type { Row } from '../../csv/read-rows.js';

/** The words of a cell, any CPR number masked; an empty or missing one is `undefined`. */
export function cell({ cells }: Row, column: string, most = 500): string | undefined {
  const written = cells[column];
  return written === undefined || written === '' ? undefined : maskCprIn(written).slice(0, most);
}

/** An id of the source as written; it may hold anything and is only ever used in a record id or to find another row. */
export function idOf({ cells }: Row, column: string): string | undefined {
  return cells[column] || undefined;
}

/** A day written day first, or such a day with Danish local time (`11-11-2024 14-30`, `11-11-2024 14:30`). */
export function timeIn({ cells }: Row, column: string): string | undefined {
  const written = (cells[column] ?? '').trim();
  if (written === '') return undefined;
  const [day, clock] = written.split(/\s+/);
  const date = dayFirst(day);
  if (clock === undefined || date === undefined) return date;
  const time = /^(\d{2})[-:.](\d{2})(?:[-:.](\d{2}))?$/.exec(clock);
  if (time === null) throw new SourceProblem('SOURCE_INVALID');
  return timeOf(`${date}T${time[1]}:${time[2]}:${time[3] ?? '00'}`);
}

/** The day alone. */
export function dayIn({ cells }: Row, column: string): string | undefined {
  return dayFirst((cells[column] ?? '').trim().split(/\s+/)[0]);
}

/** Hours a week out of words such as `Bostøtte, 2,5 timer/uge`: whole hours and the minutes beyond them. */
export function weeklyHours(words: string | undefined): { hoursPerWeek?: number; minutesPerWeek?: number } {
  const match = /(\d{1,3}(?:,\d{1,2})?)\s*timer?\s*(?:\/|pr\.?\s*|om\s+)uge/i.exec(words ?? '');
  if (match === null) return {};
  const minutes = Math.round(Number(match[1]!.replace(',', '.')) * 60);
  return minutes > 168 * 60
    ? {}
    : { hoursPerWeek: Math.floor(minutes / 60), ...(minutes % 60 > 0 && { minutesPerWeek: minutes % 60 }) };
}
