import { at, dayOf, SourceProblem, textAt, type XmlNode } from '../../../src/sdk/index.js';

/** What a mapping read past, counted by name. */
export class Tally {
  readonly ignored: Record<string, number> = {};
  readonly unknownCodes: Record<string, number> = {};

  /** Counts the children of a block that the mapping does not read. */
  unread(node: XmlNode | undefined, read: readonly string[], block: string): void {
    for (const [name, value] of Object.entries(node ?? {})) {
      if (name.startsWith('@') || name === '#text' || read.includes(name)) continue;
      this.ignore(`${block}.${name}`.slice(0, 80), Array.isArray(value) ? value.length : 1);
    }
  }

  ignore(name: string, times = 1): void {
    this.ignored[name] = (this.ignored[name] ?? 0) + times;
  }

  unknown(system: string): void {
    this.unknownCodes[system] = (this.unknownCodes[system] ?? 0) + 1;
  }
}

/** The day at the path: an xsd:date (with or without zone) or the Danish day of an xsd:dateTime; uncertain dates lie one level down, in `dato`. */
export function dayAt(node: XmlNode | undefined, ...path: string[]): string | undefined {
  const found = at(node, ...path);
  const text = textAt(found, 'dato') ?? textAt(found);
  return dayOf(text?.replace(/^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, '$1'));
}

/** An xsd:boolean. */
export function flagAt(node: XmlNode | undefined, name: string): boolean | undefined {
  const text = textAt(node, name);
  if (text === undefined) return undefined;
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new SourceProblem('SOURCE_INVALID');
}

/** Text cut to what the view's fields hold. */
export function wordsAt(node: XmlNode | undefined, ...path: string[]): string | undefined {
  return textAt(node, ...path)?.slice(0, 500);
}

/** A period of days; nothing when neither end is known. */
export function periodOf(from: string | undefined, to: string | undefined): { from?: string; to?: string } | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
