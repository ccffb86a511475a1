import 'reflect-metadata';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/config/read-config.js';
import { seedDemoConsents } from '../../src/development/demo-consents.js';
import { fillRelations } from '../../src/exchange/relation-feed.js';
import { openGateway } from '../../src/gateway/open-gateway.js';
import { serve } from '../../src/gateway/serve.js';
import { spareMemory } from '../../src/gateway/spare-memory.js';
import { systemClock } from '../../src/kernel/clock.js';
import { httpCallsFor, type RecordKind } from '../../src/sdk/index.js';
import { serveParent, startValue } from './child.js';
import { type RecordedCall, recordCalls } from './recorded-calls.js';
import type { SourcesReady } from './sources.js';

export interface TargetReady {
  address: string;
  metricsToken: string;
  startLine: string;
  /** adapters by id; master data have no sector */
  adapters: Record<string, { sector?: string }>;
}

/** One view as the sources saw it: the calls sent, and how many the manifests state for the kinds that were asked, by adapter. */
export interface RecordedView {
  calls: RecordedCall[];
  stated: Record<string, number>;
}

spareMemory();
const { directory, logId, sources } = startValue<{ directory: string; logId?: string; sources: SourcesReady }>();
const config = readConfig({
  PORT: '0',
  HELHED_DATA_DIR: directory,
  HELHED_RATE_PER_MINUTE: '1000000',
  OIDC_ISSUER: sources.issuer,
  ...(logId !== undefined && { HELHED_LOG_ID: logId }),
  DATABASE_URL: process.env.DATABASE_URL,
});
const gateway = await openGateway({ config, clock: systemClock, issuer: sources.issuer, adapters: sources.settings });
await fillRelations(gateway.parts, new AbortController().signal);
await seedDemoConsents(gateway.parts);
const serving = await serve(gateway, AppModule.over(gateway));
let recorded: ReturnType<typeof recordCalls> | undefined;
const connectors = [...gateway.sources.sectors, gateway.sources.master];
const kindsAsked = new Map<string, readonly RecordKind[]>();
for (const connector of connectors) {
  const ask = connector.ask.bind(connector);
  connector.ask = (question) => {
    kindsAsked.set(connector.manifest.id, question.kinds);
    return ask(question);
  };
}
const ready: TargetReady = {
  address: serving.address.replace('localhost', '127.0.0.1'),
  metricsToken: config.metricsToken,
  startLine: gateway.database.startLine,
  adapters: Object.fromEntries(connectors.map(({ manifest: { id, sector } }) => [id, { ...(sector && { sector }) }])),
};
serveParent(
  ready,
  {
    log: () => gateway.parts.audit.metrics(),
    record: () => {
      recorded = recordCalls();
      return true;
    },
    recorded: (): RecordedView => ({
      calls: recorded?.() ?? [],
      stated: Object.fromEntries(
        connectors.map(({ manifest }) => [manifest.id, httpCallsFor(manifest, kindsAsked.get(manifest.id) ?? [])]),
      ),
    }),
  },
  () => serving.drain(),
);
