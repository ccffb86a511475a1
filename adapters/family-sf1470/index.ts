import { type Adapter, tryParseCpr } from '../../src/sdk/index.js';
import { indexClient } from './client.js';
import { manifest } from './manifest.js';
import { answerOf } from './mapping/answer.js';
import { relationsOf } from './mapping/relations.js';

/** Family cases from KOMBIT's SF1470 Sags- og Dokumentindeks v6. */
export const adapter: Adapter = {
  manifest,
  configSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['origin', 'token', 'municipalityCvr'],
    properties: {
      origin: { type: 'string', format: 'uri' },
      path: { type: 'string', pattern: '^/' },
      token: { type: 'string', minLength: 1, secret: true },
      municipalityCvr: { type: 'string', pattern: '^[0-9]{8}$' },
    },
  },
  async connect(config, host) {
    const http = host.http({
      origin: config.origin!,
      connections: manifest.limits.connections,
      maxBytes: manifest.limits.maxBytes,
    });
    const path = config.path ?? '/sts-soap-sagdok/sagdokumentindeks/6';
    const client = indexClient(http, { path, token: config.token! });
    const municipalityCvr = config.municipalityCvr!;
    return {
      async citizenRecords(call) {
        const isOurs = call.kinds.some((kind) => Object.hasOwn(manifest.recordKinds, kind));
        if (!isOurs || tryParseCpr(call.cpr)?.kind !== 'CPR') return { records: {}, ignored: {}, unknownCodes: {} };
        const { requestId, traceparent, signal } = call;
        const result = await client.byCitizen(call.cpr, { requestId, traceparent, signal });
        return answerOf(result, { cpr: call.cpr, kinds: call.kinds, municipalityCvr, fetchedAt: host.clock.now().toISOString() });
      },
      async *relations({ signal }) {
        for (let page = 0, more = true; more; page += 1) {
          const result = await client.byOwner(municipalityCvr, page, { requestId: host.requestId(), signal });
          yield* relationsOf(result, host.clock.now().getTime());
          more = result.more;
        }
      },
      async ready(signal) {
        const answer = await http.request({ method: 'GET', path: `${path}?wsdl`, signal }).catch(() => undefined);
        return answer !== undefined && answer.status < 500;
      },
      close: () => http.close(),
    };
  },
};
