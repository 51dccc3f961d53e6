import { open as openFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Wishes } from '../../bench/bench';
import { openDemoNetwork, type Query, queryBy } from '../demo-network';
import type { Scanner } from './scanner';

/** The product with its demo network, all that it keeps, and all that it said. */
export interface Ground {
  readonly url: string;
  readonly query: Query;
  /** Shows every row of every table to scanners, what PostgreSQL noted of the values, and the logs. Answers how many tables there are. */
  lookEverywhere(scanners: readonly Scanner[]): Promise<number>;
}

const schemas = `('identity', 'regions', 'directory', 'messaging', 'gateway')`;
const tablesThere = `
  select format('%I.%I', table_schema, table_name) as name from information_schema.tables
  where table_schema in ${schemas} and table_type = 'BASE TABLE' order by 1`;
/** Samples of what columns hold, for the planner: made anew by analyze. */
const statistics = `select to_jsonb(one)::text as text from pg_stats one where schemaname in ${schemas}`;

const saidIn = (folder: string) => join(folder, 'hameau.log');

export async function openGround(wishes: Wishes): Promise<Ground> {
  const { url, folder, pool } = await openDemoNetwork(wishes, {
    settings: { HAMEAU_LOG_LEVEL: 'debug' },
    log: async (own) => (await wishes.closers.open(openFile(saidIn(own), 'a'), (file) => file.close())).fd,
  });
  const query = queryBy(pool);

  async function lookEverywhere(scanners: readonly Scanner[]): Promise<number> {
    const look = (where: string, text: string) => {
      for (const scanner of scanners) scanner.look(where, text);
    };
    const tables = await query<{ name: string }>(tablesThere);
    for (const { name } of tables)
      for (const { text } of await query<{ text: string }>(`select one::text as text from ${name} one`))
        look(name, text);
    await query('vacuum analyze');
    for (const { text } of await query<{ text: string }>(statistics)) look('pg_stats', text);
    for (const file of [
      saidIn(folder),
      join(folder, 'postgres', 'postgres.log'),
      join(folder, 'postgres.log'),
    ])
      look('the logs', await readFile(file, 'utf8').catch(() => ''));
    return tables.length;
  }

  return { url, query, lookEverywhere };
}
