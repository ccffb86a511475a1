import { escapeXml } from '../../../src/sdk/index.js';
import { type InventedCitizen, PEOPLE } from '../../../src/sdk/testing/index.js';

const NAMESPACE = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/';

export const soap = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/><s:Body>${body}</s:Body></s:Envelope>`;

export const fault = (code: string, errorCode: string): string =>
  soap(
    `<s:Fault><faultcode>s:${code}</faultcode><faultstring>Fejl</faultstring><detail><f:ServiceplatformFault xmlns:f="http://serviceplatformen.dk/xml/schemas/ServiceplatformFault/1/"><f:ErrorList><f:Error><f:ErrorCode>${errorCode}</f:ErrorCode><f:ErrorText>Tekst</f:ErrorText></f:Error></f:ErrorList></f:ServiceplatformFault></detail></s:Fault>`,
  );

const tag = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`;

/** A PersonLookupResponse about an invented citizen, asked for by the number in force or the former one. */
export function personLookupResponse(citizen: InventedCitizen, asked: string, large: boolean): string {
  return soap(
    `<PersonLookupResponse xmlns="${NAMESPACE}">${personData(citizen, asked)}${address(citizen, large)}${relations(citizen)}</PersonLookupResponse>`,
  );
}

function personData(citizen: InventedCitizen, asked: string): string {
  const [given, ...middle] = citizen.given.split(' ');
  const isSpecial = citizen.special.includes('SPECIAL_PROTECTION');
  const status = asked === citizen.formerCpr ? '60' : citizen.deceasedOn !== undefined ? '90' : isSpecial ? '3' : '1';
  const since = citizen.deceasedOn ?? citizen.birthDate;
  const isProtected = isSpecial || citizen.special.includes('PROTECTED_ADDRESS');
  return [
    `<persondata><personnummer>${asked}</personnummer><gaeldendePersonnummer>${citizen.cpr}</gaeldendePersonnummer><navn>`,
    tag('personadresseringsnavn', `${citizen.given} ${citizen.family}`),
    tag('fornavn', given),
    tag('mellemnavn', middle.length > 0 ? middle.join(' ') : undefined),
    `${tag('efternavn', citizen.family)}</navn><foedselsdato><dato>${citizen.birthDate}</dato></foedselsdato>`,
    `<koen>${Number(citizen.cpr.at(-1)) % 2 === 0 ? 'K' : 'M'}</koen><antalBoernUnder18>${childrenOf(citizen).length}</antalBoernUnder18>`,
    `<status><status>${status}</status><statusdato><dato>${since}T00:00:00</dato></statusdato></status>`,
    `<civilstand><civilstand>${citizen.deceasedOn !== undefined ? 'D' : citizen.spouse !== undefined ? 'G' : 'U'}</civilstand></civilstand><adressebeskyttelse>`,
    `${isProtected ? '<startdato>2024-09-01</startdato>' : ''}${isSpecial ? '<slutdato>9999-12-31</slutdato>' : ''}<beskyttet>${isProtected}</beskyttet></adressebeskyttelse>`,
    '<tilmeldtDigitalpost>true</tilmeldtDigitalpost></persondata>',
  ].join('');
}

function address(citizen: InventedCitizen, large: boolean): string {
  if (citizen.special.includes('SPECIAL_PROTECTION'))
    return '<adresse><aktuelAdresse><kommunekode>999</kommunekode><vejkode>9901</vejkode></aktuelAdresse></adresse>';
  const street = citizen.street.replace(/ \d+$/, '');
  const number = citizen.street.slice(street.length + 1);
  const former = `<adresseHistorik><kommunekode>999</kommunekode><vejkode>1</vejkode><husnummer>${number}</husnummer><postnummer>9999</postnummer></adresseHistorik>`;
  return [
    `<adresse><aktuelAdresse><kommunekode>${Number(citizen.municipality ?? '0999')}</kommunekode><vejkode>1</vejkode>`,
    tag('husnummer', number),
    `<postnummer>${citizen.postalCode}</postnummer>${tag('postdistrikt', citizen.city)}${tag('vejnavn', street)}`,
    `${tag('standardadresse', citizen.street)}</aktuelAdresse>${former.repeat(large ? 60 : 1)}</adresse>`,
  ].join('');
}

function relations(citizen: InventedCitizen): string {
  const holder = PEOPLE.find(({ key }) => key === citizen.custodyHolder);
  const spouse = citizen.spouse === undefined ? '' : `<aegtefaelle><personnummer>${citizen.spouse}</personnummer></aegtefaelle>`;
  const children = childrenOf(citizen).map(({ cpr }) => `<barn><personnummer>${cpr}</personnummer></barn>`);
  if (holder === undefined) return `<relationer>${spouse}${children.join('')}</relationer>`;
  const [day, eighteen] = [citizen.birthDate, `${Number(citizen.birthDate.slice(0, 4)) + 18}${citizen.birthDate.slice(4)}`];
  return [
    `<relationer>${children.join('')}<mor><personnummer>${holder.cpr}</personnummer></mor>`,
    `<foraeldremyndighed><foraeldremyndighedtype>3</foraeldremyndighedtype><foraeldremyndighedStartdato><dato>${day}</dato>`,
    `</foraeldremyndighedStartdato><foraeldremyndighedSletdato>${eighteen}</foraeldremyndighedSletdato>`,
    `<relationPersonnummer>${holder.cpr}</relationPersonnummer></foraeldremyndighed></relationer>`,
  ].join('');
}

const childrenOf = (citizen: InventedCitizen): InventedCitizen[] =>
  PEOPLE.filter(({ custodyHolder }) => custodyHolder === citizen.key);
