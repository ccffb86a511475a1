import type { Adapter, CitizenRecords, RecordKind, SourceAnswer } from '../../src/sdk/index.js';
import { fhirClient } from './client.js';
import type { Resource } from './fhir.js';
import { CONFIG_SCHEMA, MANIFEST } from './manifest.js';
import { citizenRecords } from './mapping/citizen-records.js';
import { TYPES_OF_KIND } from './mapping/fields.js';
import { relationsOf } from './mapping/relations.js';

const PAGES_OF_A_CITIZEN = 20;
const PAGES_OF_A_FEED = 5000;
const PAGE_SIZE = 500;

/** Health: municipal FHIR R4 REST after the KL gateway guides (care, rehab § 140, prevention § 119). */
export const adapter: Adapter = {
  manifest: MANIFEST,
  configSchema: CONFIG_SCHEMA,
  async connect(config, host) {
    const { limits } = MANIFEST;
    const { origin = '', basePath = '/fhir', token = '' } = config;
    const http = host.http({ origin, connections: limits.connections, maxBytes: limits.maxBytes });
    const client = fhirClient(http, { origin, basePath, token });
    return {
      async citizenRecords(call) {
        const kinds = call.kinds.filter((kind) => TYPES_OF_KIND[kind] !== undefined);
        if (kinds.length === 0) return nothing;
        const form = citizenSearch(call.cpr, kinds);
        const resources: Resource[] = [];
        let withheld = false;
        for await (const page of client.search('Patient', form, call, PAGES_OF_A_CITIZEN)) {
          resources.push(...page.resources);
          withheld ||= page.withheld;
        }
        const answer = citizenRecords(resources, { cpr: call.cpr, kinds, fetchedAt: host.clock.now().toISOString() });
        return withheld ? { ...answer, withheld } : answer;
      },
      async *relations({ signal, requestId }) {
        const form = `status=active&_include=CareTeam:patient&_include=CareTeam:participant&_count=${PAGE_SIZE}`;
        for await (const page of client.search('CareTeam', form, { signal, requestId }, PAGES_OF_A_FEED)) {
          yield* relationsOf(page.resources, host.clock.now().toISOString());
        }
      },
      ready: (signal) => client.reachable(signal).catch(() => false),
      close: () => http.close(),
    };
  },
};

const nothing: SourceAnswer = { records: {} satisfies CitizenRecords, ignored: {}, unknownCodes: {} };

/** One search for the patient and all that points to it, the asked kinds only. */
function citizenSearch(cpr: string, kinds: readonly RecordKind[]): string {
  const types = [...new Set(kinds.flatMap((kind) => TYPES_OF_KIND[kind] ?? []))];
  const form = [
    `identifier=${encodeURIComponent(`${numberSystem(cpr)}${cpr}`)}`,
    ...types.map((type) => `_revinclude=${type}:patient`),
  ];
  if (types.includes('CarePlan')) form.push('_include:iterate=CarePlan:performer');
  if (types.includes('ServiceRequest')) form.push('_include:iterate=ServiceRequest:requester');
  if (types.includes('CareTeam')) form.push('_include:iterate=CareTeam:participant');
  return [...form, `_count=${PAGE_SIZE}`].join('&');
}

/** CPR numbers and national replacement numbers stand under their OIDs; a regional replacement number is sought under any system. */
function numberSystem(cpr: string): string {
  if (/^\d{10}$/.test(cpr)) return 'urn:oid:1.2.208.176.1.2|';
  return /^\d{6}[17]/.test(cpr) ? 'urn:oid:1.2.208.176.1.6.1.1|' : '';
}
