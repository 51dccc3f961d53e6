import { Client } from 'pg';

interface Left {
  readonly url: string;
  readonly template: string;
  readonly isGiven: boolean;
  close(): Promise<void>;
}

/** Leaves nothing running, and nothing behind on a server that was lent. */
export default async function tearDown(): Promise<void> {
  const { hameauTestPostgres: left } = globalThis as unknown as { hameauTestPostgres?: Left };
  if (!left) return;
  if (left.isGiven) {
    const admin = new Client({ connectionString: left.url });
    await admin.connect();
    await admin.query(`drop database if exists ${left.template} with (force)`);
    await admin.end();
  }
  await left.close();
}
