import 'reflect-metadata';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/config/read-config.js';
import { seedDemoConsents } from '../../src/development/demo-consents.js';
import { fillRelations } from '../../src/exchange/relation-feed.js';
import { openGateway } from '../../src/gateway/open-gateway.js';
import { serve } from '../../src/gateway/serve.js';
import { spareMemory } from '../../src/gateway/spare-memory.js';
import { systemClock } from '../../src/kernel/clock.js';
import { serveParent, startValue } from './child.js';
import { recordCalls } from './recorded-calls.js';
import type { SourcesReady } from './sources.js';

export interface TargetReady {
  address: string;
  metricsToken: string;
  startLine: string;
  /** HTTP calls that the manifest promises, by adapter id; master data have no sector */
  promised: Record<string, { httpCalls: number; sector?: string }>;
}

spareMemory();
const { directory, sources } = startValue<{ directory: string; sources: SourcesReady }>();
const config = readConfig({
  PORT: '0',
  HELHED_DATA_DIR: directory,
  HELHED_RATE_PER_MINUTE: '1000000',
  OIDC_ISSUER: sources.issuer,
  DATABASE_URL: process.env.DATABASE_URL,
});
const gateway = await openGateway({ config, clock: systemClock, issuer: sources.issuer, adapters: sources.settings });
await fillRelations(gateway.parts, new AbortController().signal);
await seedDemoConsents(gateway.parts);
const serving = await serve(gateway, AppModule.over(gateway));
let recorded: ReturnType<typeof recordCalls> | undefined;
const ready: TargetReady = {
  address: serving.address.replace('localhost', '127.0.0.1'),
  metricsToken: config.metricsToken,
  startLine: gateway.database.startLine,
  promised: Object.fromEntries(
    [...gateway.sources.sectors, gateway.sources.master].map(({ manifest }) => [
      manifest.id,
      { httpCalls: manifest.httpCallsPerOperation, ...(manifest.sector && { sector: manifest.sector }) },
    ]),
  ),
};
serveParent(
  ready,
  {
    record: () => {
      recorded = recordCalls();
      return true;
    },
    recorded: () => recorded?.() ?? [],
  },
  () => serving.drain(),
);
