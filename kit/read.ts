import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from './database';

/**
 * The rows of one statement outside of any transaction, straight from the pool: TypeORM's own way to it (a runner, its events, its result)
 * is a tenth of a millisecond of each request. Fails as pg fails, which `isAway` knows.
 */
export async function read<Row>(db: DataSource, sql: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await poolOf(db).query<QueryResultRow>(sql, [...values]);
  return rows as Row[];
}
