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
import { type Entry, entryOf, inForce, instantOf, isCorrected, latest, newestOf, surviving, Times } from './bitemporal.js';
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
  const times = new Times();
  const registrations = children(snapshot, 'Registrering').map((node) => ({ node, registered: registeredOf(node, times) }));
  const newest = registrations.toSorted((a, b) => b.registered - a.registered)[0];
  if (newest === undefined || GONE.has(textAt(newest.node, 'LivscyklusKode') ?? '')) {
    tally.ignore('sag.removed');
    return undefined;
  }
  const { Egenskaber, SagIndeksEgenskaber, Fremdrift, Sikkerhedsprofil, relations } = statementsOf(registrations, times, tally);
  const index = latest(SagIndeksEgenskaber, now)?.node;
  const { Sagspart: parties, Sagsaktoer: actors, Sagsklasse: classes } = relations;
  const actor = (role: string) => actors.filter((one) => one.role === role).flatMap(({ entries }) => entries);
  const topic = classes.find(({ role }) => role === ROLE.topic);
  return {
    uuid,
    registeredAt: instantOf(newest.registered)!,
    corrected: isCorrected(Egenskaber) || isCorrected(Fremdrift),
    ...attributesOf(latest(Egenskaber, now), index),
    ...progressOf(Fremdrift, index, now, tally),
    hasAccessList: Sikkerhedsprofil.length > 0,
    ...named('topic', topic && latest(topic.entries, now), klassOf),
    classes: classes.flatMap(({ role, entries }) => {
      const one = role === ROLE.topic || role === ROLE.action ? undefined : latest(entries, now);
      return one === undefined ? [] : [klassOf(one)];
    }),
    parties: parties.flatMap(({ entries }) => inForce(entries, now).map(partyOf)),
    formerParties: parties.flatMap(({ entries }) => entries.map(partyOf)),
    ...named('owner', latest(actor(ROLE.owner), now), actorOf),
    ...named('responsible', latest(actor(ROLE.responsible), now), actorOf),
    ...named('caseworker', inForce(actor(ROLE.caseworker), now)[0], actorOf),
  };
}

function named<K extends string, T>(name: K, entry: Entry | undefined, read: (entry: Entry) => T): { [P in K]?: T } {
  return (entry === undefined ? {} : { [name]: read(entry) }) as { [P in K]?: T };
}

function registeredOf(registration: XmlNode, times: Times): number {
  const registered = times.of(textAt(registration, 'StsTidspunkt') ?? textAt(registration, 'Tidspunkt'));
  if (registered === undefined) throw new SourceProblem('SOURCE_INVALID');
  return registered;
}

/** All statements about one relation: its role and number are its compound id in the index. */
interface Relation {
  role: string;
  entries: Entry[];
}

interface Statements extends Record<'Egenskaber' | 'SagIndeksEgenskaber' | 'Fremdrift' | 'Sikkerhedsprofil', Entry[]> {
  relations: Record<(typeof RELATIONS)[number], Relation[]>;
}

/** What every registration states, by what it is about. */
function statementsOf(registrations: readonly { node: XmlNode; registered: number }[], times: Times, tally: Tally): Statements {
  const all: Statements = {
    Egenskaber: [],
    SagIndeksEgenskaber: [],
    Fremdrift: [],
    Sikkerhedsprofil: [],
    relations: { Sagsaktoer: [], Sagsklasse: [], Sagspart: [] },
  };
  const byId = new Map<string, Relation>();
  const relationOf = (kind: (typeof RELATIONS)[number], node: XmlNode): Entry[] => {
    const role = (textAt(node, 'Rolle', 'UUIDIdentifikator') ?? textAt(node, 'Rolle', 'URNIdentifikator') ?? '').toLowerCase();
    const id = `${kind}|${role}|${textAt(node, 'Indeks') ?? ''}`;
    const known = byId.get(id);
    if (known !== undefined) return known.entries;
    const relation: Relation = { role, entries: [] };
    byId.set(id, relation);
    all.relations[kind].push(relation);
    return relation.entries;
  };
  for (const { node, registered } of registrations) {
    const add = (found: readonly XmlNode[], entriesOf: (one: XmlNode) => Entry[]) => {
      for (const one of found) {
        const entry = entryOf(one, registered, times);
        if (entry === undefined) tally.ignore('virkning.backwards');
        else if (entriesOf(one).push(entry) > MOST_ENTRIES) throw new SourceProblem('SOURCE_TOO_LARGE');
      }
    };
    const [attributes, relations] = [at(node, 'AttributListe'), at(node, 'RelationListe')];
    add(children(attributes, 'Egenskaber'), () => all.Egenskaber);
    add(children(at(attributes, 'LokalUdvidelseListe'), 'SagIndeksEgenskaber'), () => all.SagIndeksEgenskaber);
    add(children(at(node, 'TilstandListe'), 'Fremdrift'), () => all.Fremdrift);
    add(children(at(relations, 'LokalUdvidelseListe'), 'Sikkerhedsprofil'), () => all.Sikkerhedsprofil);
    for (const kind of RELATIONS) add(children(relations, kind), (one) => relationOf(kind, one));
    tally.unread(relations, [...RELATIONS, 'LokalUdvidelseListe'], 'RelationListe');
  }
  return all;
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
  const current = newestOf(kept, now);
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
