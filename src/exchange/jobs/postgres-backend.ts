import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import pg from 'pg';
import { APPLICATION_ROLE } from '../../database/application-role.js';
import { serverConnections } from '../../database/pool-config.js';
import { type QueueBackend, workerSettings } from './queue-backend.js';

const SCHEMA = 'bullmq';
/** Any number, the same for every process. */
const GRANT_LOCK = 4_801_947;
/** A pool is no Redis connection, though the types of the queue know no other. */
type Connection = { connection: object };
const backend = createPostgresBackend as never;

export interface PostgresBackendOptions {
  /** as the application */
  url: string;
  /** as the owner, who makes the queue's tables. Absent: they must exist */
  ownerUrl?: string;
  /** each worker keeps one connection for itself */
  workers: number;
  onError(thrown: unknown): void;
}

/**
 * Jobs in the tables of schema `bullmq` of our PostgreSQL. The owner makes the tables; the application's role reads and writes them.
 * @throws when the server does not answer or the tables are missing
 */
export async function openPostgresBackend({ url, ownerUrl, workers, onError }: PostgresBackendOptions): Promise<QueueBackend> {
  const { application } = serverConnections(url, ownerUrl);
  if (ownerUrl !== undefined) await makeQueueTables(url, ownerUrl);
  const options = `-c role=${APPLICATION_ROLE} -c search_path=${SCHEMA}`;
  const pool = new pg.Pool({ ...application, options, max: workers + 3 });
  pool.setMaxListeners(0);
  pool.on('error', onError);
  const settings: Connection = { connection: pool };
  const ping = async () => {
    await pool.query('select max(version) from migration');
  };
  try {
    await ping();
  } catch (thrown) {
    await pool.end();
    throw thrown;
  }
  return {
    name: 'POSTGRESQL',
    queue: (name) => new Queue(name, settings, backend).on('error', onError),
    worker: (name, handle, lockMs) =>
      new Worker(name, (job) => handle(job.attemptsMade + 1), { ...settings, ...workerSettings(lockMs) }, backend).on(
        'error',
        onError,
      ),
    ping,
    close: () => pool.end(),
  };
}

/** Brings the queue's tables up to date and opens them to the application's role, as the owner. Safe to call at any time, by several at once. */
export async function makeQueueTables(url: string, ownerUrl: string): Promise<void> {
  const { owner } = serverConnections(url, ownerUrl);
  const client = new pg.Client(owner as pg.ClientConfig);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
    await client.query(`begin;
      select pg_advisory_xact_lock(${GRANT_LOCK});
      grant usage on schema ${SCHEMA} to ${APPLICATION_ROLE};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${APPLICATION_ROLE};
      grant usage on all sequences in schema ${SCHEMA} to ${APPLICATION_ROLE};
      commit`);
  } finally {
    await client.end();
  }
}
