import type { FastifyInstance } from 'fastify';
import { typeDefs } from '../graphql/type-defs.js';
import { Problem } from '../kernel/problem.js';
import type { Gateway } from './open-gateway.js';
import { isOperationsToken } from './operations-token.js';

const READY_LIMIT_MS = 2000;

/** Routes beside GraphQL: liveness, readiness, figures, the schema, the log's checkpoint and what this gateway can. */
export function openRoutes(server: FastifyInstance, gateway: Gateway, isDraining: () => boolean): void {
  const { audit, config, database, jobs, metrics, sources } = gateway;
  const sdl = typeDefs(gateway.parts.catalogue.purposes);

  server.get('/health/live', async () => ({ status: 'live' }));

  server.get('/health/ready', async (request, reply) => {
    const databaseReady = await database.ping().then(
      () => true,
      () => false,
    );
    const isReady = databaseReady && !isDraining();
    reply.code(isReady ? 200 : 503);
    if (!isOperationsToken(request.headers.authorization, config.metricsToken))
      return { status: isReady ? 'ready' : 'not ready' };
    const signal = AbortSignal.timeout(READY_LIMIT_MS);
    const all = [...sources.sectors, sources.master];
    const states = await Promise.all(
      all.map(async (source) => [source.manifest.id, (await source.ready(signal)) ? 'ready' : 'not ready']),
    );
    return {
      status: isReady ? 'ready' : 'not ready',
      database: databaseReady ? 'ready' : 'not ready',
      draining: isDraining(),
      queue: await jobs.state(),
      sources: Object.fromEntries(states),
    };
  });

  server.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );

  server.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: async () => {
      throw new Problem('METHOD_NOT_ALLOWED');
    },
  });

  server.get('/graphql/schema', async (_request, reply) =>
    reply.header('content-type', 'application/graphql; charset=utf-8').send(sdl),
  );

  server.get('/log/checkpoint', async (_request, reply) => {
    const checkpoint = await audit.checkpoint();
    if (checkpoint === undefined) throw new Problem('NOT_FOUND');
    return reply.header('content-type', 'text/plain; charset=utf-8').send(checkpoint);
  });

  server.get('/.well-known/helhed', async () => ({
    name: 'helhed',
    municipality: config.municipality,
    mode: config.mode,
    graphql: '/graphql',
    schema: '/graphql/schema',
    consentReceipts: { key: await gateway.parts.receipts.publicKey() },
    log: { checkpoint: '/log/checkpoint', verifierKey: audit.verifierKey },
  }));
}
