import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../../bench/free-port';
import { makeCluster } from '../../scripts/postgres/cluster';
import { settleIn } from '../../scripts/postgres/home';
import { passwordOf } from '../../scripts/postgres/password';
import { plainEnvironment, runAs } from '../../scripts/postgres/processes';
import { programsFor } from '../../scripts/postgres/programs';
import { settingsFor } from '../../scripts/postgres/settings';

/** A durable server of its own, always at the same port, that can be stopped at once and put back to how it was. */
export interface Database {
  /** Of the superuser, to the database `postgres`. */
  readonly url: string;
  start(): Promise<void>;
  /** As a power cut does: the next start recovers from its log. */
  stopAtOnce(): Promise<void>;
  /** Copies the data while it is stopped. */
  copy(): Promise<void>;
  /** Puts the last copy in its place, while it is stopped. */
  putBack(): Promise<void>;
  /** Runs a statement in a database of it, as the superuser. */
  query<Row>(database: string, sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const lookEveryMs = 20;

export async function openDatabase(folder: string): Promise<Database> {
  const home = await settleIn(folder);
  const programs = await programsFor(home);
  const password = await passwordOf(home, true);
  await makeCluster(home, programs, true);
  const port = await freePort();
  const urlOf = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  const copied = join(home.folder, 'copy');
  let server: ChildProcess | undefined;

  async function query<Row>(database: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: urlOf(database), application_name: 'hameau proof' });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(sql, [...values])).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }

  async function start(): Promise<void> {
    server = spawn(join(programs, 'bin', 'postgres'), ['-D', home.data, ...settingsFor(port, false)], {
      cwd: '/',
      detached: true,
      env: plainEnvironment,
      stdio: 'ignore',
      ...(home.owner ?? {}),
    });
    while (server.exitCode === null) {
      const isThere = await query('postgres', 'select 1').then(
        () => true,
        () => false,
      );
      if (isThere) return;
      await pause(lookEveryMs);
    }
    throw new Error(`PostgreSQL ended at once, with code ${server.exitCode}.`);
  }

  async function stopAtOnce(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
  }

  const own = async (path: string) => {
    if (home.owner) await runAs(null, 'chown', ['-R', `${home.owner.uid}:${home.owner.gid}`, path]);
  };

  return {
    url: urlOf('postgres'),
    start,
    stopAtOnce,
    async copy() {
      await cp(home.data, copied, { recursive: true });
    },
    async putBack() {
      await rm(home.data, { recursive: true, force: true });
      await cp(copied, home.data, { recursive: true });
      await own(home.data);
    },
    query,
    async close() {
      await stopAtOnce();
      await rm(home.folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
