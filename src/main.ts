import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { ConfigFault, helpText, readConfig } from './config/read-config.js';
import type { Jobs } from './exchange/jobs/jobs.js';
import { endOnSignals } from './gateway/end-on-signals.js';
import { openGateway } from './gateway/open-gateway.js';
import { serve } from './gateway/serve.js';
import { spareMemory } from './gateway/spare-memory.js';
import { systemClock } from './kernel/clock.js';

/** Starts the gateway; resolves with how to stop it. */
async function start(args: readonly string[]): Promise<() => Promise<void>> {
  const config = readConfig(process.env, args);
  const clock = systemClock;
  if (config.mode === 'development' && config.oidc.issuer === undefined) {
    const { startDevelopment } = await import('./development/start-development.js');
    const { firstQuery } = await import('./development/first-query.js');
    const { close, feeds, gateway, serving } = await startDevelopment({ config, clock });
    console.log(gateway.database.startLine);
    for (const { problem, source } of feeds) if (problem) console.error(`relations of ${source} could not be read: ${problem}`);
    console.log(`log: ${gateway.audit.verifierKey}`);
    console.log(`helhed ready on ${serving.address}`);
    console.log(firstQuery(serving.address));
    gateway.jobs.start(['relations', 'consent-tasks', 'pending']);
    return withJobs(gateway.jobs, close);
  }
  const gateway = await openGateway({ config, clock, issuer: config.oidc.issuer!, adapters: config.adapters });
  const serving = await serve(gateway, AppModule.over(gateway));
  console.log(gateway.database.startLine);
  console.log(`helhed ready on ${serving.address}`);
  gateway.jobs.start(['pending']);
  return withJobs(gateway.jobs, serving.drain);
}

/** Ends the rounds while calls are still finished, and before anything they need is closed. */
function withJobs(jobs: Jobs, close: () => Promise<void>): () => Promise<void> {
  return async () => {
    await Promise.all([jobs.stop(), close()]);
  };
}

const args = process.argv.slice(2);
spareMemory();
if (args.includes('--help')) {
  console.log(helpText());
} else {
  try {
    const starting = start(args);
    endOnSignals(starting);
    await starting;
  } catch (thrown) {
    console.error(thrown instanceof ConfigFault || thrown instanceof Error ? thrown.message : 'Helhed cannot start');
    process.exit(1);
  }
}
