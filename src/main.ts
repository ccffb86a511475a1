import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { ConfigFault, helpText, readConfig } from './config/read-config.js';
import { fillRelations } from './exchange/relation-feed.js';
import { openGateway } from './gateway/open-gateway.js';
import { serve } from './gateway/serve.js';
import { systemClock } from './kernel/clock.js';

const REFILL_MS = 300_000;
const SEQUENCE_MS = 5000;

/** Starts the gateway; resolves with how to stop it. */
async function start(args: readonly string[]): Promise<() => Promise<void>> {
  const config = readConfig(process.env, args);
  const clock = systemClock;
  if (config.mode === 'development' && config.oidc.issuer === undefined) {
    const { startDevelopment } = await import('./development/start-development.js');
    const { firstQuery } = await import('./development/first-query.js');
    const { close, gateway, serving } = await startDevelopment({ config, clock });
    console.log(gateway.database.startLine);
    console.log(`log: ${gateway.audit.verifierKey}`);
    console.log(`helhed ready on ${serving.address}`);
    console.log(firstQuery(serving.address));
    return withRounds(gateway, close);
  }
  const gateway = await openGateway({ config, clock, issuer: config.oidc.issuer!, adapters: config.adapters });
  const serving = await serve(gateway, AppModule.over(gateway));
  console.log(gateway.database.startLine);
  console.log(`helhed ready on ${serving.address}`);
  void fillRelations(gateway.parts, new AbortController().signal);
  return withRounds(gateway, serving.drain);
}

/** Work that comes round: the relation index is filled again, and pending log records get their place. */
function withRounds({ audit, parts }: Awaited<ReturnType<typeof openGateway>>, close: () => Promise<void>): () => Promise<void> {
  const rounds = [
    setInterval(() => void fillRelations(parts, new AbortController().signal).catch(() => undefined), REFILL_MS),
    setInterval(() => void audit.sequencePending().catch(() => undefined), SEQUENCE_MS),
  ];
  return () => {
    for (const round of rounds) clearInterval(round);
    return close();
  };
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(helpText());
} else {
  try {
    const stop = await start(args);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        setTimeout(() => process.exit(1), 10_000).unref();
        void stop().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      });
    }
  } catch (thrown) {
    console.error(thrown instanceof ConfigFault || thrown instanceof Error ? thrown.message : 'Helhed cannot start');
    process.exit(1);
  }
}
