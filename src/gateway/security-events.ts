import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics, SecurityEventKind } from '../health/metrics.js';
import type { Clock } from '../kernel/clock.js';

/** by status of the answer */
const KINDS: Readonly<Record<number, SecurityEventKind>> = {
  400: 'REQUEST_UNREADABLE',
  401: 'TOKEN_REFUSED',
  405: 'REQUEST_UNREADABLE',
  413: 'REQUEST_UNREADABLE',
  415: 'REQUEST_UNREADABLE',
  429: 'CALLS_LIMITED',
};
const EVERY_MS = 60_000;
const MOST_ADDRESSES = 10_000;

interface Gathered {
  count: number;
  addresses: Set<string>;
}

/**
 * Gathers what was refused before anybody was known: a figure, and once a minute one log line for each kind that happened,
 * `{ event: 'security', kind, count, addresses, from, to }` with the number of different addresses. No record of the access log is written
 * for them, so that a flood of them costs a counter. @returns how to stop; what was gathered is written then
 */
export function gatherSecurityEvents(
  server: FastifyInstance,
  { clock, log, metrics }: { clock: Clock; log: Logger; metrics: Pick<Metrics, 'securityEvent'> },
): () => void {
  let gathered = new Map<SecurityEventKind, Gathered>();
  let from = clock.now();

  server.addHook('onResponse', async ({ ip }, { statusCode }) => {
    const kind = KINDS[statusCode];
    if (kind === undefined) return;
    metrics.securityEvent(kind);
    const known = gathered.get(kind) ?? { count: 0, addresses: new Set<string>() };
    known.count += 1;
    if (known.addresses.size < MOST_ADDRESSES) known.addresses.add(ip);
    gathered.set(kind, known);
  });

  const write = () => {
    const to = clock.now();
    for (const [kind, { count, addresses }] of gathered)
      log.warn({ event: 'security', kind, count, addresses: addresses.size, from: from.toISOString(), to: to.toISOString() });
    [gathered, from] = [new Map(), to];
  };
  const timer = setInterval(write, EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    write();
  };
}
