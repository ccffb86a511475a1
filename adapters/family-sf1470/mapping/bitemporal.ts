import { at, SourceProblem, textAt, timeOf, type XmlNode } from '../../../src/sdk/index.js';

/** One statement of the index: what it says, when it was registered, and when it holds. Times are milliseconds since 1970. */
export interface Entry {
  node: XmlNode;
  registered: number;
  from: number;
  /** absent: open */
  to?: number;
}

/** Entry of an element with a Virkning; nothing for one that ends before it begins. */
export function entryOf(node: XmlNode, registered: number): Entry | undefined {
  const virkning = at(node, 'Virkning');
  const from = timestampAt(virkning, 'FraTidspunkt') ?? Number.NEGATIVE_INFINITY;
  const to = timestampAt(virkning, 'TilTidspunkt');
  if (to !== undefined && to < from) return undefined;
  return { node, registered, from, ...(to !== undefined && { to }) };
}

function timestampAt(virkning: XmlNode | undefined, end: string): number | undefined {
  const text = timeOf(textAt(virkning, end, 'TidsstempelDatoTid'));
  return text === undefined ? undefined : millisecondsOf(text);
}

export function millisecondsOf(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new SourceProblem('SOURCE_INVALID');
  return time;
}

/** The view's spelling of a time; infinity is undefined. */
export function instantOf(milliseconds: number | undefined): string | undefined {
  if (milliseconds === undefined || !Number.isFinite(milliseconds)) return undefined;
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/**
 * What is left when newer registrations have corrected older ones: an older entry goes when a newer one of the same key holds at the
 * older one's beginning (it rewrites the same past, or ends it by writing its period anew). Otherwise both stay.
 */
export function surviving(entries: readonly Entry[]): Entry[] {
  return entries.filter((old) => !entries.some((entry) => replaces(entry, old)));
}

/** Whether anything in the surviving past was written differently before. */
export function isCorrected(entries: readonly Entry[]): boolean {
  return entries.some((old) => entries.some((entry) => replaces(entry, old) && says(entry) !== says(old)));
}

function replaces(entry: Entry, old: Entry): boolean {
  return entry.registered > old.registered && entry.from <= old.from && (entry.to === undefined || entry.to > old.from);
}

function says({ node }: Entry): string {
  const { Virkning: _, ...rest } = node;
  return JSON.stringify(rest);
}

/** Entries that hold at a time, as the newest registration that speaks of that time has them. */
export function inForce(entries: readonly Entry[], now: number): Entry[] {
  const holding = surviving(entries).filter(({ from, to }) => from <= now && (to === undefined || to > now));
  const newest = Math.max(...holding.map(({ registered }) => registered));
  return holding.filter(({ registered }) => registered === newest);
}

/** The entry in force, else the one that was registered last: a closed case keeps its title. */
export function latest(entries: readonly Entry[], now: number): Entry | undefined {
  const held = inForce(entries, now);
  const candidates = held.length > 0 ? held : surviving(entries);
  return candidates.toSorted((a, b) => b.registered - a.registered || b.from - a.from)[0];
}
