import { at, normaliseCpr, parseXml, textAt } from '../../../src/sdk/index.js';
import { faultyHttp, PEOPLE, type PlannedAnswer, SIMULATOR_SECRET, type StartSimulator } from '../../../src/sdk/testing/index.js';
import { inventedCases } from './cases.js';
import { MUNICIPALITY_CVR, type SimulatedSag, sagXml } from './sag-xml.js';

const PATH = '/sts-soap-sagdok/sagdokumentindeks/6';
const xml = (status: number, body: string): PlannedAnswer => ({ status, contentType: 'text/xml; charset=utf-8', body });
const text = (status: number): PlannedAnswer => ({ status, contentType: 'text/plain', body: '' });

/** The case and document index with the invented families: SOAP 1.1 on a real socket, a bearer token, Fremsoeg by party and by owner. */
export const startSimulator: StartSimulator = async ({
  clock,
  port,
  large = false,
  secret = SIMULATOR_SECRET,
  citizens = PEOPLE.filter(({ systems }) => systems.includes('FAMILY')),
}) => {
  let calls = 0;
  const cases = inventedCases(citizens, clock, large);
  const isParty = (cpr: string) => (sag: SimulatedSag) => sag.primary === cpr || sag.others?.includes(cpr) === true;
  const server = await faultyHttp(port ?? 0, (request, body, mode) => {
    if (request.method === 'GET' && request.url === `${PATH}?wsdl`) return xml(200, '<definitions/>');
    if (request.url !== PATH || request.method !== 'POST') return text(404);
    if (request.headers.authorization !== `Bearer ${secret}`) return text(401);
    const search = at(parseXml(Buffer.from(body)), 'Envelope', 'Body', 'FremsoegSagDokumentIndeksInput', 'SoegUdtryk', 'SoegSag');
    const urnOf = (kind: string) => textAt(at(search, 'RelationListe', kind), 'ReferenceID', 'URNIdentifikator');
    const cpr = normaliseCpr(urnOf('Sagspart'));
    if (cpr === undefined) {
      const first = Number(textAt(search, 'FoersteResultatReference') ?? 0);
      const owned = urnOf('Sagsaktoer') === `urn:oio:cvr-nr:${MUNICIPALITY_CVR}` ? cases : [];
      return xml(200, output(owned.slice(first, first + Number(textAt(search, 'MaksimalAntalKvantitet') ?? 100)), owned.length));
    }
    calls += 1;
    const found = mode === 'OTHER_CITIZEN' ? cases.filter((sag) => !isParty(cpr)(sag)).slice(0, 1) : cases.filter(isParty(cpr));
    return xml(200, output(found, found.length));
  });
  return {
    config: { origin: server.origin, path: PATH, token: secret, municipalityCvr: MUNICIPALITY_CVR },
    citizenCalls: () => calls,
    fault: (mode) => server.fault(mode),
    close: () => server.close(),
  };
};

/** A FremsoegSagDokumentIndeksOutput in its envelope. */
export function output(cases: readonly SimulatedSag[], total: number, status = '20'): string {
  return envelope(
    '<sdi:FremsoegSagDokumentIndeksOutput xmlns:sdi="urn:oio:sts:sagdok:sagdokumentindeks:6" xmlns:sag="urn:oio:sts:sagdok:sag:6" xmlns:si="urn:oio:sts:sagdok:sagindeks:6" xmlns:gd="urn:oio:sts:generelledefinitioner:6" xmlns:sd="urn:oio:sagdok:3.0.0">' +
      `<sd:StandardRetur><sd:StatusKode>${status}</sd:StatusKode><sd:FejlbeskedTekst>OK</sd:FejlbeskedTekst></sd:StandardRetur>` +
      `<sdi:Antal><sdi:Element>sager</sdi:Element><sdi:Antal>${total}</sdi:Antal></sdi:Antal>${cases.map(sagXml).join('')}</sdi:FremsoegSagDokumentIndeksOutput>`,
  );
}

export const envelope = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/><s:Body>${body}</s:Body></s:Envelope>`;
