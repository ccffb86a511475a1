import type { Period } from './records.js';
import { textAt, type XmlNode } from './xml.js';

/** What a mapping read past, counted by name and never by value. */
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

/** Text at a path of an XML source, cut to the 500 characters that the view's fields hold. */
export function wordsAt(node: XmlNode | undefined, ...path: string[]): string | undefined {
  return textAt(node, ...path)?.slice(0, 500);
}

/** A period of days or instants; nothing when neither end is known. */
export function periodOf(from: string | undefined, to: string | undefined): Period | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
