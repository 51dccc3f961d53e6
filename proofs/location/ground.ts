import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool, type PoolClient } from 'pg';
import type { Wishes } from '../../bench/bench';
import { startHameau, untilReady } from '../../bench/hameau';
import { openPostgres } from '../../scripts/postgres/open';

/** Runs a statement as the superuser, who sees what every service keeps to itself. */
export type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** The product with its demo network, and a look behind it for whoever judges. */
export interface Ground {
  readonly url: string;
  readonly query: Query;
  /** Runs statements of which nothing stays, nor is seen by anybody else. */
  undone<Seen>(run: (query: Query) => Promise<Seen>): Promise<Seen>;
}

const startsWithinMs = 240_000;
/** Very much is asked from one address here; and each who signs in has an address of their own, told as a proxy does. */
const settings = { HAMEAU_PLANNING_BUDGET_MS: '100000000', HAMEAU_PROXIES: '1' };

export async function openGround({ env, closers, say }: Wishes): Promise<Ground> {
  const folder = await closers.open(mkdtemp(join(tmpdir(), 'hameau-proof-')), (made) =>
    rm(made, { recursive: true, force: true, maxRetries: 5 }),
  );
  await chmod(folder, 0o755); // As root, the database's own user has to get in.
  say('Starting Hameau with its demo network.');
  const hameau = await closers.open(startHameau(folder, env, { settings }), ({ child }) => child.close());
  await untilReady(hameau, startsWithinMs);
  const postgres = await closers.open(openPostgres({ folder }), (server) => server.close());
  const address = new URL(postgres.url);
  address.pathname = '/hameau';
  const pool = new Pool({ connectionString: address.href, max: 2, application_name: 'hameau proof' });
  pool.on('error', () => {});
  await closers.open(Promise.resolve(pool), (opened) => opened.end());
  const queryBy =
    (by: Pool | PoolClient): Query =>
    async (sql, values = []) =>
      (await by.query(sql, [...values])).rows;
  return {
    url: hameau.url,
    query: queryBy(pool),
    async undone(run) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        return await run(queryBy(client));
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
  };
}
