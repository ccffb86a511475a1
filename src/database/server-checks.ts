import type pg from 'pg';
import { APPLICATION_ROLE } from './application-role.js';
import { DatabaseRefused } from './database-refused.js';

const DURABLE_SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;
type DurableSetting = (typeof DURABLE_SETTINGS)[number];

const OLDEST_VERSION = 150_000;
/** With these values a commit that was answered survives a power cut (PostgreSQL manual, 20.5 and 30.1). */
const DURABLE_VALUES: Record<DurableSetting, readonly string[]> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply'],
};

/** What a server says about itself, read in a session of the application. */
export interface ServerFacts {
  version: string;
  versionNumber: number;
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
  dataChecksums: boolean;
  inRecovery: boolean;
  /** the signed-in user could act as the owner of the audit rows */
  ownsAuditRows: boolean;
}

/** One question to the server. */
export async function readServerFacts(client: Pick<pg.Pool, 'query'>): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::int as "versionNumber",
      current_setting('fsync') as fsync,
      current_setting('full_page_writes') as full_page_writes,
      current_setting('synchronous_commit') as synchronous_commit,
      current_setting('data_checksums') = 'on' as "dataChecksums",
      pg_is_in_recovery() as "inRecovery",
      coalesce((select pg_has_role(session_user, relowner, 'member') from pg_class
        where oid = to_regclass('public.audit_entry')), false) as "ownsAuditRows"`);
  return rows[0]!;
}

/** The names of settings that make an answered commit unsafe; empty when all is well. */
export function unsafeSettings(facts: ServerFacts): DurableSetting[] {
  return DURABLE_SETTINGS.filter((name) => !DURABLE_VALUES[name].includes(facts[name]));
}

/**
 * @param mode in production every setting must be safe; in development the server must only be new enough
 * @throws DatabaseRefused naming the first setting that is at fault
 */
export function requireServer(facts: ServerFacts, mode: 'development' | 'production'): void {
  if (facts.versionNumber < OLDEST_VERSION) {
    throw new DatabaseRefused('server_version', `PostgreSQL 15 or newer is needed; this server is ${facts.version}.`);
  }
  if (facts.inRecovery) throw new DatabaseRefused('pg_is_in_recovery', 'The server is a replica; the primary is needed.');
  const unsafe = unsafeSettings(facts)[0];
  if (mode === 'production' && unsafe !== undefined) {
    throw new DatabaseRefused(unsafe, `The server runs with ${unsafe} = ${facts[unsafe]}, so records could be lost.`);
  }
}

/** @throws DatabaseRefused when the application's user could act as the owner of the audit rows */
export function requireSeparateOwner(facts: ServerFacts): void {
  if (!facts.ownsAuditRows) return;
  throw new DatabaseRefused(
    'DATABASE_URL',
    `The user of DATABASE_URL could change audit rows. Give it a plain member of ${APPLICATION_ROLE}, and the owner to DATABASE_MIGRATION_URL.`,
  );
}
