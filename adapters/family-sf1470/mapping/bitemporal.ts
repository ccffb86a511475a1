import { at, SourceProblem, textAt, timeOf, type XmlNode } from '../../../src/sdk/index.js';

/** One statement of the index: what it says, when it was registered, and when it holds. Times are milliseconds since 1970. */
export interface Entry {
  node: XmlNode;
  registered: number;
  from: number;
  /** absent: open */
  to?: number;
}

/** Reads the times of one case; the same few stand in all its parts, and each is parsed once. */
export class Times {
  readonly #read = new Map<string, number>();

  /** Milliseconds since 1970; nothing for an open end. @throws SourceProblem SOURCE_INVALID */
  of(text: string | undefined): number | undefined {
    const known = text === undefined ? undefined : this.#read.get(text);
    if (known !== undefined) return known;
    const time = timeOf(text);
    if (text === undefined || time === undefined) return undefined;
    const milliseconds = Date.parse(time);
    if (Number.isNaN(milliseconds)) throw new SourceProblem('SOURCE_INVALID');
    this.#read.set(text, milliseconds);
    return milliseconds;
  }
}

/** Entry of an element with a Virkning; nothing for one that ends before it begins. */
export function entryOf(node: XmlNode, registered: number, times = new Times()): Entry | undefined {
  const virkning = at(node, 'Virkning');
  const from = times.of(textAt(virkning, 'FraTidspunkt', 'TidsstempelDatoTid')) ?? Number.NEGATIVE_INFINITY;
  const to = times.of(textAt(virkning, 'TilTidspunkt', 'TidsstempelDatoTid'));
  if (to === undefined) return { node, registered, from };
  return to < from ? undefined : { node, registered, from, to };
}

/** The view's spelling of a time; infinity is undefined. */
export function instantOf(milliseconds: number | undefined): string | undefined {
  if (milliseconds === undefined || !Number.isFinite(milliseconds)) return undefined;
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/**
 * What is left of all statements when newer registrations have spoken: of each time the newest registration's words stay, and an older
 * statement keeps the rest of its period, in pieces where a newer one stands inside it. A newer registration that says the same again
 * from the same beginning ends it there: what it no longer covers does not come back (a relation is ended by writing its period anew).
 * Statements of one registration do not cut each other; a statement without length is none. Newest registration first.
 */
export function surviving(entries: readonly Entry[]): Entry[] {
  const registered = entries[0]?.registered;
  if (entries.every((entry) => entry.registered === registered)) return entries.filter(lasts);
  const newestFirst = entries.toSorted((a, b) => b.registered - a.registered);
  const words = new Map(entries.map((entry) => [entry, says(entry)]));
  const isEnded = (old: Entry, newer: readonly Entry[]) =>
    newer.some((entry) => rewrites(entry, old) && words.get(entry) === words.get(old));
  const left: Entry[] = [];
  let covered: Span[] = [];
  for (let start = 0, end = 0; start < newestFirst.length; start = end) {
    while (newestFirst[end]?.registered === newestFirst[start]!.registered) end += 1;
    const batch = newestFirst.slice(start, end);
    const newer = newestFirst.slice(0, start);
    for (const old of batch) if (!isEnded(old, newer)) left.push(...piecesOf(old, covered));
    covered = merged([...covered, ...batch.filter(lasts)]);
  }
  return left;
}

type Span = Pick<Entry, 'from' | 'to'>;

const endOf = ({ to }: Span): number => to ?? Number.POSITIVE_INFINITY;
const lasts = (span: Span): boolean => endOf(span) > span.from;

/** The parts of a statement that no span covers. @param covered in order, none touching the next */
function piecesOf(old: Entry, covered: readonly Span[]): Entry[] {
  if (!covered.some((span) => span.from < endOf(old) && endOf(span) > old.from)) return lasts(old) ? [old] : [];
  const { node, registered } = old;
  const pieces: Entry[] = [];
  let from = old.from;
  for (const span of covered) {
    if (endOf(span) <= from) continue;
    if (span.from >= endOf(old)) break;
    if (span.from > from) pieces.push({ node, registered, from, to: span.from });
    from = endOf(span);
  }
  if (from < endOf(old)) pieces.push({ node, registered, from, ...(old.to !== undefined && { to: old.to }) });
  return pieces;
}

function merged(spans: Span[]): Span[] {
  const all: Required<Span>[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from || 0)) {
    const last = all.at(-1);
    if (last === undefined || last.to < span.from) all.push({ from: span.from, to: endOf(span) });
    else last.to = Math.max(last.to, endOf(span));
  }
  return all;
}

/** Whether anything in the past was written differently before: a newer registration holds other words at the older one's beginning. */
export function isCorrected(entries: readonly Entry[]): boolean {
  if (entries.length < 2) return false;
  return entries.some((old) => entries.some((entry) => rewrites(entry, old) && says(entry) !== says(old)));
}

function rewrites(entry: Entry, old: Entry): boolean {
  return entry.registered > old.registered && entry.from <= old.from && (entry.from === old.from || endOf(entry) > old.from);
}

/** What is stated: of a relation whom or what it points to, which is all that one of its role and number says; else every word. */
function says({ node }: Entry): string {
  const { Virkning: _, ...rest } = node;
  return JSON.stringify(rest.ReferenceID ?? rest);
}

/** Entries that hold at a time, as the newest registration that speaks of that time has them. */
export function inForce(entries: readonly Entry[], now: number): Entry[] {
  return surviving(entries).filter((entry) => holdsAt(entry, now));
}

/** The entry in force, else the one that was registered last: a closed case keeps its title. Entries without length are none. */
export function latest(entries: readonly Entry[], now: number): Entry | undefined {
  return newestOf(surviving(entries), now);
}

/** As `latest`, of what already survived. */
export function newestOf(survivors: readonly Entry[], now: number): Entry | undefined {
  const newer = (a: Entry, b: Entry) => b.registered - a.registered || b.from - a.from;
  const held = survivors.filter((entry) => holdsAt(entry, now));
  return (held.length > 0 ? held : survivors).toSorted(newer)[0];
}

const holdsAt = (entry: Entry, now: number): boolean => entry.from <= now && endOf(entry) > now;
