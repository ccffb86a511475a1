import { setTimeout as pause } from 'node:timers/promises';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '../graphql/limits.js';
import { logRequests } from '../health/logger.js';
import { Problem } from '../kernel/problem.js';
import { decisionRoutes } from './decision-routes.js';
import { guardHttp } from './guard-http.js';
import type { Gateway } from './open-gateway.js';
import { openRoutes } from './open-routes.js';
import { answerProblems, ProblemFilter, sendProblem } from './problem-answers.js';
import { gatherSecurityEvents } from './security-events.js';

export interface Serving {
  /** where it listens, as `http://localhost:3000` */
  address: string;
  server: FastifyInstance;
  /**
   * Takes no more calls, finishes those under way, and closes everything. Until they are finished, and a quarter of a second at
   * least, it still listens, is not ready, and refuses calls as SHUTTING_DOWN: who was connecting gets an answer.
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
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      void sendProblem(reply, new Problem('REQUEST_UNREADABLE')),
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  logRequests(server, gateway.log);
  const underway = new Set<FastifyRequest>();
  server.addHook('onRequest', async (request) => {
    if (!draining) underway.add(request);
  });
  server.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request) => {
    underway.delete(request);
  });
  const { clock, log, metrics } = gateway;
  const endEvents = gatherSecurityEvents(server, { clock, log, metrics });
  const onUnexpected = (thrown: unknown, call: { callId?: string }) => gateway.metrics.failed('HTTP', thrown, call);
  answerProblems(server, onUnexpected);
  await guardHttp(server, { ...gateway, isDraining: () => draining });
  openRoutes(server, gateway, () => draining);
  decisionRoutes(server, gateway);
  more?.(server);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter(onUnexpected));
  await app.listen(config.port, config.host);
  const bound = server.server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : config.port;
  return {
    address: `http://localhost:${port}`,
    server,
    drain: async () => {
      draining = true;
      do await pause(NOTICE_MS);
      while (underway.size > 0);
      await app.close();
      endEvents();
      await gateway.close();
    },
  };
}
