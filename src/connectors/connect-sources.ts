import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import { type Adapter, sourceHttp } from '../sdk/index.js';
import { Connector } from './connector.js';
import type { SourceObserver } from './source-observer.js';

export interface SourceSettings {
  adapters: readonly Adapter[];
  /** settings blocks by adapter id; an adapter without a block is not connected */
  settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  municipality: string;
  /** milliseconds any one source may take, instead of what its manifest says; 0 leaves that */
  timeoutMs?: number;
  stateDirectory: string;
  clock: Clock;
  ids: Ids;
  observer: SourceObserver;
}

/** Every connected source. `master` is the CPR source; `sectors` are those whose records make the view. */
export interface Sources {
  readonly sectors: readonly Connector[];
  readonly master: Connector;
  close(): Promise<void>;
}

/** Connects every adapter that has settings. A block that its adapter's config schema refuses stops the start; faults name keys, never values. */
export async function connectSources({
  adapters,
  settings,
  municipality,
  timeoutMs = 0,
  stateDirectory,
  clock,
  ids,
  observer,
}: SourceSettings): Promise<Sources> {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (target: Ajv2020) => void)(ajv);
  const configured = adapters.filter(({ manifest }) => Object.keys(settings[manifest.id] ?? {}).length > 0);
  const connectors = await Promise.all(
    configured.map(async ({ manifest, configSchema, connect }) => {
      const config = settings[manifest.id]!;
      const validate = ajv.compile(configSchema);
      if (!validate(config)) {
        const faults = (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
          `${instancePath || '/'} ${keyword} ${params.missingProperty ?? params.additionalProperty ?? ''}`.trim(),
        );
        throw new Error(`the settings of adapter ${manifest.id} are not valid: ${faults.join('; ')}`);
      }
      const own = join(stateDirectory, manifest.id);
      mkdirSync(own, { recursive: true });
      const operations = await connect(config, { clock, requestId: () => ids.next(), http: sourceHttp, stateDirectory: own });
      const limits = { ...manifest.limits, ...(timeoutMs > 0 && { timeoutMs }) };
      return new Connector({ manifest: { ...manifest, limits }, operations, municipality, clock, ids, observer });
    }),
  );
  const sectors = connectors.filter(({ manifest }) => manifest.sector !== undefined);
  const master = connectors.find(({ manifest }) => manifest.sector === undefined);
  if (master === undefined) throw new Error('no master data source is connected: HELHED_ADAPTER_CPR_SF1520_* is missing');
  return {
    sectors,
    master,
    close: async () => {
      await Promise.allSettled(connectors.map((connector) => connector.close()));
    },
  };
}
