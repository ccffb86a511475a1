import { at, type Person, type Provenance, Tally, textAt, wordsAt, type XmlNode } from '../../../src/sdk/index.js';
import { CIVIL_STATUS } from '../codes/cpr-codes.js';
import type { PersonLookup } from '../source-shape.js';
import { addressesOf } from './addresses.js';
import { relatedPersonsOf } from './related-persons.js';
import { dayAt, flagAt } from './typed.js';

const PERSON_READ = [
  'personnummer',
  'gaeldendePersonnummer',
  'navn',
  'foedselsdato',
  'status',
  'civilstand',
  'umyndiggoerelse',
  'adressebeskyttelse',
];

export interface PersonFacts {
  /** the Danish day on which protection and relations are judged, YYYY-MM-DD */
  today: string;
  /** numbers the citizen had before, newest first */
  formerNumbers: readonly string[];
  provenance: Provenance;
}

/** One lookup as the view's person, with what was read past. */
export function personOf(lookup: PersonLookup, facts: PersonFacts): { person: Person; tally: Tally } {
  const tally = new Tally();
  const data = at(lookup.response, 'persondata');
  tally.unread(lookup.response, ['persondata', 'adresse', 'relationer'], 'PersonLookupResponse');
  tally.unread(data, PERSON_READ, 'persondata');
  const protection = protectionOf(data, facts.today);
  const birthDate = dayAt(data, 'foedselsdato');
  const civilStatus = civilStatusOf(data, tally);
  const person: Person = {
    identifiers: [
      { system: 'CPR', value: lookup.cpr, current: lookup.status !== 'REPLACED' },
      ...facts.formerNumbers.map((value) => ({ system: 'CPR' as const, value, current: false })),
    ],
    name: nameOf(data),
    ...(birthDate !== undefined && { birthDate }),
    addresses: addressesOf(at(lookup.response, 'adresse'), protection.addressProtected, facts.today, tally),
    ...protection,
    ...deathOf(data, lookup.status === 'DEAD', civilStatus),
    ...(civilStatus !== undefined && { civilStatus }),
    relatedPersons: relatedPersonsOf(lookup.response, facts.today, tally),
    provenance: facts.provenance,
  };
  if (lookup.status === undefined && textAt(data, 'status', 'status') !== undefined) tally.unknown('status');
  return { person, tally };
}

function nameOf(data: XmlNode | undefined): Person['name'] {
  const given = [wordsAt(data, 'navn', 'fornavn'), wordsAt(data, 'navn', 'mellemnavn')]
    .flatMap((part) => part ?? [])
    .join(' ')
    .slice(0, 500);
  const family = wordsAt(data, 'navn', 'efternavn');
  const full = wordsAt(data, 'navn', 'personadresseringsnavn') ?? [given, family ?? ''].join(' ').trim().slice(0, 500);
  return { full, ...(given !== '' && { given }), ...(family !== undefined && { family }) };
}

/**
 * Protection of name and address (CPRL § 28) on a day. The register's own `false` ends it; without the flag a period in force
 * counts as protection, so that a source that leaves the flag out never lays an address open. The last day is still protected.
 */
export function protectionOf(data: XmlNode | undefined, today: string): Pick<Person, 'addressProtected' | 'protectedUntil'> {
  const entry = at(data, 'adressebeskyttelse');
  const [from, to] = [dayAt(entry, 'startdato'), dayAt(entry, 'slutdato')];
  const flag = flagAt(entry, 'beskyttet') ?? (from !== undefined || to !== undefined);
  const inForce = flag && (from === undefined || from <= today) && (to === undefined || to >= today);
  return { addressProtected: inForce, ...(inForce && to !== undefined && { protectedUntil: to }) };
}

function deathOf(
  data: XmlNode | undefined,
  isDead: boolean,
  civilStatus: string | undefined,
): Pick<Person, 'deceased' | 'deceasedOn'> {
  const deceasedOn = isDead ? dayAt(data, 'status', 'statusdato') : undefined;
  return { deceased: isDead || civilStatus === 'D', ...(deceasedOn !== undefined && { deceasedOn }) };
}

function civilStatusOf(data: XmlNode | undefined, tally: Tally): string | undefined {
  const code = textAt(data, 'civilstand', 'civilstand');
  if (code === undefined) return undefined;
  if (!CIVIL_STATUS.has(code)) tally.unknown('civilstand');
  return code.length <= 2 ? code : undefined;
}
