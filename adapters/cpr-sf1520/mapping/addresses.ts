import { at, type PersonAddress, type Tally, textAt, wordsAt, type XmlNode } from '../../../src/sdk/index.js';
import { dayAt } from './typed.js';

const RESIDENCE = ['kommunekode', 'husnummer', 'etage', 'sidedoer', 'postnummer', 'postdistrikt', 'vejnavn', 'standardadresse'];
const CONTACT_LINES = ['kontaktAdr1', 'kontaktAdr2', 'kontaktAdr3', 'kontaktAdr4', 'kontaktAdr5'];

/** The residence and the contact address in force. Every one of them carries ID_PROTECTED when the citizen is protected; former ones are left out. */
export function addressesOf(adresse: XmlNode | undefined, isProtected: boolean, today: string, tally: Tally): PersonAddress[] {
  const raisedClasses: PersonAddress['raisedClasses'] = isProtected ? ['ID_BASE', 'ID_PROTECTED'] : ['ID_BASE'];
  tally.unread(adresse, ['aktuelAdresse', 'kontaktAdresse'], 'adresse');
  const found: PersonAddress[] = [];
  const home = at(adresse, 'aktuelAdresse');
  if (home !== undefined && Object.keys(home).some((name) => RESIDENCE.includes(name))) {
    tally.unread(home, RESIDENCE, 'aktuelAdresse');
    found.push({ raisedClasses, kind: 'RESIDENCE', ...residence(home, tally) });
  }
  const contact = at(adresse, 'kontaktAdresse');
  const lines = CONTACT_LINES.flatMap((name) => textAt(contact, name) ?? []);
  const [from, to] = [dayAt(contact, 'startdato'), dayAt(contact, 'slettedato')];
  if (lines.length > 0 && (from === undefined || from <= today) && (to === undefined || to >= today)) {
    found.push({ raisedClasses: [...raisedClasses], kind: 'CONTACT', line: lines.join(', ').slice(0, 500) });
  }
  return found;
}

function residence(home: XmlNode, tally: Tally): Omit<PersonAddress, 'raisedClasses' | 'kind'> {
  const line = wordsAt(home, 'standardadresse') ?? builtLine(home);
  const city = wordsAt(home, 'postdistrikt');
  const postalCode = fourDigits(textAt(home, 'postnummer'), 'postnummer', tally);
  const municipalityCode = fourDigits(textAt(home, 'kommunekode'), 'kommunekode', tally);
  return {
    ...(line !== undefined && { line }),
    ...(postalCode !== undefined && { postalCode }),
    ...(city !== undefined && { city }),
    ...(municipalityCode !== undefined && { municipalityCode }),
  };
}

function builtLine(home: XmlNode): string | undefined {
  const [street, number, floor, door] = ['vejnavn', 'husnummer', 'etage', 'sidedoer'].map((name) => textAt(home, name));
  if (street === undefined) return undefined;
  const flat = [floor, door].flatMap((part) => part ?? []).join(' ');
  return [[street, number?.replace(/^0+/, '')].join(' ').trim(), flat]
    .filter((part) => part !== '')
    .join(', ')
    .slice(0, 500);
}

/** Codes that travel as integers and lose their leading zero. */
function fourDigits(text: string | undefined, system: string, tally: Tally): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,4}$/.test(text)) return text.padStart(4, '0');
  tally.unknown(system);
  return undefined;
}
