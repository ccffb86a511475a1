import { setTimeout as pause } from 'node:timers/promises';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../graphql/limits.js';
import { logRequests } from '../health/logger.js';
import { guardHttp, ProblemFilter } from './guard-http.js';
import type { Gateway } from './open-gateway.js';
import { openRoutes } from './open-routes.js';

export interface Serving {
  /** where it listens, as `http://localhost:3000` */
  address: string;
  server: FastifyInstance;
  /**
   * Takes no more calls, finishes those under way, and closes everything. For a moment it still listens, not ready, and refuses
   * calls as SHUTTING_DOWN, so that whoever was connecting gets an answer.
   */
  drain(): Promise<void>;
}

const NOTICE_MS = 250;

/** Serves a gateway over HTTP. @param more routes of development */
export async function serve(gateway: Gateway, module: DynamicModule, more?: (server: FastifyInstance) => void): Promise<Serving> {
  const { config } = gateway;
  let draining = false;
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 10_000,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  logRequests(server, gateway.log);
  await guardHttp(server, { ...gateway, isDraining: () => draining });
  server.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
  openRoutes(server, gateway, () => draining);
  more?.(server);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter((thrown, call) => gateway.metrics.failed('HTTP', thrown, call)));
  await app.listen(config.port, config.host);
  const bound = server.server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : config.port;
  return {
    address: `http://localhost:${port}`,
    server,
    drain: async () => {
      draining = true;
      await pause(NOTICE_MS);
      await app.close();
      await gateway.close();
    },
  };
}
