import { SourceProblem } from './source-problem.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** True for a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * A source's time as the view writes it: a day stays a day, an instant becomes ISO 8601 in UTC. A time without zone is Danish local
 * time; of an hour that comes twice (October) the first is taken, an hour that does not come (March) is read as one hour later.
 * The far end of time (31-12-9999 and its spellings) and empty text are undefined: open. Anything else is SOURCE_INVALID.
 */
export function timeOf(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined || text === '' || text.startsWith('9999-12-31')) return undefined;
  if (DAY.test(text)) {
    if (!isDay(text)) throw new SourceProblem('SOURCE_INVALID');
    return text;
  }
  const local = LOCAL.exec(text);
  if (local !== null) return fromDanishLocal(local);
  if (!ZONED.test(text) || !isDay(text.slice(0, 10))) throw new SourceProblem('SOURCE_INVALID');
  const zoned = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
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

function danishParts(at: Date): Record<string, string> {
  return Object.fromEntries(danish.formatToParts(at).map(({ type, value }) => [type, value]));
}

function danishDay(at: Date): string {
  const { year, month, day } = danishParts(at);
  return `${year}-${month}-${day}`;
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
  if (!isDay(match[0].slice(0, 10)) || hour > 23 || minute > 59 || second > 59) throw new SourceProblem('SOURCE_INVALID');
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const [summer, winter] = [new Date(asUtc - 7_200_000), new Date(asUtc - 3_600_000)];
  const says = (at: Date) => Number(danishParts(at).hour) === hour;
  return withoutEmptyFraction(says(summer) ? summer : winter);
}

const withoutEmptyFraction = (at: Date): string => at.toISOString().replace('.000Z', 'Z');
