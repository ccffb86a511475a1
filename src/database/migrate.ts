import type pg from 'pg';
import { MIGRATIONS_TABLE, newDataSource } from './data-source.js';
import { DatabaseRefused } from './database-refused.js';
import { MIGRATIONS } from './migrations/index.js';

/** Any number, the same for every process, so that two that start at once migrate one after the other. */
const MIGRATION_LOCK = 4_801_946;

/**
 * Runs what is pending, each migration in a transaction of its own.
 * @param owner how the owner of the tables connects
 * @returns the names of those that ran now, in order
 */
export async function migrate(owner: pg.PoolConfig): Promise<string[]> {
  const dataSource = await newDataSource(owner, 2).initialize();
  try {
    const guard = dataSource.createQueryRunner();
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return (await dataSource.runMigrations()).map((migration) => migration.name);
    } finally {
      await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await guard.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

/**
 * For an application that may not migrate: every migration known to this version must have run. Those of a newer version may stand beside
 * them, because migrations add first and take away later.
 * @throws DatabaseRefused naming the first that is missing
 */
export async function requireMigrated(pool: pg.Pool): Promise<void> {
  const table = await pool.query<{ found: boolean }>(`select to_regclass('public.${MIGRATIONS_TABLE}') is not null as found`);
  const rows = table.rows[0]?.found ? (await pool.query<{ name: string }>(`select name from ${MIGRATIONS_TABLE}`)).rows : [];
  const done = new Set(rows.map((row) => row.name));
  const missing = MIGRATIONS.map((migration) => new migration().name).find((name) => !done.has(name));
  if (missing !== undefined) {
    throw new DatabaseRefused(
      'DATABASE_MIGRATION_URL',
      `The migration ${missing} has not run: run "npm run migrate" as the owner first.`,
    );
  }
}
