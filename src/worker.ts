import 'reflect-metadata';
import { ConfigFault, readConfig } from './config/read-config.js';
import { endOnSignals } from './gateway/end-on-signals.js';
import { openGateway } from './gateway/open-gateway.js';
import { spareMemory } from './gateway/spare-memory.js';
import { systemClock } from './kernel/clock.js';

/** The process beside the gateway in production: it runs the feeds and answers nobody. It writes a log of its own. */
async function start(): Promise<() => Promise<void>> {
  const config = readConfig(process.env);
  if (config.oidc.issuer === undefined)
    throw new Error('The worker runs beside a gateway with OIDC_ISSUER; in development the gateway does its work.');
  const gateway = await openGateway({
    config,
    clock: systemClock,
    issuer: config.oidc.issuer,
    adapters: config.adapters,
    logId: config.logId ?? 'worker',
  });
  gateway.jobs.start(['relations', 'consent-tasks', 'pending']);
  console.log('helhed worker ready');
  return gateway.close;
}

spareMemory();
try {
  const starting = start();
  endOnSignals(starting);
  await starting;
} catch (thrown) {
  console.error(thrown instanceof ConfigFault || thrown instanceof Error ? thrown.message : 'The worker cannot start');
  process.exit(1);
}
