import {
  faultyHttp,
  type InventedCitizen,
  PEOPLE,
  type PlannedAnswer,
  SIMULATOR_SECRET,
  type StartSimulator,
} from '../../../src/sdk/testing/index.js';
import { fault, personLookupResponse } from './answers.js';

const xml = (status: number, body: string): PlannedAnswer => ({ status, contentType: 'text/xml; charset=utf-8', body });

/** The CPR lookup with the invented citizens: SOAP 1.1 on a real socket, a bearer token, an unknown number as a fault. */
export const startSimulator: StartSimulator = async ({ port, citizens = PEOPLE, large = false, secret = SIMULATOR_SECRET }) => {
  let calls = 0;
  const path = '/service/CPR/PersonBaseDataExtended/5';
  const known = new Map<string, InventedCitizen>();
  for (const citizen of citizens)
    for (const cpr of [citizen.cpr, citizen.formerCpr]) if (cpr !== undefined) known.set(cpr, citizen);
  const server = await faultyHttp(port ?? 0, (request, body, mode) => {
    if (request.method === 'GET' && request.url === `${path}?wsdl`) return xml(200, '<definitions/>');
    if (request.url !== path || request.method !== 'POST') return { status: 404, contentType: 'text/plain', body: '' };
    if (request.headers.authorization !== `Bearer ${secret}`) return { status: 401, contentType: 'text/plain', body: '' };
    const asked = /<PNR[^>]*>([^<]*)<\/PNR>/.exec(body)?.[1];
    if (asked === undefined) return xml(500, fault('Client', 'SCHEMA'));
    calls += 1;
    const citizen = known.get(asked);
    if (mode === 'OTHER_CITIZEN') {
      const other = citizens.find(({ cpr }) => cpr !== asked) ?? PEOPLE[0]!;
      return xml(200, personLookupResponse(other, other.cpr, large));
    }
    return citizen === undefined ? xml(500, fault('Server', '05')) : xml(200, personLookupResponse(citizen, asked, large));
  });
  return {
    config: { origin: server.origin, path, token: secret },
    citizenCalls: () => calls,
    fault: (mode) => server.fault(mode),
    close: () => server.close(),
  };
};
