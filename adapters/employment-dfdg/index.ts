import { type Adapter, SourceProblem } from '../../src/sdk/index.js';
import { citizenRecords } from './citizen-records.js';
import { dfdgClient } from './client.js';
import { manifest } from './manifest.js';
import { relations } from './relations.js';
import { PATHS } from './source/wire.js';
import { clientCredentials } from './token.js';

/** The employment administration's records, from Det Fælles Datagrundlag. */
export const adapter: Adapter = {
  manifest,
  configSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['origin', 'clientId', 'clientSecret', 'authority'],
    properties: {
      origin: { type: 'string', pattern: '^https?://[^/]+$', description: 'Scheme, host and port of the DFDG gateway.' },
      clientId: { type: 'string', minLength: 1, description: 'Client id at the token endpoint.' },
      clientSecret: { type: 'string', minLength: 1, secret: true, description: 'Client secret at the token endpoint.' },
      authority: { type: 'string', pattern: '^\\d{3,4}$', description: 'Municipality code of the data controller.' },
    },
  },
  async connect(config, host) {
    const { origin = '', clientId = '', clientSecret = '', authority = '' } = config;
    const { connections, maxBytes } = manifest.limits;
    const http = host.http({ origin, connections, maxBytes });
    const tokens = clientCredentials(http, host.clock, { clientId, clientSecret });
    const client = dfdgClient(http, tokens, authority.padStart(4, '0'), () => host.requestId());
    return {
      citizenRecords: (call) => citizenRecords(client, host, call),
      relations: (feed) => relations(client, host, feed),
      async ready(signal) {
        try {
          await client.get({ path: PATHS.ready, requestId: host.requestId(), signal });
          return true;
        } catch (problem) {
          if (problem instanceof SourceProblem) return false;
          throw problem;
        }
      },
      close: () => http.close(),
    };
  },
};
