import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import type { Wishes } from '../bench/bench';
import { startHameau, untilReady } from '../bench/hameau';
import { openPostgres } from '../scripts/postgres/open';

/** Runs a statement as the superuser, who sees what every service keeps to itself. */
export type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

interface Starting {
  readonly settings: NodeJS.ProcessEnv;
  /** What the product says goes to this file of its folder; by default to where the proof's own words go. */
  readonly log?: (folder: string) => Promise<number>;
}

const startsWithinMs = 240_000;
/** Very much is asked from one address here; and each who signs in has an address of their own, told as a proxy does. */
const always = { HAMEAU_PLANNING_BUDGET_MS: '100000000', HAMEAU_PROXIES: '1' };

/** `npm start` in a folder of its own, with its demo network, and the superuser's way into its database. */
export async function openDemoNetwork(
  { env, closers, say }: Wishes,
  { settings, log }: Starting = { settings: {} },
): Promise<{ url: string; folder: string; pool: Pool }> {
  const folder = await closers.open(mkdtemp(join(tmpdir(), 'hameau-proof-')), (made) =>
    rm(made, { recursive: true, force: true, maxRetries: 5 }),
  );
  await chmod(folder, 0o755); // As root, the database's own user has to get in.
  say('Starting Hameau with its demo network.');
  const said = log ? { stderr: await log(folder) } : {};
  const starting = { settings: { ...always, ...settings }, ...said };
  const hameau = await closers.open(startHameau(folder, env, starting), ({ child }) => child.close());
  await untilReady(hameau, startsWithinMs);
  const postgres = await closers.open(openPostgres({ folder }), (server) => server.close());
  const address = new URL(postgres.url);
  address.pathname = '/hameau';
  const pool = new Pool({ connectionString: address.href, max: 2, application_name: 'hameau proof' });
  pool.on('error', () => {});
  await closers.open(Promise.resolve(pool), (opened) => opened.end());
  return { url: hameau.url, folder, pool };
}

/** Statements by a pool, or by one of its connections. */
export const queryBy =
  (by: Pick<Pool, 'query'>): Query =>
  async (sql, values = []) =>
    (await by.query(sql, [...values])).rows;
