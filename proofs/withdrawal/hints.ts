import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Journey } from '../../gateway/journeys/journey.fixtures';

const everyMs = 100;
const endAll = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'hameau hints' and datname = current_database()`;

/** Ends each connection that hears hints as soon as it is there, until it is told to end. */
export async function loseHints({ adminUrl }: Journey): Promise<{ end(): Promise<void> }> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(endAll);
  let isOver = false;
  const losing = (async () => {
    while (!isOver) {
      await pause(everyMs);
      await client.query(endAll);
    }
  })();
  return {
    async end() {
      isOver = true;
      await losing;
      await client.end();
    },
  };
}
