import type { Pool } from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { settleFeed } from './feed';
import { PreparingClient } from './prepared';

export interface DatabaseParts {
  readonly url: string;
  /** Schema and application name: the service's own name. */
  readonly service: string;
  readonly rows: readonly (EntitySchema | (new () => object))[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** At most this many connections at once. */
  readonly connections?: number;
}

/** A process that starts is busy with itself and may notice late that it was let in; a request has no such time. */
const patienceMs = { opening: 30_000, serving: 2_000 } as const;

/** Opens a service's database and migrates it. One pool, closed by `destroy`. A server that refuses is an error at once. */
export async function openDatabase(parts: DatabaseParts): Promise<DataSource> {
  const db = new DataSource({
    type: 'postgres',
    url: parts.url,
    schema: parts.service,
    applicationName: `hameau ${parts.service}`,
    entities: [...parts.rows] as never,
    migrations: [...parts.migrations] as never,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logging: ['error'],
    logger: silent,
    extra: {
      Client: PreparingClient,
      max: parts.connections ?? 10,
      connectionTimeoutMillis: patienceMs.opening,
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
      options: `-c search_path=${parts.service},extensions`,
    },
  });
  await db.initialize();
  try {
    await migrate(db, parts.service);
    await settleFeed(db);
    // The pool reads it each time it connects.
    poolOf(db).options.connectionTimeoutMillis = patienceMs.serving;
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** The pool beneath TypeORM. */
export function poolOf(db: DataSource): Pool {
  return (db.driver as unknown as { readonly master: Pool }).master;
}

/** Several processes may start at once: the first migrates, the others wait for it and find nothing to do. */
async function migrate(db: DataSource, service: string): Promise<void> {
  const runner = db.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock(hashtextextended($1, 7))', [service]);
    await db.runMigrations();
  } finally {
    await runner.query('select pg_advisory_unlock(hashtextextended($1, 7))', [service]).catch(() => {});
    await runner.release();
  }
}

/** Failures reach their caller as errors; TypeORM's own printing would put SQL and values on the console. */
const silent = {
  logQuery() {},
  logQueryError() {},
  logQuerySlow() {},
  logSchemaBuild() {},
  logMigration() {},
  log() {},
} as const;
