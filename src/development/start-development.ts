import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppModule } from '../app.module.js';
import type { Config } from '../config/read-config.js';
import type { Database } from '../database/open-database.js';
import { type FeedRun, fillRelations } from '../exchange/relation-feed.js';
import { type Gateway, openGateway } from '../gateway/open-gateway.js';
import { type Serving, serve } from '../gateway/serve.js';
import { type DevelopmentIssuer, startDevelopmentIssuer } from '../identity/development/development-issuer.js';
import { PERSONAS } from '../identity/development/personas.js';
import type { Clock } from '../kernel/clock.js';
import { seedDemoConsents } from './demo-consents.js';
import { seedDemoRepresentations } from './demo-representations.js';
import { developmentRoutes } from './development-routes.js';
import { type RunningSimulators, startSimulators } from './simulators.js';

export interface Development {
  /** how the first filling of the relation index went, by source */
  feeds: FeedRun[];
  gateway: Gateway;
  issuer: DevelopmentIssuer;
  serving: Serving;
  simulators: RunningSimulators;
  close(): Promise<void>;
}

export interface DevelopmentOptions {
  config: Config;
  clock: Clock;
  /** opened elsewhere, for tests */
  database?: Database;
  /** simulators answer about 10 kB, for the bench */
  large?: boolean;
}

/** Starts everything on one machine: simulators, development issuer, gateway; fills the relation index and seeds the demo consents. */
export async function startDevelopment({ config, clock, database, large = false }: DevelopmentOptions): Promise<Development> {
  mkdirSync(config.dataDir, { recursive: true });
  const simulators = await startSimulators(clock, join(config.dataDir, 'simulators'), { large });
  const issuer = await startDevelopmentIssuer({
    clock,
    audience: config.oidc.audience,
    municipality: config.municipality,
    personas: PERSONAS,
    pseudonymKey: Buffer.from(config.pseudonymKey, 'base64'),
  });
  const settings = Object.fromEntries(
    Object.entries(simulators.settings).map(([id, block]) => [
      id,
      Object.keys(config.adapters[id] ?? {}).length > 0 ? config.adapters[id]! : block,
    ]),
  );
  const gateway = await openGateway({ config, clock, issuer: issuer.issuer, adapters: settings, ...(database && { database }) });
  const feeds = await fillRelations(gateway.parts, new AbortController().signal);
  await seedDemoConsents(gateway.parts);
  await seedDemoRepresentations(gateway.parts);
  const serving = await serve(gateway, AppModule.over(gateway), (server) => developmentRoutes(server, issuer));
  return {
    feeds,
    gateway,
    issuer,
    serving,
    simulators,
    close: async () => {
      await serving.drain();
      await issuer.close();
      await simulators.close();
    },
  };
}
