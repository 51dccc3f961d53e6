import { createHmac } from 'node:crypto';
import { type Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';
import { CannotStart } from '../cannot-start';
import { asOperator, urlWith, withClient } from './connect';
import { assertKnownVersion } from './fitness';
import { missingIn, type ServiceRole } from './missing';
import { scramVerifier } from './scram';

export interface Preparation {
  /** A URL with the rights to make what is missing; with everything there, any login will do. */
  readonly adminUrl: string;
  /** Made if it is missing, on a server that is Hameau's alone. Without it, the URL's own database is used. */
  readonly database?: string;
  readonly services: readonly string[];
  /** The roles' passwords are derived from it, so that no other secret has to be kept. */
  readonly secret: Buffer | string;
}

const lock = 7_402_564;
const tries = 5;
/** What two processes making the same thing in different databases can meet; the second look finds it made. */
const clashes = ['42710', '42P04', '42P06', '23505', 'XX000'];
const noRights = '42501';

function roleOf(service: string, secret: Buffer | string): ServiceRole {
  if (!/^[a-z][a-z_]{0,40}$/.test(service)) throw new Error(`${service} is not a name for a service.`);
  const role = `hameau_${service}`;
  return { service, role, password: createHmac('sha256', secret).update(role).digest('base64url') };
}

function lacksRights({ database }: Client, reason: string, sql: readonly string[]): CannotStart {
  return new CannotStart(
    `The database URL has no right to prepare the database (${reason}). Run this once, as a superuser, in the ` +
      `database ${database}, and start again:\n${sql.map((each) => `${each};`).join('\n')}`,
  );
}

async function run(client: Client, sql: readonly string[]): Promise<void> {
  try {
    await client.query('begin');
    for (const each of sql) await client.query(each);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    if (error instanceof DatabaseError && error.code === noRights)
      throw lacksRights(client, error.message, sql);
    throw error;
  }
}

async function makeAll(client: Client, roles: readonly ServiceRole[]): Promise<void> {
  for (let left = tries; ; left--) {
    try {
      const sql = await missingIn(client, roles);
      if (sql.length === 0) return;
      await run(client, sql);
      // PostgreSQL only warns of a GRANT or REVOKE that did nothing for want of rights.
      const still = await missingIn(client, roles);
      if (still.length === 0) return;
      throw lacksRights(client, 'these had no effect', still);
    } catch (error) {
      if (left > 1 && error instanceof DatabaseError && clashes.includes(error.code ?? '')) continue;
      throw error;
    }
  }
}

async function makeDatabase(client: Client, database: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount) return;
  const sql = `CREATE DATABASE ${escapeIdentifier(database)}`;
  await client.query(sql).catch((error) => {
    if (error.code === noRights) throw lacksRights(client, error.message, [sql]);
    if (!clashes.includes(error.code)) throw error;
  });
}

/** On a server of our own a password that no longer fits (a new secret) is simply set; elsewhere it may be another Hameau's. */
async function assertLogin(client: Client, wanted: ServiceRole, url: string, isOurs: boolean): Promise<void> {
  try {
    await withClient(url, async () => undefined);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const sql = `ALTER ROLE ${wanted.role} LOGIN PASSWORD ${escapeLiteral(scramVerifier(wanted.password))}`;
    if (isOurs) return run(client, [sql]);
    throw new CannotStart(
      `The role ${wanted.role} cannot log in (${error.message}). If pg_hba.conf admits it, its password is another ` +
        `one: another Hameau shares this server, or Hameau's secret was changed. In the latter case run:\n${sql};`,
    );
  }
}

async function prepareServices(
  client: Client,
  url: string,
  wishes: Preparation,
): Promise<Record<string, string>> {
  const roles = wishes.services.map((service) => roleOf(service, wishes.secret));
  await makeAll(client, roles);
  const urls: Record<string, string> = {};
  for (const each of roles) {
    const own = urlWith(url, { user: each.role, password: each.password, database: client.database });
    await assertLogin(client, each, own, wishes.database !== undefined);
    urls[each.service] = own;
  }
  return urls;
}

/**
 * Gives each service a schema and a role that can see no other service's, and returns the URL of each. Makes only
 * what is missing, and prints the SQL where it may not; several processes may call it at once.
 */
export async function prepareDatabase(wishes: Preparation): Promise<Record<string, string>> {
  const { adminUrl, database } = wishes;
  return asOperator(adminUrl, async (client) => {
    await assertKnownVersion(client);
    // Ends with the connection, so a killed process does not keep it.
    await client.query('select pg_advisory_lock($1)', [lock]);
    if (database === undefined) return prepareServices(client, adminUrl, wishes);
    await makeDatabase(client, database);
    const url = urlWith(adminUrl, { database });
    return withClient(url, (inside) => prepareServices(inside, url, wishes));
  });
}
