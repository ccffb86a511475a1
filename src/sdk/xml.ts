import { SaxesParser } from 'saxes';
import { SourceProblem } from './source-problem.js';
import { utf8Text } from './utf8.js';

/** An element as parsed: children and attributes (prefixed `@`) by local name; text of a leaf is a string. */
export type XmlNode = { readonly [name: string]: XmlValue | undefined };
export type XmlValue = string | XmlNode | readonly XmlValue[];

const MOST_ELEMENTS = 100_000;
const DEEPEST = 64;

/** An element that is being read. One is made for each level and used again: most of what a parser allocates would be these. */
class Open {
  /** local */
  name = '';
  /** there as soon as an attribute or a child is */
  node: Record<string, XmlValue> | undefined = undefined;
  text = '';
  /** the namespace prefixes in force */
  prefixes: readonly string[] = ['xml'];
}

/**
 * Reads UTF-8 XML by local names, in one pass. Refuses with SOURCE_INVALID: a document type, processing instructions, entities beyond
 * the five of XML 1.0, unbound prefixes, more than 100 000 elements, nesting beyond 64, anything not well-formed. Values stay text: a CPR
 * number keeps its zero. White space around text is dropped.
 */
export function parseXml(bytes: Buffer): XmlNode {
  try {
    return treeOf(utf8Text(bytes));
  } catch (cause) {
    throw cause instanceof SourceProblem ? cause : new SourceProblem('SOURCE_INVALID', cause);
  }
}

function treeOf(text: string): XmlNode {
  const levels: Open[] = [new Open()];
  let depth = 0;
  let elements = 0;
  // A seventh handler would make V8 keep the parser's fields in a hash table, at four times the cost; without one for errors it throws.
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', refuse);
  parser.on('processinginstruction', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    const parent = levels[depth]!;
    depth += 1;
    if (elements > MOST_ELEMENTS || depth > DEEPEST) refuse();
    if (depth === levels.length) levels.push(new Open());
    const element = levels[depth]!;
    element.node = undefined;
    element.text = '';
    element.prefixes = parent.prefixes;
    for (const attribute in attributes)
      if (attribute.startsWith('xmlns:')) element.prefixes = [...element.prefixes, attribute.slice(6)];
    element.name = localName(name, element.prefixes);
    for (const attribute in attributes) {
      if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) continue;
      element.node ??= {};
      set(element.node, `@${localName(attribute, element.prefixes)}`, attributes[attribute]!);
    }
  });
  const addText = (part: string) => {
    levels[depth]!.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const { name, node, text: own } = levels[depth]!;
    depth -= 1;
    const parent = levels[depth]!;
    parent.node ??= {};
    const trimmed = own.trim();
    if (node !== undefined && trimmed !== '') set(node, '#text', trimmed);
    set(parent.node, name, node ?? trimmed);
  });
  parser.write(text).close();
  return levels[0]!.node ?? {};
}

function refuse(): never {
  throw new SourceProblem('SOURCE_INVALID');
}

/** @throws SourceProblem SOURCE_INVALID when the prefix is bound to nothing */
function localName(qualified: string, prefixes: readonly string[]): string {
  const colon = qualified.indexOf(':');
  if (colon === -1) return qualified;
  if (!prefixes.includes(qualified.slice(0, colon))) refuse();
  return qualified.slice(colon + 1);
}

/** Adds a value under a name; the second of a name makes it a list. Safe for every name, `__proto__` too. */
function set(node: Record<string, XmlValue>, name: string, value: XmlValue): void {
  const before = Object.hasOwn(node, name) ? node[name] : undefined;
  if (Array.isArray(before)) {
    before.push(value);
    return;
  }
  const after = before === undefined ? value : [before, value];
  if (name === '__proto__')
    Object.defineProperty(node, name, { value: after, enumerable: true, configurable: true, writable: true });
  else node[name] = after;
}

/** The children of that name, as a list; none gives an empty list. */
export function children(node: XmlValue | undefined, name: string): XmlNode[] {
  if (node === undefined || typeof node === 'string' || Array.isArray(node)) return [];
  const found = (node as XmlNode)[name];
  if (found === undefined) return [];
  return Array.isArray(found) ? found.map(asNode) : [asNode(found as string | XmlNode)];
}

/** The first descendant along the path of local names, if there. */
export function at(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  const found = follow(node, path);
  return found === undefined ? undefined : asNode(found);
}

/** The text at the path; an empty element gives undefined. */
export function textAt(node: XmlNode | undefined, ...path: string[]): string | undefined {
  const found = follow(node, path);
  const text = typeof found === 'object' ? found['#text'] : found;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function follow(node: XmlNode | undefined, path: readonly string[]): string | XmlNode | undefined {
  let here: string | XmlNode | undefined = node;
  for (const name of path) {
    if (here === undefined || typeof here === 'string') return undefined;
    const found: XmlValue | undefined = here[name];
    here = (Array.isArray(found) ? found[0] : found) as string | XmlNode | undefined;
  }
  return here;
}

const asNode = (child: string | XmlNode): XmlNode => (typeof child === 'string' ? { '#text': child } : child);

/** Text made safe for an element or attribute of a request written by template. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
