import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { unexpectedIn } from '../graphql/format-errors.js';
import { Problem } from '../kernel/problem.js';
import { ROUTES } from './route-table.js';

const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** is told each error that nobody foresaw */
export type OnUnexpected = (thrown: unknown, call: { callId?: string }) => void;

/** Answers with a problem document (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const body = problem.body();
  return reply.code(body.status).header('content-type', PROBLEM_JSON).send(body);
}

/**
 * Whatever a route outside GraphQL throws, or the guard before it, leaves as a problem document. Routes have the framework's own
 * handler otherwise, which answers with the words of the error. Must be called before routes are added.
 */
export function answerProblems(server: FastifyInstance, onUnexpected: OnUnexpected): void {
  server.addHook('onRoute', (route) => {
    if (ROUTES[route.url] === 'CALLER') return;
    route.errorHandler = (thrown, request, reply) => answerThrown(thrown, request, reply, onUnexpected);
  });
}

/** What goes wrong outside GraphQL and is caught by the framework (no such route, a body that cannot be read) leaves as a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly onUnexpected: OnUnexpected) {}

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') return thrown;
    const http = host.switchToHttp();
    answerThrown(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.onUnexpected);
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

function answerThrown(thrown: unknown, { callId }: FastifyRequest, reply: FastifyReply, onUnexpected: OnUnexpected): void {
  const problem = problemOf(thrown);
  const unexpected = unexpectedIn(problem);
  if (unexpected !== undefined) onUnexpected(unexpected, { ...(callId !== undefined && { callId }) });
  void sendProblem(reply, problem);
}
