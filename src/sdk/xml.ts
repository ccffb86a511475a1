import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SourceProblem } from './source-problem.js';

/** An element as parsed: children and attributes (prefixed `@`) by local name; text of a leaf is a string. */
export type XmlNode = { readonly [name: string]: XmlValue | undefined };
export type XmlValue = string | XmlNode | readonly XmlValue[];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  ignoreDeclaration: true,
  trimValues: true,
});

const MOST_ELEMENTS = 100_000;
const DEEPEST = 64;

/**
 * Reads UTF-8 XML by local names. Refuses with SOURCE_INVALID: a document type, processing instructions, entities beyond the
 * five of XML 1.0, more than 100 000 elements, nesting beyond 64, anything not well-formed. Values stay text: a CPR number keeps its zero.
 */
export function parseXml(bytes: Buffer): XmlNode {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SourceProblem('SOURCE_INVALID', cause);
  }
  const body = text.replace(/^\s*<\?xml[^>]*\?>/, '');
  const entities = body.match(/&(?!(amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/);
  if (/<!DOCTYPE|<!ENTITY|<\?/i.test(body) || entities !== null || tooDeepOrLarge(body))
    throw new SourceProblem('SOURCE_INVALID');
  if (XMLValidator.validate(body) !== true) throw new SourceProblem('SOURCE_INVALID');
  try {
    return parser.parse(body) as XmlNode;
  } catch (cause) {
    throw new SourceProblem('SOURCE_INVALID', cause);
  }
}

function tooDeepOrLarge(body: string): boolean {
  let depth = 0;
  let elements = 0;
  for (const [tag] of body.matchAll(/<\/?[^!?][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else {
      elements += 1;
      if (!tag.endsWith('/>')) depth += 1;
    }
    if (depth > DEEPEST || elements > MOST_ELEMENTS) return true;
  }
  return false;
}

/** The children of that name, as a list; none gives an empty list. */
export function children(node: XmlValue | undefined, name: string): XmlNode[] {
  if (node === undefined || typeof node === 'string' || Array.isArray(node)) return [];
  const found = (node as XmlNode)[name];
  if (found === undefined) return [];
  return (Array.isArray(found) ? found : [found]).map((child) =>
    typeof child === 'string' ? { '#text': child } : (child as XmlNode),
  );
}

/** The first descendant along the path of local names, if there. */
export function at(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((here, name) => (here === undefined ? undefined : children(here, name)[0]), node);
}

/** The text at the path; an empty element gives undefined. */
export function textAt(node: XmlNode | undefined, ...path: string[]): string | undefined {
  const found = at(node, ...path)?.['#text'];
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** Text made safe for an element or attribute of a request written by template. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
