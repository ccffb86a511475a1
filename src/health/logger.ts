import type { FastifyInstance } from 'fastify';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config/settings.js';
import type { Clock } from '../kernel/clock.js';

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const UNKNOWN_ROUTE = '(none)';

declare module 'fastify' {
  interface FastifyRequest {
    /** set where the call context of the request is made */
    callId?: string;
    traceparent?: string;
  }
}

export interface LogOptions {
  level: LogLevel;
  clock: Clock;
  /** takes whole lines; standard output unless given */
  destination?: DestinationStream;
}

/** A logger of JSON lines: level as a word, time in ISO 8601 by the injected clock, neither process id nor host name. */
export function openLogger({ level, clock, destination = standardOutput }: LogOptions): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${clock.now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

/**
 * Writes one line for each request when its answer is out: `{ level, time, callId?, method, route, status, ms, traceparent? }`.
 * The route is the pattern that was matched, never the address; no header, body or name is written, and a `traceparent` only in
 * the form of W3C Trace Context. Must be called before routes are added.
 */
export function logRequests(server: FastifyInstance, log: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    const status = reply.statusCode;
    const given = request.headers.traceparent;
    const traceparent = request.traceparent ?? (typeof given === 'string' && TRACEPARENT.test(given) ? given : undefined);
    log[status >= 500 ? 'error' : 'info']({
      ...(request.callId !== undefined && { callId: request.callId }),
      method: request.method,
      route: request.is404 ? UNKNOWN_ROUTE : (request.routeOptions.url ?? UNKNOWN_ROUTE),
      status,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(traceparent !== undefined && { traceparent }),
    });
  });
}

const standardOutput: DestinationStream = {
  write: (line) => {
    process.stdout.write(line);
  },
};
