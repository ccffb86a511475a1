import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatErrors } from '../graphql/format-errors.js';
import { LIMITS, screenDocument } from '../graphql/limits.js';
import type { Caller } from '../kernel/call-context.js';
import { containsCpr } from '../kernel/cpr.js';
import { Problem } from '../kernel/problem.js';
import type { Gateway } from './open-gateway.js';
import { isOperationsToken } from './operations-token.js';
import { type Audience, audienceOf, demandDeclaredRoutes } from './route-table.js';
import { parseStrictJson } from './strict-json.js';

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

const DECISION_SCOPE = 'pdp';
const LOOPBACK = /^(?:(?:::ffff:)?127\.\d+\.\d+\.\d+|::1)$/;

/**
 * What every request meets before its route, by the route that was matched: the audience of the table of routes. A call needs POST with
 * JSON in UTF-8 only, a verified token, the rate limit of client and employee, and a document that is short and holds no CPR number.
 * Tokens that fail are limited by address, at the same rate; a token that holds passes from any address. Answers are never cached.
 */
export async function guardHttp(
  server: FastifyInstance,
  gateway: Pick<Gateway, 'config' | 'tokens'> & { isDraining: () => boolean },
): Promise<void> {
  const { config, tokens, isDraining } = gateway;
  demandDeclaredRoutes(server, config.mode);
  server.decorateRequest('caller', undefined);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => {
      try {
        return parseStrictJson(body, LIMITS.jsonDepth);
      } catch (thrown) {
        throw new Problem('REQUEST_UNREADABLE', { cause: thrown });
      }
    },
  );
  await server.register(rateLimit, {
    max: config.ratePerMinute,
    timeWindow: '1 minute',
    hook: 'preParsing',
    allowList: (request) => !['CALLER', 'DECISIONS'].includes(audienceOf(request) ?? ''),
    keyGenerator: ({ caller }) => `${caller?.clientId}|${caller?.employee ?? caller?.subject}`,
    errorResponseBuilder: (_request, { ttl }) => new Problem('RATE_LIMITED', { retryAfter: Math.ceil(ttl / 1000) }),
  });
  const countFailure = server.createRateLimit({ allowList: [], keyGenerator: ({ ip }) => `address|${ip}` });
  const failing = async (request: FastifyRequest, problem: unknown): Promise<unknown> => {
    const counted = await countFailure(request);
    return !counted.isAllowed && counted.isExceeded ? new Problem('RATE_LIMITED', { retryAfter: counted.ttlInSeconds }) : problem;
  };

  const admitCaller = async (request: FastifyRequest): Promise<void> => {
    if (isDraining()) throw new Problem('SHUTTING_DOWN');
    demandForm(request);
    try {
      request.caller = await tokens.verify(request.headers.authorization);
    } catch (thrown) {
      throw await failing(request, thrown);
    }
  };
  const admit: Record<Audience, (request: FastifyRequest) => Promise<void>> = {
    CALLER: admitCaller,
    DECISIONS: async (request) => {
      await admitCaller(request);
      if (request.caller?.scopes.includes(DECISION_SCOPE) !== true) throw new Problem('ACCESS_REFUSED');
    },
    OPERATIONS: async (request) => {
      const { authorization } = request.headers;
      if (!isOperationsToken(authorization, config.metricsToken))
        throw await failing(request, new Problem(authorization === undefined ? 'TOKEN_MISSING' : 'TOKEN_INVALID'));
    },
    DEVELOPMENT: async ({ socket }) => {
      if (!LOOPBACK.test(socket.remoteAddress ?? '')) throw new Problem('NOT_FOUND');
    },
    ANYONE: async (request) => {
      const { authorization } = request.headers;
      if (authorization === undefined || isOperationsToken(authorization, config.metricsToken)) return;
      const failure = await failing(request, undefined);
      if (failure !== undefined) throw failure;
    },
  };

  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    const audience = audienceOf(request);
    if (audience === undefined) {
      if (request.is404) return;
      throw new Problem('NOT_FOUND');
    }
    try {
      await admit[audience](request);
    } catch (thrown) {
      if (audience !== 'CALLER') throw thrown;
      return refuseCall(reply, Problem.from(thrown));
    }
  });
  server.addHook('preValidation', async (request) => {
    if (audienceOf(request) === 'CALLER') screenBody(request.body);
  });
}

/** A problem of a caller who is not known, in the form of GraphQL: without a caller there is no context that GraphQL could answer in. */
function refuseCall(reply: FastifyReply, problem: Problem): FastifyReply {
  const { statusCode, response } = formatErrors({ errors: [new GraphQLError(problem.code, { originalError: problem })] }, false);
  if (problem.code === 'METHOD_NOT_ALLOWED') reply.header('allow', 'POST');
  return reply.code(statusCode).send(response);
}

function demandForm({ method, headers }: FastifyRequest): void {
  if (method !== 'POST') throw new Problem('METHOD_NOT_ALLOWED');
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(headers['content-type'] ?? ''))
    throw new Problem('MEDIA_TYPE_UNSUPPORTED');
  if (headers['content-encoding'] !== undefined) throw new Problem('MEDIA_TYPE_UNSUPPORTED');
}

function screenBody(body: unknown): void {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw new Problem('REQUEST_UNREADABLE');
  const { query, operationName } = body as { query?: unknown; operationName?: unknown };
  if (typeof query !== 'string') throw new Problem('REQUEST_UNREADABLE');
  if (typeof operationName === 'string' && containsCpr(operationName)) throw new Problem('CPR_IN_DOCUMENT');
  screenDocument(query);
}
