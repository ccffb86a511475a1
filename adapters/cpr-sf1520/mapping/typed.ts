import { at, dayOf, SourceProblem, textAt, type XmlNode } from '../../../src/sdk/index.js';

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
