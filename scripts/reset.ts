import { Client } from 'pg';
import { settings as readSettings } from './config';
import { openGround } from './ground';

/** Whatever stands in a schema. The schema itself stays: making one takes rights that a service does not have. */
const emptySchema = `
  select format('drop table if exists %s cascade', oid::regclass) as sql
    from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'p')
  union all
  select format('drop view if exists %s cascade', oid::regclass)
    from pg_class where relnamespace = $1::regnamespace and relkind = 'v'
  union all
  select format('drop materialized view if exists %s cascade', oid::regclass)
    from pg_class where relnamespace = $1::regnamespace and relkind = 'm'
  union all
  select format('drop routine if exists %s cascade', oid::regprocedure)
    from pg_proc where pronamespace = $1::regnamespace
  union all
  select format('drop type if exists %s cascade', oid::regtype)
    from pg_type where typnamespace = $1::regnamespace and typtype in ('e', 'd')`;

async function empty(service: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ sql: string }>(emptySchema, [service]);
    await client.query('begin');
    for (const { sql } of rows) await client.query(sql);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** The first half of npm run db:reset: takes everything out. Putting it in again is scripts/seed.ts. */
async function main(): Promise<void> {
  const ground = await openGround(readSettings(process.env), process.env, () => {});
  try {
    for (const [service, url] of Object.entries(ground.urls)) await empty(service, url);
  } finally {
    await ground.close();
  }
  process.stderr.write('Everything is out.\n');
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
