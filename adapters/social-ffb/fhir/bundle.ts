import { normaliseCpr, utf8Json } from '../../../src/sdk/index.js';
import { BadFile } from '../bad-file.js';
import { codings, type Json, object, objects, type Resource, referenceKey, text } from './fhir.js';
import { bundleFromXml } from './from-xml.js';

/** One delivery about one citizen, shape checked. */
export interface Delivery {
  /** ten characters */
  cpr: string;
  /** a report is a full snapshot; an order (ffb-order) is about one effort and stands beside the report */
  kind: 'REPORT' | 'ORDER';
  /** deliveries of one stream replace each other: `REPORT`, or the order's CarePlan */
  stream: string;
  /** ISO 8601 instant in UTC at which the source made it */
  timestamp: string;
  resources: Resource[];
}

const PERSON_NUMBER = /^urn:(oid:1\.2\.208\.176\.1\.(2|6\.1\.1|6\.1\.3\.\d+)|oio:cpr-nr)$/;
const MOST_RESOURCES = 5000;

/**
 * Reads a bundle by the form its name tells. Fails with BadFile (SOURCE_INVALID, or SOURCE_IDENTITY_MISMATCH when it names two citizens).
 */
export function readBundle(bytes: Buffer, form: 'JSON' | 'XML'): Delivery {
  const bundle = form === 'XML' ? bundleFromXml(bytes) : parseJson(bytes);
  if (bundle.resourceType !== 'Bundle') throw new BadFile(['not a Bundle']);
  const resources = objects(bundle.entry).map(resourceOf);
  if (resources.length > MOST_RESOURCES) throw new BadFile([`more than ${MOST_RESOURCES} resources`], 'SOURCE_TOO_LARGE');
  return { cpr: citizenOf(resources), ...streamOf(bundle, resources), timestamp: timestampOf(bundle), resources };
}

function parseJson(bytes: Buffer): Json {
  return object(readJson(bytes)) ?? {};
}

function readJson(bytes: Buffer): unknown {
  try {
    return utf8Json(bytes);
  } catch {
    throw new BadFile(['not JSON in UTF-8']);
  }
}

function resourceOf(entry: Json): Resource {
  const body = object(entry.resource) ?? {};
  const [type, id, fullUrl] = [text(body.resourceType), text(body.id), text(entry.fullUrl)];
  const fits = type !== undefined && /^[A-Z][A-Za-z]{1,40}$/.test(type) && id !== undefined && /^[A-Za-z0-9.-]{1,64}$/.test(id);
  if (!fits) throw new BadFile(['an entry without type and id']);
  return { type, id, body, ...(fullUrl !== undefined && { fullUrl }) };
}

/** The instant the bundle itself gives; a bundle without one is refused, because newest could not be told. */
function timestampOf(bundle: Json): string {
  const at = new Date(text(bundle.timestamp) ?? '');
  if (Number.isNaN(at.getTime())) throw new BadFile(['no timestamp']);
  return at.toISOString();
}

function streamOf(bundle: Json, resources: readonly Resource[]): Pick<Delivery, 'kind' | 'stream'> {
  if (bundle.type === 'collection') return { kind: 'REPORT', stream: 'REPORT' };
  const header = resources.find(({ type }) => type === 'MessageHeader')?.body;
  if (bundle.type !== 'message' || header === undefined) throw new BadFile(['neither report nor message']);
  if (codings({ coding: header.eventCoding })[0]?.code !== 'ffb-order') throw new BadFile(['message of another event']);
  const focus = objects(header.focus).map(referenceKey);
  return { kind: 'ORDER', stream: focus.find((key) => key?.startsWith('CarePlan/')) ?? 'ORDER' };
}

/** The one citizen of a bundle: every Patient in it bears the same number, in whatever spelling. */
function citizenOf(resources: readonly Resource[]): string {
  const numbers = resources.filter(({ type }) => type === 'Patient').flatMap(({ body }) => numbersOf(body));
  const known = new Set(numbers);
  if (known.size === 0) throw new BadFile(['no citizen with a number']);
  if (known.size > 1) throw new BadFile(['two citizens'], 'SOURCE_IDENTITY_MISMATCH');
  return numbers[0]!;
}

function numbersOf(patient: Json): string[] {
  const written = objects(patient.identifier).filter(({ system }) => PERSON_NUMBER.test(text(system) ?? 'urn:oio:cpr-nr'));
  return written.flatMap(({ value }) => normaliseCpr(text(value)) ?? []);
}

/**
 * Whose a file that cannot be read was meant to be: the one number that stands after the OID of CPR numbers.
 * So the bad delivery stops the answer about that citizen and of nobody else.
 */
export function ownerOfBroken(bytes: Buffer): string | undefined {
  const found = bytes.toString('latin1').matchAll(/urn:(?:oid:1\.2\.208\.176\.1\.2|oio:cpr-nr)"[^0-9]{1,80}(\d{6}-?\d{4})\b/g);
  const numbers = new Set([...found].flatMap(([, written]) => normaliseCpr(written) ?? []));
  return numbers.size === 1 ? [...numbers][0] : undefined;
}
