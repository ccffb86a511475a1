import type pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';

/** Entity classes or schemas, given by the rooms that own them. */
export type Entities = NonNullable<DataSourceOptions['entities']>;

/** Where TypeORM notes which migrations have run. */
export const MIGRATIONS_TABLE = 'schema_migration';

/** A data source that is not yet connected. It writes no log, because the driver's errors carry parameters. */
export function newDataSource(config: pg.PoolConfig, poolSize: number, entities: Entities = []): DataSource {
  return new DataSource({
    type: 'postgres',
    extra: { ...config, max: poolSize },
    entities,
    migrations: MIGRATIONS,
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    synchronize: false,
    logging: false,
    poolErrorHandler: () => undefined,
  });
}
