import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { CannotStart } from '../cannot-start';

/**
 * Who uses the server is known to the server: each opener holds a shared advisory lock, which ends with its process,
 * kill -9 included. Whoever can have the lock alone is the last one. No pid files, so none can be stale.
 */
export interface Hold {
  /** True for the last user, whom nobody can join any more: it has to stop the server. */
  release(): Promise<boolean>;
}

const key = 7_402_563;
const regainEveryMs = 200;
const regainTries = 150;
/** Starting, stopping, full, or held by a last user who is about to stop it: worth another try. */
const passing = ['57P01', '57P02', '57P03', '53300', '55P03'];

/** pg has these two; its types do not yet. */
type Holder = Client & { ref(): void; unref(): void };

async function take(url: string): Promise<Holder | null> {
  const client = new Client({
    connectionString: url,
    ssl: false,
    application_name: 'hameau keeps the server',
    connectionTimeoutMillis: 5_000,
    lock_timeout: 5_000,
  }) as Holder;
  // A lost connection is learnt from its end; without a listener the same news would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [key]);
    client.unref();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof DatabaseError && !passing.includes(error.code ?? '')) throw error;
    return null;
  }
}

/** Null when the server does not answer (yet), or is being stopped by its last user. */
export async function holdServer(url: string, passwordFile: string): Promise<Hold | null> {
  let client: Holder | null = null;
  let isReleased = false;

  const keep = (taken: Holder) => {
    client = taken;
    taken.once('end', () => {
      client = null;
      if (!isReleased) void regain();
    });
  };

  /** The server drops all connections when it recovers from a crash of one of them. */
  const regain = async () => {
    for (let tries = 0; tries < regainTries && !isReleased; tries++) {
      await pause(regainEveryMs, undefined, { ref: false });
      const again = await take(url).catch(() => null);
      if (again && isReleased) await again.end();
      else if (again) return keep(again);
    }
  };

  const release = async () => {
    isReleased = true;
    if (!client) return false;
    client.ref();
    try {
      await client.query('select pg_advisory_unlock_shared($1)', [key]);
      const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
        key,
      ]);
      if (rows[0]?.last) return true;
      await client.end();
    } catch {
      // The server is gone, and with it what was held.
    }
    return false;
  };

  const first = await take(url).catch((error: DatabaseError) => {
    throw new CannotStart(
      error.code?.startsWith('28')
        ? `The running database does not accept the password in ${passwordFile}: put the right one back, or stop ` +
            'that server and move its folder away.'
        : `The running database refuses the connection (${error.message}): check the PG… variables of your shell.`,
    );
  });
  if (!first) return null;
  keep(first);
  return { release };
}
