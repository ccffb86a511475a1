import {
  faultyHttp,
  type InventedCitizen,
  PEOPLE,
  type PlannedAnswer,
  SIMULATOR_SECRET,
  type SimulatorOptions,
  type StartSimulator,
} from '../../../src/sdk/testing/index.js';
import { type Built, calendar } from './build.js';
import { patientOf, resourcesOf } from './citizens.js';

const PERSON_SYSTEM = 'urn:oid:1.2.208.176.1.2';

/** A FHIR R4 server with invented citizens: search by POST, bearer token, one page an answer. */
export const startSimulator: StartSimulator = async (options) => {
  const citizens = options.citizens ?? PEOPLE.filter(({ systems }) => systems.includes('HEALTH'));
  const { secret = SIMULATOR_SECRET } = options;
  const store = fill(citizens, options);
  const answers = new Map<string, string>();
  let calls = 0;

  const server = await faultyHttp(options.port ?? 0, (request, body, fault) => {
    if (request.headers.authorization !== `Bearer ${secret}`) return outcome(401, 'login');
    if (request.method === 'GET' && request.url === '/fhir/metadata')
      return json({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    if (request.method !== 'POST') return outcome(405, 'not-supported');
    if (request.url === '/fhir/CareTeam/_search')
      return json(searchset(store.flatMap(({ patient, others }) => [...careTeams(others), patient])));
    if (request.url !== '/fhir/Patient/_search') return outcome(404, 'not-found');
    calls += 1;
    const answer = patientSearch(store, body, fault === 'OTHER_CITIZEN', answers);
    return { ...answer, headers: { 'x-correlation-id': String(request.headers['x-correlation-id'] ?? '') } };
  });
  return {
    config: { origin: server.origin, basePath: '/fhir', token: secret },
    citizenCalls: () => calls,
    fault: server.fault,
    close: server.close,
  };
};

interface Held {
  /** the present number and one before it */
  numbers: readonly (string | undefined)[];
  patient: Built;
  others: Built[];
}

function fill(citizens: readonly InventedCitizen[], { clock, large }: SimulatorOptions): Held[] {
  const days = calendar(clock);
  return citizens.map((citizen) => ({
    numbers: [citizen.cpr, citizen.formerCpr],
    patient: patientOf(citizen),
    others: resourcesOf(citizen, days, large === true),
  }));
}

function careTeams(others: readonly Built[]): Built[] {
  return others.filter(({ resourceType }) => resourceType === 'CareTeam');
}

function patientSearch(store: readonly Held[], form: string, other: boolean, answers: Map<string, string>): PlannedAnswer {
  const key = `${other}${form}`;
  const known = answers.get(key);
  if (known !== undefined) return { status: 200, contentType: 'application/fhir+json', body: known };
  const wanted = new URLSearchParams(form);
  const [system, cpr] = (wanted.get('identifier') ?? '|').split('|');
  const found = store.find((held) => system === PERSON_SYSTEM && held.numbers.includes(cpr) !== other);
  const answer = json(searchset(found === undefined ? [] : [found.patient, ...chosen(found, wanted)]));
  if (answers.size < 1000) answers.set(key, answer.body);
  return answer;
}

function chosen({ others }: Held, wanted: URLSearchParams): Built[] {
  const types = new Set(wanted.getAll('_revinclude').map((one) => one.split(':')[0]!));
  if (types.has('CarePlan')) types.add('Organization');
  return others.filter(({ resourceType }) => types.has(resourceType));
}

function searchset(resources: readonly Built[]): Record<string, unknown> {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: resources.filter(({ resourceType }) => resourceType === 'Patient').length,
    link: [{ relation: 'self', url: 'http://simulator.invalid/fhir/_search' }],
    entry: resources.map((resource) => ({
      fullUrl: `http://simulator.invalid/fhir/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode: resource.resourceType === 'Patient' ? 'match' : 'include' },
    })),
  };
}

function json(body: Record<string, unknown>): PlannedAnswer {
  return { status: 200, contentType: 'application/fhir+json', body: JSON.stringify(body) };
}

function outcome(status: number, code: string): PlannedAnswer {
  const body = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] };
  return { status, contentType: 'application/fhir+json', body: JSON.stringify(body) };
}
