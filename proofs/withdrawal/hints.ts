import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { endHintConnections } from '../../kit/testing/hint-connections';

const everyMs = 100;

/** Ends each connection that hears hints as soon as it is there, until it is told to end. */
export async function loseHints({ adminUrl }: Journey): Promise<{ end(): Promise<void> }> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(endHintConnections);
  let isOver = false;
  const losing = (async () => {
    while (!isOver) {
      await pause(everyMs);
      await client.query(endHintConnections);
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
