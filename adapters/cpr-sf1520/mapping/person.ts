import { at, type Person, type Provenance, Tally, textAt, wordsAt, type XmlNode } from '../../../src/sdk/index.js';
import { CIVIL_STATUS, SPECIAL_ROAD } from '../codes/cpr-codes.js';
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
  const protection = protectionOf(data, facts.today, hasNoFixedAbode(lookup.response));
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

/** Whether the register has the citizen on a road code of its own, 9900-9999, as without a fixed abode. */
function hasNoFixedAbode(response: XmlNode): boolean {
  const status = textAt(at(response, 'persondata'), 'status', 'status');
  const road = Number(textAt(at(response, 'adresse'), 'aktuelAdresse', 'vejkode') ?? Number.NaN);
  return SPECIAL_ROAD.has(status ?? '') || (road >= 9900 && road <= 9999);
}

/** An end so far away that it is none, the year 9999 too: special protection is registered for a hundred years. */
function endsFarAway(entry: XmlNode | undefined, today: string): boolean {
  const year = /^\d{4}/.exec(textAt(entry, 'slutdato', 'dato') ?? textAt(entry, 'slutdato') ?? '')?.[0];
  return year !== undefined && Number(year) - Number(today.slice(0, 4)) >= 50;
}

/**
 * Protection of name and address (CPRL § 28) on a day. The register's own `false` ends it; without the flag a period in force
 * counts as protection, so that a source that leaves the flag out never lays an address open. The last day is still protected.
 * The register has no word for special protection (CPRL § 6, stk. 6-8); either of its marks is taken for it: no fixed abode, or an end far away.
 */
export function protectionOf(
  data: XmlNode | undefined,
  today: string,
  noFixedAbode = false,
): Pick<Person, 'addressProtected' | 'protectedUntil' | 'specialProtection'> {
  const entry = at(data, 'adressebeskyttelse');
  const [from, to] = [dayAt(entry, 'startdato'), dayAt(entry, 'slutdato')];
  const flag = flagAt(entry, 'beskyttet') ?? (from !== undefined || to !== undefined);
  const inForce = flag && (from === undefined || from <= today) && (to === undefined || to >= today);
  if (inForce && (noFixedAbode || endsFarAway(entry, today))) return { addressProtected: true, specialProtection: true };
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
