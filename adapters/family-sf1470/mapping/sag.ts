import {
  at,
  children,
  maskCprIn,
  type Period,
  periodOf,
  SourceProblem,
  type Tally,
  textAt,
  timeOf,
  wordsAt,
  type XmlNode,
} from '../../../src/sdk/index.js';
import { PROGRESS, type Progress, ROLE } from '../codes/index-codes.js';
import { type Entry, entryOf, inForce, instantOf, isCorrected, latest, millisecondsOf, surviving } from './bitemporal.js';
import { type Actor, actorOf, type Klass, klassOf, type Party, partyOf } from './relation-parts.js';

/** One case as it stands at a time, read out of all its registrations. */
export interface Sag {
  uuid: string;
  registeredAt: string;
  corrected: boolean;
  effective?: Period;
  /** absent when the source hides it and gives no alternative */
  title?: string;
  caseNumber?: string;
  hjemmel?: string;
  progress?: Progress;
  openedAt?: string;
  decidedAt?: string;
  closedAt?: string;
  sensitivity?: string;
  /** only named actors may see it, and the index leaves that to the receiver */
  hasAccessList: boolean;
  topic?: Klass;
  /** classes beside topic and action */
  classes: Klass[];
  /** parties now, and parties that once were */
  parties: Party[];
  formerParties: Party[];
  owner?: Actor;
  responsible?: Actor;
  caseworker?: Actor;
}

const RELATIONS = ['Sagsaktoer', 'Sagsklasse', 'Sagspart'] as const;
const MOST_ENTRIES = 1000;
const GONE = new Set(['Slettet', 'Passiveret']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads one FiltreretOejebliksbillede. Undefined when it has been removed or has no registration. */
export function sagOf(snapshot: XmlNode, now: number, tally: Tally): Sag | undefined {
  const uuid = textAt(snapshot, 'ObjektType', 'UUIDIdentifikator')?.toLowerCase();
  if (uuid === undefined || !UUID.test(uuid)) throw new SourceProblem('SOURCE_INVALID');
  const registrations = children(snapshot, 'Registrering').map((node) => ({ node, registered: registeredOf(node) }));
  const newest = registrations.toSorted((a, b) => b.registered - a.registered)[0];
  if (newest === undefined || GONE.has(textAt(newest.node, 'LivscyklusKode') ?? '')) {
    tally.ignore('sag.removed');
    return undefined;
  }
  const groups = groupsOf(registrations, tally);
  const group = (key: string): Entry[] => groups.get(key) ?? [];
  const attributes = latest(group('Egenskaber'), now);
  const index = latest(group('SagIndeksEgenskaber'), now)?.node;
  const fremdrift = group('Fremdrift');
  const relations = [...groups].filter(([key]) => key.includes('|'));
  const parties = relations.filter(([key]) => key.startsWith('Sagspart|')).map(([, entries]) => entries);
  const actor = (role: string, pick: typeof latest) => actorIn(relations, `Sagsaktoer|${role}|`, now, pick);
  const classes = relations.filter(([key]) => key.startsWith('Sagsklasse|'));
  const isNamed = (key: string, role: string) => key.startsWith(`Sagsklasse|${role}|`);
  const topic = classes.find(([key]) => isNamed(key, ROLE.topic));
  return {
    uuid,
    registeredAt: instantOf(newest.registered)!,
    corrected: isCorrected(group('Egenskaber')) || isCorrected(fremdrift),
    ...attributesOf(attributes, index),
    ...progressOf(fremdrift, index, now, tally),
    hasAccessList: group('Sikkerhedsprofil').length > 0,
    ...(topic !== undefined && { topic: klassOf(latest(topic[1], now)!) }),
    classes: classes.flatMap(([key, entries]) =>
      isNamed(key, ROLE.topic) || isNamed(key, ROLE.action) ? [] : [klassOf(latest(entries, now)!)],
    ),
    parties: parties.flatMap((entries) => inForce(entries, now).map(partyOf)),
    formerParties: parties.flatMap((entries) => entries.map(partyOf)),
    ...actor(ROLE.owner, latest).as('owner'),
    ...actor(ROLE.responsible, latest).as('responsible'),
    ...actor(ROLE.caseworker, (entries, time) => inForce(entries, time)[0]).as('caseworker'),
  };
}

function registeredOf(registration: XmlNode): number {
  const text = timeOf(textAt(registration, 'StsTidspunkt') ?? textAt(registration, 'Tidspunkt'));
  if (text === undefined) throw new SourceProblem('SOURCE_INVALID');
  return millisecondsOf(text);
}

/** All entries by key: the element for attributes and states, element, role and number for relations (their compound id in the index). */
function groupsOf(registrations: readonly { node: XmlNode; registered: number }[], tally: Tally): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  const add = (key: string, node: XmlNode, registered: number) => {
    const entry = entryOf(node, registered);
    if (entry === undefined) return tally.ignore('virkning.backwards');
    const group = groups.get(key) ?? [];
    if (group.push(entry) > MOST_ENTRIES) throw new SourceProblem('SOURCE_TOO_LARGE');
    groups.set(key, group);
  };
  for (const { node, registered } of registrations) {
    const [attributes, states, relations] = [at(node, 'AttributListe'), at(node, 'TilstandListe'), at(node, 'RelationListe')];
    for (const one of children(attributes, 'Egenskaber')) add('Egenskaber', one, registered);
    for (const one of children(at(attributes, 'LokalUdvidelseListe'), 'SagIndeksEgenskaber'))
      add('SagIndeksEgenskaber', one, registered);
    for (const one of children(states, 'Fremdrift')) add('Fremdrift', one, registered);
    for (const one of children(at(relations, 'LokalUdvidelseListe'), 'Sikkerhedsprofil'))
      add('Sikkerhedsprofil', one, registered);
    for (const kind of RELATIONS) for (const one of children(relations, kind)) add(relationKey(kind, one), one, registered);
    tally.unread(relations, [...RELATIONS, 'LokalUdvidelseListe'], 'RelationListe');
  }
  return groups;
}

