import type { Client } from 'pg';
import { CannotStart } from '../cannot-start';
import { asOperator } from './connect';

const oldest = 15;
const newest = 18;

export async function assertKnownVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string; major: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major`,
  );
  const { version = 'unknown', major = 0 } = rows[0] ?? {};
  if (major >= oldest && major <= newest) return;
  throw new CannotStart(
    `The database is PostgreSQL ${version}, and Hameau needs ${oldest} to ${newest}: give it one of those.`,
  );
}

/** What is acknowledged has to survive a power cut, so a server told to cut that corner is refused. */
export async function assertDurable(url: string): Promise<void> {
  await asOperator(url, async (client) => {
    await assertKnownVersion(client);
    const { rows } = await client.query<{ name: string }>(
      `select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
    );
    if (rows.length === 0) return;
    const names = rows.map(({ name }) => name).join(', ');
    throw new CannotStart(
      `The database has ${names} off and could lose what it said it kept: turn on in postgresql.conf (or for the ` +
        'database and role, where it was set there) and reload.',
    );
  });
}
