import rateLimit from '@fastify/rate-limit';
import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { unexpectedIn } from '../graphql/format-errors.js';
import { screenDocument } from '../graphql/limits.js';
import type { Caller } from '../kernel/call-context.js';
import { Problem } from '../kernel/problem.js';
import type { Gateway } from './open-gateway.js';

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const body = problem.body();
  return reply.code(body.status).header('content-type', PROBLEM_JSON).send(body);
}

const isGraphql = ({ url }: FastifyRequest): boolean => url.split('?', 1)[0] === '/graphql';

/**
 * What every request meets before GraphQL: POST with JSON in UTF-8 only, a verified token, the rate limit of client and employee,
 * and a document that is short and holds no CPR number. Answers are never cached.
 */
export async function guardHttp(
  server: FastifyInstance,
  gateway: Pick<Gateway, 'config' | 'tokens'> & { isDraining: () => boolean },
): Promise<void> {
  const { config, tokens, isDraining } = gateway;
  server.decorateRequest('caller', undefined);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (!isGraphql(request)) return;
    if (isDraining()) throw new Problem('SHUTTING_DOWN');
    if (request.method !== 'POST') throw new Problem('METHOD_NOT_ALLOWED');
    if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(request.headers['content-type'] ?? ''))
      throw new Problem('MEDIA_TYPE_UNSUPPORTED');
    if (request.headers['content-encoding'] !== undefined) throw new Problem('MEDIA_TYPE_UNSUPPORTED');
    request.caller = await tokens.verify(request.headers.authorization);
  });
  await server.register(rateLimit, {
    max: config.ratePerMinute,
    timeWindow: '1 minute',
    hook: 'preParsing',
    allowList: (request) => !isGraphql(request),
    keyGenerator: ({ caller }) => `${caller?.clientId}|${caller?.employee ?? caller?.subject}`,
    errorResponseBuilder: (_request, { ttl }) => new Problem('RATE_LIMITED', { retryAfter: Math.ceil(ttl / 1000) }),
  });
  server.addHook('preValidation', async (request) => {
    if (!isGraphql(request)) return;
    const body = request.body as { query?: unknown } | null | undefined;
    if (body === null || typeof body !== 'object' || Array.isArray(body) || typeof body.query !== 'string')
      throw new Problem('REQUEST_UNREADABLE');
    screenDocument(body.query);
  });
}

/** Everything that goes wrong outside GraphQL leaves as a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** @param onUnexpected is told each error that nobody foresaw */
  constructor(private readonly onUnexpected: (thrown: unknown, call: { callId?: string }) => void) {}

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') return thrown;
    const problem = problemOf(thrown);
    const unexpected = unexpectedIn(problem);
    const { callId } = host.switchToHttp().getRequest<FastifyRequest>();
    if (unexpected !== undefined) this.onUnexpected(unexpected, { ...(callId !== undefined && { callId }) });
    void sendProblem(host.switchToHttp().getResponse<FastifyReply>(), problem);
    return undefined;
  }
}

function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof NotFoundException) return new Problem('NOT_FOUND');
  const { statusCode, code } = thrown as { statusCode?: number; code?: string };
  if (statusCode === 413) return new Problem('REQUEST_TOO_LARGE');
  if (statusCode === 415) return new Problem('MEDIA_TYPE_UNSUPPORTED');
  if (statusCode === 400 || code?.startsWith('FST_ERR_CTP')) return new Problem('REQUEST_UNREADABLE', { cause: thrown });
  return Problem.from(thrown);
}
