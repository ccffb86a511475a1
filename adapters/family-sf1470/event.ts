import { at, children, normaliseCpr, parseXml, SourceProblem, textAt, timeOf, type XmlNode } from '../../src/sdk/index.js';

/** What an event of Beskedfordeler says: that something changed, about whom. What changed must be fetched. */
export interface SourceEvent {
  /** the same event may come twice with the same id */
  messageId: string;
  /** id of what was done to the object, from the joint classification */
  action?: string;
  /** ISO 8601 instant; the message's own time has no zone and is Danish local time */
  registeredAt?: string;
  /** CPR numbers among the objects named, ten characters, once each; for the process only */
  citizens: string[];
  /** UUIDs of objects that are not persons, such as cases */
  objects: string[];
  topic?: string;
  municipalityCvr?: string;
}

/** Reads a Haendelsesbesked (Beskedkuvert 1.0). Its data part is never read. @throws SourceProblem SOURCE_INVALID */
export function parseEvent(body: Buffer): SourceEvent {
  const message = at(parseXml(body), 'Haendelsesbesked');
  const filter = at(message, 'Beskedkuvert', 'Filtreringsdata');
  const messageId = textAt(message, 'BeskedId', 'UUIDIdentifikator')?.toLowerCase();
  if (messageId === undefined || filter === undefined) throw new SourceProblem('SOURCE_INVALID');
  const registrations = children(filter, 'ObjektRegistrering');
  const ids = [...registrations, ...children(filter, 'RelateretObjekt')].flatMap((object) => idOf(object, 'ObjektId') ?? []);
  const first = registrations[0];
  const registeredAt = timeOf(textAt(first, 'Registreringstidspunkt', 'TidsstempelDatoTid'));
  const action = idOf(first, 'ObjektHandling');
  const topic = afterPrefix(idOf(first, 'OpgaveEmne'), 'urn:oio:kle:');
  const municipalityCvr = afterPrefix(idOf(first, 'ObjektAnsvarligMyndighed'), 'urn:oio:cvr-nr:');
  return {
    messageId,
    ...(action !== undefined && { action }),
    ...(registeredAt !== undefined && { registeredAt }),
    citizens: [...new Set(ids.flatMap((id) => (id.startsWith('urn:oio:cpr-nr:') ? (normaliseCpr(id) ?? []) : [])))],
    objects: [...new Set(ids.filter((id) => !id.startsWith('urn:')))],
    ...(topic !== undefined && { topic }),
    ...(municipalityCvr !== undefined && { municipalityCvr }),
  };
}

function idOf(node: XmlNode | undefined, name: string): string | undefined {
  return (textAt(node, name, 'UUIDIdentifikator') ?? textAt(node, name, 'URNIdentifikator'))?.toLowerCase();
}

function afterPrefix(id: string | undefined, prefix: string): string | undefined {
  return id?.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}
