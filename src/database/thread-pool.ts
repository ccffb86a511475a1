import pg from 'pg';
import { serverConnections } from './pool-config.js';

/**
 * One connection of its own for a thread, to a PostgreSQL that the process has opened and found fit. It acts as the application's role.
 * @param url of the application's user
 */
export function threadPool(url: string): pg.Pool {
  const pool = new pg.Pool({ ...serverConnections(url).application, max: 1 });
  pool.on('error', () => undefined);
  return pool;
}