function relationKey(kind: string, relation: XmlNode): string {
  const role = textAt(relation, 'Rolle', 'UUIDIdentifikator') ?? textAt(relation, 'Rolle', 'URNIdentifikator') ?? '';
  return `${kind}|${role.toLowerCase()}|${textAt(relation, 'Indeks') ?? ''}`;
}

function actorIn(relations: readonly [string, Entry[]][], prefix: string, now: number, pick: typeof latest) {
  const entries = relations.filter(([key]) => key.startsWith(prefix)).flatMap(([, found]) => found);
  const picked = pick(entries, now);
  return { as: (name: 'owner' | 'responsible' | 'caseworker') => (picked === undefined ? {} : { [name]: actorOf(picked) }) };
}

function attributesOf(entry: Entry | undefined, index: XmlNode | undefined): Partial<Sag> {
  const node = entry?.node;
  const sensitivity = textAt(index, 'Foelsomhed');
  const exempt = at(node, 'OffentlighedUndtaget');
  const isHidden = exempt !== undefined || (sensitivity !== undefined && /vip/i.test(sensitivity));
  const title = isHidden ? wordsAt(exempt, 'TitelAlternativTekst') : wordsAt(node, 'Titel');
  const caseNumber = wordsAt(node, 'Sagsnummer') ?? wordsAt(node, 'BrugervendtNoegle');
  const hjemmel = wordsAt(node, 'HjemmelSpecifikation');
  const effective = periodOf(instantOf(entry?.from), instantOf(entry?.to));
  return {
    ...(effective !== undefined && { effective }),
    ...(title !== undefined && { title: maskCprIn(title) }),
    ...(caseNumber !== undefined && { caseNumber: maskCprIn(caseNumber) }),
    ...(hjemmel !== undefined && { hjemmel: maskCprIn(hjemmel) }),
    ...(sensitivity !== undefined && { sensitivity }),
  };
}

function progressOf(entries: readonly Entry[], index: XmlNode | undefined, now: number, tally: Tally): Partial<Sag> {
  const kept = surviving(entries);
  const current = latest(kept, now);
  const code = textAt(current?.node, 'FremdriftStatusKode');
  const isKnown = (text: string | undefined): text is Progress => PROGRESS.has(text as Progress);
  if (code !== undefined && !isKnown(code)) tally.unknown('FremdriftStatusKode');
  const decided = kept.filter(({ node, from }) => textAt(node, 'FremdriftStatusKode') === 'Afgjort' && from <= now);
  const openedAt = timeOf(textAt(index, 'OprettetTidspunkt')) ?? earliest(kept);
  const decidedAt = earliest(decided);
  const closedAt = code === 'Afsluttet' ? instantOf(current?.from) : undefined;
  return {
    ...(isKnown(code) && { progress: code }),
    ...(openedAt !== undefined && { openedAt }),
    ...(decidedAt !== undefined && { decidedAt }),
    ...(closedAt !== undefined && { closedAt }),
  };
}

function earliest(entries: readonly Entry[]): string | undefined {
  return entries.length === 0 ? undefined : instantOf(Math.min(...entries.map(({ from }) => from)));
}
