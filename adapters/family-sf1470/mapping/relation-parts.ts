import { at, maskCprIn, normaliseCpr, type Period, periodOf, textAt, wordsAt, type XmlNode } from '../../../src/sdk/index.js';
import { ROLE } from '../codes/index-codes.js';
import { type Entry, instantOf } from './bitemporal.js';

/** A class that a case is put under. */
export interface Klass {
  code: string;
  system: string;
  title?: string;
  /** name of the list it comes from, as "KLE Emneplan" */
  facet?: string;
  /** when it holds (Virkning) */
  period?: Period;
  /** ISO 8601 instant at which that was registered */
  registeredAt: string;
}

/** Somebody a case is about. Only a CPR number names a citizen of ours; the other kinds (person id, name, CVR, P-number) do not. */
export interface Party {
  isPrimary: boolean;
  kind: 'CPR' | 'PERSON_ID' | 'CITIZEN_ID' | 'CVR' | 'P_NUMBER' | 'NAME' | 'OTHER';
  cpr?: string;
}

/** An organisation, unit or employee that handles a case. */
export interface Actor {
  /** UUID of the joint organisation system, or what follows the last colon of a URN */
  id?: string;
  /** key that users know: an employee id */
  key?: string;
  name?: string;
  cvr?: string;
  /** when it holds (Virkning) */
  period?: Period;
  /** ISO 8601 instant at which that was registered */
  registeredAt: string;
}

const PARTY_KINDS: readonly [RegExp, Party['kind']][] = [
  [/^urn:oio:cpr-nr:/i, 'CPR'],
  [/^urn:oio:us:personid:/i, 'PERSON_ID'],
  [/^urn:oio:(udk|us):borgerid:/i, 'CITIZEN_ID'],
  [/^urn:oio:cvr-nr:/i, 'CVR'],
  [/^urn:oio:(pnr|p-nr):/i, 'P_NUMBER'],
  [/^urn:oio:fuldtnavn:/i, 'NAME'],
];

export function partyOf({ node }: Entry): Party {
  const urn = textAt(node, 'ReferenceID', 'URNIdentifikator') ?? '';
  const isPrimary = textAt(node, 'Rolle', 'UUIDIdentifikator')?.toLowerCase() === ROLE.primaryParty;
  const kind = PARTY_KINDS.find(([pattern]) => pattern.test(urn))?.[1] ?? 'OTHER';
  const cpr = kind === 'CPR' ? normaliseCpr(urn) : undefined;
  return { isPrimary, kind: kind === 'CPR' && cpr === undefined ? 'OTHER' : kind, ...(cpr !== undefined && { cpr }) };
}

export function klassOf(entry: Entry): Klass {
  const words = at(entry.node, 'LokalUdvidelseListe', 'SagsklasseLokalUdvidelse');
  const reference =
    textAt(entry.node, 'ReferenceID', 'URNIdentifikator') ?? textAt(entry.node, 'ReferenceID', 'UUIDIdentifikator') ?? '';
  const cut = reference.lastIndexOf(':');
  const title = wordsAt(words, 'Klassetitel');
  const facet = wordsAt(words, 'Facettitel');
  const period = periodOfEntry(entry);
  return {
    code: maskCprIn(textAt(words, 'BrugervendtNoegle') ?? reference.slice(cut + 1)).slice(0, 500),
    system: cut > 0 ? reference.slice(0, cut).slice(0, 500) : 'urn:oio:klasse',
    ...(title !== undefined && { title: maskCprIn(title) }),
    ...(facet !== undefined && { facet }),
    ...(period !== undefined && { period }),
    registeredAt: instantOf(entry.registered)!,
  };
}

export function actorOf(entry: Entry): Actor {
  const words = actorWords(entry.node);
  const urn = textAt(entry.node, 'ReferenceID', 'URNIdentifikator');
  const id = textAt(entry.node, 'ReferenceID', 'UUIDIdentifikator') ?? urn?.slice(urn.lastIndexOf(':') + 1);
  const cvr = textAt(words, 'CVR-Nummer') ?? (/^urn:oio:cvr-nr:/i.test(urn ?? '') ? id : undefined);
  const key = wordsAt(words, 'BrugervendtNoegle');
  const name = wordsAt(words, 'FuldtNavn');
  const period = periodOfEntry(entry);
  return {
    ...(id !== undefined && { id: maskCprIn(id).slice(0, 100) }),
    ...(key !== undefined && { key: maskCprIn(key).slice(0, 100) }),
    ...(name !== undefined && { name: maskCprIn(name) }),
    ...(cvr !== undefined && { cvr }),
    ...(period !== undefined && { period }),
    registeredAt: instantOf(entry.registered)!,
  };
}

const actorWords = (node: XmlNode): XmlNode | undefined => at(node, 'LokalUdvidelseListe', 'SagsaktoerLokalUdvidelse');

function periodOfEntry({ from, to }: Entry): Period | undefined {
  return periodOf(instantOf(from), instantOf(to));
}
