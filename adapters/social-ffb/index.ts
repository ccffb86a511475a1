import type { Adapter } from '../../src/sdk/index.js';
import { answerOf } from './answer.js';
import { namesIn, withSignal } from './inbox.js';
import { InboxIndex } from './inbox-index.js';
import { indexStore } from './index-store.js';
import { CONFIG_SCHEMA, MANIFEST } from './manifest.js';
import { relationsOf } from './relations.js';

/** Social services: a file inbox with FFB delivery reports and orders (FHIR, JSON and XML) and the CSV export of EG Sensum. */
export const adapter: Adapter = {
  manifest: MANIFEST,
  configSchema: CONFIG_SCHEMA,
  async connect({ inbox = '', promisedHours = '24' }, host) {
    const index = new InboxIndex(inbox, MANIFEST.limits.maxBytes, indexStore(host.stateDirectory, inbox));
    const settings = { index, clock: host.clock, promisedHours: Number(promisedHours) };
    await index.refresh().catch(() => undefined);
    return {
      citizenRecords: ({ cpr, kinds, signal }) => withSignal(answerOf(settings, cpr, kinds), signal),
      relations: ({ signal }) => relationsOf(settings, signal),
      ready: (signal) =>
        withSignal(namesIn(inbox), signal).then(
          () => true,
          () => false,
        ),
      close: async () => undefined,
    };
  },
};
