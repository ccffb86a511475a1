import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CallContext, type Caller, callContext } from '../kernel/call-context.js';
import type { Clock } from '../kernel/clock.js';
import { deadline } from '../kernel/deadline.js';
import type { Ids } from '../kernel/ids.js';
import { Problem } from '../kernel/problem.js';

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * The call context of one HTTP request: its signal ends at the deadline, or when the caller leaves before the answer.
 * @throws Problem TOKEN_MISSING when nobody was found to stand behind the request
 */
export function callOfRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller | undefined,
  {
    clock,
    ids,
    deadlineMs,
    channel = 'GRAPHQL',
  }: { clock: Clock; ids: Ids; deadlineMs: number; channel?: CallContext['channel'] },
): CallContext {
  if (caller === undefined) throw new Problem('TOKEN_MISSING');
  const limit = deadline([], deadlineMs);
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) limit.abort();
    limit.release();
  });
  const given = request.headers.traceparent;
  const trace = typeof given === 'string' && TRACEPARENT.test(given) ? given.split('-')[1]! : randomBytes(16).toString('hex');
  const callId = ids.next();
  const traceparent = `00-${trace}-${randomBytes(8).toString('hex')}-01`;
  Object.assign(request, { callId, traceparent });
  return callContext({
    callId,
    caller,
    receivedAt: clock.now().toISOString(),
    traceparent,
    channel,
    signal: limit.signal,
  });
}
