import {
  at,
  children,
  periodOf,
  type RelatedPerson,
  type Tally,
  textAt,
  tryParseCpr,
  wordsAt,
  type XmlNode,
} from '../../../src/sdk/index.js';
import { CUSTODY, GUARDIANSHIP } from '../codes/cpr-codes.js';
import { dayAt, flagAt } from './typed.js';

const CUSTODY_READ = [
  'foraeldremyndighedtype',
  'foraeldremyndighedStartdato',
  'foraeldremyndighedSletdato',
  'relationPersonnummer',
];
const GUARDIAN_READ = [
  'relationPersonnummer',
  'relationVaergenavn',
  'VærgemålType',
  'umyndiggoerelseStartdato',
  'umyndiggoerelseSlettedato',
  'umyndiggjort',
];

/** Children, custody holders and guardians in force or to come. Their numbers are read for the birth date only; `kinOf` reads them for the rules. */
export function relatedPersonsOf(response: XmlNode, today: string, tally: Tally): RelatedPerson[] {
  const relations = at(response, 'relationer');
  tally.unread(relations, ['aegtefaelle', 'barn', 'mor', 'far', 'foraeldremyndighed'], 'relationer');
  const custody = children(relations, 'foraeldremyndighed').map((entry) => custodyHolder(entry, relations, tally));
  const found = [...children(relations, 'barn').map(child), ...custody, ...guardian(response, tally)];
  return found.filter(({ period }) => stillHolds(period?.to, today, tally)).slice(0, 100);
}

function child(barn: XmlNode): RelatedPerson {
  return { relation: 'CHILD', ...born(birthDateOf(barn, 'personnummer')) };
}

function custodyHolder(entry: XmlNode, relations: XmlNode | undefined, tally: Tally): RelatedPerson {
  tally.unread(entry, CUSTODY_READ, 'foraeldremyndighed');
  const type = textAt(entry, 'foraeldremyndighedtype') ?? '';
  const scope = CUSTODY.get(type);
  if (scope === undefined) tally.unknown('foraeldremyndighedtype');
  const parent = type === '3' ? at(relations, 'mor') : type === '4' ? at(relations, 'far') : undefined;
  const name = wordsAt(parent, 'navn');
  const period = periodOf(dayAt(entry, 'foraeldremyndighedStartdato'), dayAt(entry, 'foraeldremyndighedSletdato'));
  const birth =
    birthDateOf(entry, 'relationPersonnummer') ?? birthDateOf(parent, 'personnummer') ?? dayAt(parent, 'foedselsdato');
  return {
    relation: 'CUSTODY_HOLDER',
    ...(name !== undefined && { name }),
    ...born(birth),
    ...(scope !== undefined && { scope }),
    ...(period !== undefined && { period }),
  };
}

function guardian(response: XmlNode, tally: Tally): RelatedPerson[] {
  const entry = at(response, 'persondata', 'umyndiggoerelse');
  if (entry === undefined || Object.keys(entry).every((name) => name === '#text')) return [];
  tally.unread(entry, GUARDIAN_READ, 'umyndiggoerelse');
  const type = textAt(entry, 'VærgemålType');
  if (flagAt(entry, 'umyndiggjort') === false && type === undefined) return [];
  const scope = type === undefined ? undefined : GUARDIANSHIP.get(type);
  if (type !== undefined && scope === undefined) tally.unknown('VærgemålType');
  const name = wordsAt(entry, 'relationVaergenavn');
  const period = periodOf(dayAt(entry, 'umyndiggoerelseStartdato'), dayAt(entry, 'umyndiggoerelseSlettedato'));
  const one: RelatedPerson = {
    relation: 'GUARDIAN',
    ...(name !== undefined && { name }),
    ...born(birthDateOf(entry, 'relationPersonnummer')),
    ...(scope !== undefined && { scope }),
    ...(period !== undefined && { period }),
  };
  return [one];
}

const born = (birthDate: string | undefined) => (birthDate === undefined ? {} : { birthDate });

function birthDateOf(node: XmlNode | undefined, name: string): string | undefined {
  return tryParseCpr(textAt(node, name))?.birthDate;
}

function stillHolds(to: string | undefined, today: string, tally: Tally): boolean {
  const holds = to === undefined || to >= today;
  if (!holds) tally.ignore('relation.ended');
  return holds;
}
