import { SourceProblem } from './source-problem.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** True for a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return DAY.test(text) && exists(text);
}

/** Whether the day that a text of the right form begins with is in the calendar. */
function exists(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  if (year < 100 || month < 1 || month > 12 || day < 1) return false;
  if (day < 29) return true;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (isLeapYear ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

/**
 * A source's time as the view writes it: a day stays a day, an instant becomes ISO 8601 in UTC. A time without zone is Danish local
 * time; of an hour that comes twice (October) the first is taken, an hour that does not come (March) is read as one hour later.
 * Fractions of a second are kept to
 * the millisecond. The far end of time (31-12-9999 and its spellings) and empty text are undefined: open. Anything else is SOURCE_INVALID.
 */
export function timeOf(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined || text === '' || text.startsWith('9999-12-31')) return undefined;
  if (DAY.test(text)) {
    if (!exists(text)) throw new SourceProblem('SOURCE_INVALID');
    return text;
  }
  if (!ZONED.test(text)) {
    const local = LOCAL.exec(text);
    if (local === null) throw new SourceProblem('SOURCE_INVALID');
    return fromDanishLocal(local);
  }
  if (!exists(text)) throw new SourceProblem('SOURCE_INVALID');
  const zoned = new Date(text.endsWith('Z') ? text : text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(zoned.getTime())) throw new SourceProblem('SOURCE_INVALID');
  return withoutEmptyFraction(zoned);
}

/** The day of a source's time, in Denmark. */
export function dayOf(text: string | null | undefined): string | undefined {
  const time = timeOf(text);
  return time === undefined || time.length === 10 ? time : danishDay(new Date(time));
}

/** A Danish day written day first (31-12-2025, 31/12/2025, 5-1-2025) as YYYY-MM-DD; the far end of time and empty text are undefined. */
export function dayFirst(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  if (match === null) throw new SourceProblem('SOURCE_INVALID');
  return timeOf(`${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`);
}

const danish = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const HOUR_MS = 3_600_000;
const MOST_HOURS = 10_000;
const offsets = new Map<number, number>();

/** Milliseconds that Danish time is ahead of UTC at an instant. Kept by hour, since the calendar of the time zone is slow to ask. */
function danishOffset(at: number): number {
  const hour = Math.floor(at / HOUR_MS);
  const kept = offsets.get(hour);
  if (kept !== undefined) return kept;
  const start = hour * HOUR_MS;
  const part = Object.fromEntries(danish.formatToParts(start).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
  if (offsets.size >= MOST_HOURS) offsets.clear();
  offsets.set(hour, local - start);
  return local - start;
}

function danishDay(at: Date): string {
  return new Date(at.getTime() + danishOffset(at.getTime())).toISOString().slice(0, 10);
}

function fromDanishLocal(match: RegExpExecArray): string {
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (!exists(match[0]) || hour > 23 || minute > 59 || second > 59) throw new SourceProblem('SOURCE_INVALID');
  const milliseconds = Math.trunc(Number(`0${match[7] ?? ''}`) * 1000);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const summer = asUtc - 2 * HOUR_MS;
  return withoutEmptyFraction(new Date(danishOffset(summer) === 2 * HOUR_MS ? summer : asUtc - HOUR_MS));
}

const withoutEmptyFraction = (at: Date): string => at.toISOString().replace('.000Z', 'Z');
