import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type CallContext, type Caller, callContext } from '../kernel/call-context.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The call context of one HTTP request: its signal ends at the deadline, or when the caller leaves before the answer. */
export function callOfRequest(
  request: FastifyRequest,
  caller: Caller,
  { clock, ids, deadlineMs }: { clock: Clock; ids: Ids; deadlineMs: number },
): CallContext {
  const left = new AbortController();
  request.raw.socket.once('close', () => left.abort());
  const given = request.headers.traceparent;
  const trace = typeof given === 'string' && TRACEPARENT.test(given) ? given.split('-')[1]! : randomBytes(16).toString('hex');
  return callContext({
    callId: ids.next(),
    caller,
    receivedAt: clock.now().toISOString(),
    traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01`,
    channel: 'GRAPHQL',
    signal: AbortSignal.any([left.signal, AbortSignal.timeout(deadlineMs)]),
  });
}
