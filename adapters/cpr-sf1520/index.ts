import { type Adapter, dayOf, type SourceAnswer, tryParseCpr } from '../../src/sdk/index.js';
import { cprClient } from './client.js';
import { manifest } from './manifest.js';
import { kinOf } from './mapping/kin.js';
import { personOf } from './mapping/person.js';

const NOTHING: SourceAnswer = { records: {}, ignored: {}, unknownCodes: {} };

/** Person lookup in the CPR register through KOMBIT's SF1520 (PersonBaseDataExtended v5). */
export const adapter: Adapter = {
  manifest,
  configSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['origin', 'token'],
    properties: {
      origin: { type: 'string', format: 'uri' },
      path: { type: 'string', pattern: '^/' },
      token: { type: 'string', minLength: 1, secret: true },
    },
  },
  async connect(config, host) {
    const http = host.http({
      origin: config.origin!,
      connections: manifest.limits.connections,
      maxBytes: manifest.limits.maxBytes,
    });
    const path = config.path ?? '/service/CPR/PersonBaseDataExtended/5';
    const client = cprClient(http, { path, token: config.token! });
    return {
      async citizenRecords(call) {
        if (!call.kinds.includes('person') || tryParseCpr(call.cpr)?.kind !== 'CPR') return NOTHING;
        const found = await client.find(call.cpr, call);
        if (found === undefined) return NOTHING;
        const fetchedAt = host.clock.now().toISOString();
        const provenance = { system: manifest.id, sourceRecordId: 'person', fetchedAt, mappingVersion: manifest.mappingVersion };
        const { person, tally } = personOf(found.lookup, { today: dayOf(fetchedAt)!, formerNumbers: found.former, provenance });
        return {
          records: { person },
          kin: kinOf(found.lookup.response),
          ignored: tally.ignored,
          unknownCodes: tally.unknownCodes,
        };
      },
      async ready(signal) {
        const answer = await http.request({ method: 'GET', path: `${path}?wsdl`, signal }).catch(() => undefined);
        return answer !== undefined && answer.status < 500;
      },
      close: () => http.close(),
    };
  },
};
