import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { APPLICATION_ROLE } from './application-role.js';
import { HangUpClient } from './client.js';

/** Milliseconds. The server's limit is the shorter one, so that its clean cancellation comes before the client hangs up. */
const APPLICATION_LIMITS = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 4_500,
  query_timeout: 5_000,
  lock_timeout: 4_000,
  idle_in_transaction_session_timeout: 10_000,
} as const satisfies pg.PoolConfig;

const OWNER_LIMITS = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 120_000,
  query_timeout: 125_000,
} as const satisfies pg.PoolConfig;

/** The embedded engine serves one client at a time on one thread, so its queue and not the statement is what takes time. */
const EMBEDDED_LIMITS = { connectionTimeoutMillis: 30_000, query_timeout: 30_000 } as const satisfies pg.PoolConfig;

/** How the two roles reach one database. */
export interface Connections {
  owner: pg.PoolConfig;
  application: pg.PoolConfig;
}

/**
 * A PostgreSQL server. Every application connection takes the application's role in its start-up message: it has the rights of that role
 * and no other, whoever it signed in as, and `RESET ROLE` leads back to that role.
 */
export function serverConnections(url: string, migrationUrl: string = url): Connections {
  const client = HangUpClient as unknown as NonNullable<pg.PoolConfig['Client']>;
  const both = { Client: client, keepAlive: true, application_name: 'helhed' };
  return {
    owner: { ...both, ...OWNER_LIMITS, connectionString: migrationUrl },
    application: { ...both, ...APPLICATION_LIMITS, connectionString: url, options: `-c role=${APPLICATION_ROLE}` },
  };
}

/** An embedded engine, reached through its stream. */
export function embeddedConnections(stream: () => Duplex): Connections {
  const client = HangUpClient as unknown as NonNullable<pg.PoolConfig['Client']>;
  const both = { Client: client, stream, database: 'postgres', ...EMBEDDED_LIMITS };
  return { owner: { ...both, user: 'postgres' }, application: { ...both, user: APPLICATION_ROLE } };
}
