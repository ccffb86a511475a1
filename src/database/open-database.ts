import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { APPLICATION_ROLE } from './application-role.js';
import { type Entities, newDataSource } from './data-source.js';
import { asDatabaseProblem } from './database-problem.js';
import { DatabaseRefused } from './database-refused.js';
import { migrate, requireMigrated } from './migrate.js';
import { openPglite } from './pglite/open-pglite.js';
import { pgliteStream } from './pglite/stream.js';
import { type Connections, embeddedConnections, serverConnections } from './pool-config.js';
import { readServerFacts, requireSeparateOwner, requireServer, type ServerFacts, unsafeSettings } from './server-checks.js';

/** The raw pool is the audit writer's own, so that slow queries elsewhere never keep a record from being written. */
const RAW_POOL_SIZE = 3;

export interface DatabaseOptions {
  /** PostgreSQL of the application's user; absent: the embedded engine, in development only */
  url?: string;
  /** PostgreSQL of the owner, who migrates. Absent: `url` in development; in production nobody migrates here */
  migrationUrl?: string;
  /** where the embedded engine keeps its rows; `memory` forgets them */
  dataDirectory: string | 'memory';
  /** connections of the data source; the raw pool has three of its own */
  poolSize: number;
  mode: 'development' | 'production';
  clock: Clock;
  entities?: Entities;
  /** for `memory` only: the dump of a migrated embedded engine */
  template?: Blob;
}

/** An open database. All connections act as the application's role. */
export interface Database {
  dataSource: DataSource;
  /** for raw SQL, apart from the data source's connections */
  pool: pg.Pool;
  engine: 'PGLITE' | 'POSTGRESQL';
  /** whether an answered commit survives a power cut */
  powerSafe: boolean;
  /** one line for the start log */
  startLine: string;
  /** @throws Problem DATABASE_UNAVAILABLE */
  ping(): Promise<void>;
  /** Ends all connections and frees the directory; a second call does nothing more. */
  close(): Promise<void>;
}

/**
 * Opens the database and brings its tables up to date.
 * @throws DatabaseRefused naming the setting, role or directory that an operator must mend
 * @throws Problem DATABASE_UNAVAILABLE when it does not answer
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined ? openEmbedded(options) : openServer(options, options.url);
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  if (options.mode === 'production') {
    throw new DatabaseRefused('DATABASE_URL', 'Production needs PostgreSQL 15 or newer: DATABASE_URL is not set.');
  }
  const engine = await openPglite(options.dataDirectory, options.template);
  try {
    const connections = embeddedConnections(pgliteStream(engine.db));
    await migrate(connections.owner);
    const place = options.dataDirectory === 'memory' ? 'in memory' : `in ${options.dataDirectory}`;
    return await connected(options, connections, engine.close, () => ({
      engine: 'PGLITE',
      powerSafe: false,
      startLine: `database: embedded PGlite ${place}, for development only: NOT power-safe, rows survive a killed process but not a power cut`,
    }));
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function openServer(options: DatabaseOptions, url: string): Promise<Database> {
  const connections = serverConnections(url, options.migrationUrl);
  const production = options.mode === 'production';
  try {
    const migrates = !production || options.migrationUrl !== undefined;
    if (migrates) {
      await examineOwner(connections.owner, options.mode);
      await migrate(connections.owner);
    }
    return await connected(
      options,
      connections,
      () => Promise.resolve(),
      async (pool) => {
        const facts = await readServerFacts(pool);
        requireServer(facts, options.mode);
        if (production) requireSeparateOwner(facts);
        if (!migrates) await requireMigrated(pool);
        return { engine: 'POSTGRESQL', powerSafe: unsafeSettings(facts).length === 0, startLine: serverLine(facts) };
      },
    );
  } catch (error) {
    throw error instanceof DatabaseRefused ? error : (roleRefusal(error) ?? asDatabaseProblem(error));
  }
}

/** Before anything is changed on a server that we may not run on. */
async function examineOwner(owner: pg.PoolConfig, mode: DatabaseOptions['mode']): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 1 });
  pool.on('error', () => undefined);
  try {
    requireServer(await readServerFacts(pool), mode);
  } finally {
    await pool.end();
  }
}

type Traits = Pick<Database, 'engine' | 'powerSafe' | 'startLine'>;

async function connected(
  options: DatabaseOptions,
  { application }: Connections,
  closeEngine: () => Promise<void>,
  examine: (pool: pg.Pool) => Traits | Promise<Traits>,
): Promise<Database> {
  const pool = new pg.Pool({ ...application, max: RAW_POOL_SIZE });
  pool.on('error', () => undefined);
  const dataSource = newDataSource(application, options.poolSize, options.entities);
  let closed: Promise<void> | undefined;
  const endConnections = async () => {
    await pool.end();
    if (dataSource.isInitialized) await dataSource.destroy();
  };
  try {
    const traits = await examine(pool);
    await dataSource.initialize();
    return {
      ...traits,
      dataSource,
      pool,
      ping: () => ping(pool),
      close: () => (closed ??= endConnections().finally(closeEngine)),
    };
  } catch (error) {
    await endConnections();
    throw error;
  }
}

async function ping(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (error) {
    throw asDatabaseProblem(error);
  }
}

function serverLine(facts: ServerFacts): string {
  const unsafe = unsafeSettings(facts);
  const safety = unsafe.length === 0 ? 'power-safe' : `NOT power-safe (${unsafe.join(', ')} off)`;
  const checksums = facts.dataChecksums ? '' : ', WITHOUT data checksums';
  return `database: PostgreSQL ${facts.version} as ${APPLICATION_ROLE}, ${safety}${checksums}`;
}

function roleRefusal(error: unknown): DatabaseRefused | undefined {
  const aboutRole =
    error instanceof Error &&
    /permission denied to set role|role "helhed_app" does not exist|role helhed_app is missing/.test(error.message);
  if (!aboutRole) return undefined;
  return new DatabaseRefused(
    APPLICATION_ROLE,
    `The role ${APPLICATION_ROLE} is missing, or the user of DATABASE_URL is no member of it: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO the user.`,
  );
}
