import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Entities } from '../../src/database/data-source.js';
import { migrate } from '../../src/database/migrate.js';
import { type Database, openDatabase } from '../../src/database/open-database.js';
import { openPglite } from '../../src/database/pglite/open-pglite.js';
import { pgliteStream } from '../../src/database/pglite/stream.js';
import { embeddedConnections } from '../../src/database/pool-config.js';
import { systemClock } from '../../src/kernel/clock.js';
import { traceRows } from './traces.js';

const MIGRATIONS_FOLDER = 'src/database/migrations';
const CACHE_FOLDER = 'node_modules/.cache/helhed';

/** The server of the service lane, as a user that may make databases and roles; undefined in the ordinary lane. */
export const serviceUrl: string | undefined = process.env.TEST_DATABASE_URL;

/** The folder of the service lane's own server, which a test may stop and start; undefined when the server is somebody else's. */
export const servicesFolder: string | undefined = process.env.SERVICES_DIR;

/**
 * An empty migrated database of its own: on the service lane's server, or else embedded and in memory.
 * Closing it removes it.
 */
export async function testDatabase(entities: Entities = []): Promise<Database> {
  const database = await (serviceUrl === undefined ? embeddedDatabase(entities) : serverDatabase(serviceUrl, entities));
  let closed: Promise<void> | undefined;
  return { ...database, close: () => (closed ??= traceRows(database.pool).finally(database.close)) };
}

/** A fresh, empty database on a server, and how to drop it. */
export async function emptyServerDatabase(serverUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `helhed_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(serverUrl, `drop database if exists ${name} with (force)`) };
}

async function serverDatabase(serverUrl: string, entities: Entities): Promise<Database> {
  const { url, drop } = await emptyServerDatabase(serverUrl);
  const database = await openDatabase({ url, ...commonOptions, entities });
  return { ...database, close: () => database.close().finally(drop) };
}

async function embeddedDatabase(entities: Entities): Promise<Database> {
  return openDatabase({ ...commonOptions, entities, template: await template() });
}

const commonOptions = { dataDirectory: 'memory', poolSize: 10, mode: 'development', clock: systemClock } as const;

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The dump of a migrated engine. It is made by the first test that needs it and kept until a migration changes. */
async function template(): Promise<Blob> {
  const path = join(CACHE_FOLDER, `database-${await migrationsHash()}.tar`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept !== undefined) return new Blob([new Uint8Array(kept)]);
  const made = await makeTemplate();
  await mkdir(CACHE_FOLDER, { recursive: true });
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(unfinished, Buffer.from(await made.arrayBuffer()));
  await rename(unfinished, path);
  return made;
}

async function makeTemplate(): Promise<Blob> {
  const engine = await openPglite('memory');
  try {
    await migrate(embeddedConnections(pgliteStream(engine.db)).owner);
    return await engine.db.dumpDataDir('none');
  } finally {
    await engine.close();
  }
}

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256');
  const enginePackage = 'node_modules/@electric-sql/pglite/package.json';
  const migrations = (await readdir(MIGRATIONS_FOLDER)).filter((name) => !name.endsWith('.spec.ts')).sort();
  for (const path of [enginePackage, ...migrations.map((name) => join(MIGRATIONS_FOLDER, name))])
    hash.update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}
