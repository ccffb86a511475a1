import pg from 'pg';
import { serverConnections } from './pool-config.js';

/** Milliseconds. A page that must come from a slow disk is waited for: nobody's call depends on it. */
const LIMITS = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 60_000,
  query_timeout: 65_000,
} as const satisfies pg.PoolConfig;

/**
 * One connection for a thread that reads much, to a PostgreSQL that the process has opened and found fit. It acts as the application's role.
 * @param url of the application's user
 */
export function threadPool(url: string): pg.Pool {
  const pool = new pg.Pool({ ...serverConnections(url).application, ...LIMITS, max: 1 });
  pool.on('error', () => undefined);
  return pool;
}
