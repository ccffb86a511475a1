import { parseXml, type XmlNode, type XmlValue } from '../../../src/sdk/index.js';
import { BadFile } from '../bad-file.js';
import type { Json } from './fhir.js';

const FHIR = 'xmlns="http://hl7.org/fhir"';

/**
 * A bundle in FHIR's XML form in the shape of its JSON form, but that a list of one is written as that one and numbers stay text.
 * The narrative (XHTML) and comments are left out.
 */
export function bundleFromXml(bytes: Buffer): Json {
  const root = parseXml(bytes).Bundle;
  const bundle = Array.isArray(root) ? undefined : root;
  if (typeof bundle !== 'object' || !bytes.includes(FHIR)) throw new BadFile(['not a Bundle of FHIR']);
  return { resourceType: 'Bundle', ...(fromElement(bundle as XmlNode) as Json) };
}

function fromElement(node: XmlNode): unknown {
  const names = Object.keys(node).filter((name) => /^@?[A-Za-z]{1,64}$/.test(name));
  if (names.length === 1 && names[0] === '@value') return node['@value'];
  const json: Record<string, unknown> = {};
  for (const name of names) {
    const child = node[name]!;
    if (name === '@value') continue;
    else if (name.startsWith('@')) json[name.slice(1)] = child;
    else if (name === 'resource') json.resource = fromResource(child);
    else if (!isNarrative(name, child)) json[name] = Array.isArray(child) ? child.map(fromValue) : fromValue(child);
  }
  return json;
}

function fromValue(value: XmlValue): unknown {
  return typeof value === 'string' || Array.isArray(value) ? {} : fromElement(value as XmlNode);
}

function fromResource(value: XmlValue): unknown {
  const types = typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  const type = types.filter((name) => !name.startsWith('@') && name !== '#text');
  if (type.length !== 1) throw new BadFile(['an entry holds not one resource']);
  const inner = (value as XmlNode)[type[0]!]!;
  if (Array.isArray(inner)) throw new BadFile(['an entry holds not one resource']);
  const body = fromValue(inner);
  return { resourceType: type[0], ...(typeof body === 'object' ? body : {}) };
}

function isNarrative(name: string, value: XmlValue): boolean {
  return name === 'text' && typeof value === 'object' && !Array.isArray(value) && (value as XmlNode).div !== undefined;
}
