import { type Client, escapeIdentifier as name, escapeLiteral as text } from 'pg';
import { CannotStart } from '../cannot-start';
import { scramVerifier } from './scram';

export interface ServiceRole {
  readonly service: string;
  readonly role: string;
  readonly password: string;
}

/** Trusted ones only: the owner of a database may create them without being a superuser. */
const extensions = ['pg_trgm', 'unaccent', 'cube', 'btree_gist', 'citext', 'fuzzystrmatch'];
const home = 'extensions';

interface Found {
  isSuper: boolean;
  settings: string[] | null;
  canConnect: boolean;
  seesExtensions: boolean;
}

async function extensionsMissing(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; schema: string | null }>(
    `select available.name, namespace.nspname as schema
       from pg_available_extensions available
       left join pg_extension on extname = available.name
       left join pg_namespace namespace on namespace.oid = extnamespace
      where available.name = any($1)`,
    [extensions],
  );
  const absent = extensions.filter((each) => !rows.some((row) => row.name === each));
  if (absent.length > 0)
    throw new CannotStart(
      `The database server lacks ${absent.join(', ')}: install PostgreSQL's contrib package on it.`,
    );
  const astray = rows.filter(({ schema }) => schema !== null && schema !== home);
  if (astray.length > 0)
    throw new CannotStart(
      `Extensions of this database are not in the schema ${home}. Give Hameau a database of its own, or, if nothing ` +
        `else uses them there, run:\n${[
          `CREATE SCHEMA IF NOT EXISTS ${home};`,
          ...astray.map((each) => `ALTER EXTENSION ${each.name} SET SCHEMA ${home};`),
        ].join('\n')}`,
    );
  return rows
    .filter(({ schema }) => schema === null)
    .map((each) => `CREATE EXTENSION IF NOT EXISTS ${each.name} WITH SCHEMA ${home}`);
}

async function schemaMissing(
  client: Client,
  { service, role }: ServiceRole,
  roleIsNew: boolean,
): Promise<string[]> {
  const { rows } = await client.query<{ owner: string; others: string[] }>(
    `select pg_get_userbyid(nspowner) as owner,
            array(select distinct case grantee when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(grantee)) end
                    from aclexplode(nspacl)
                   where grantee <> nspowner and (grantee = 0 or pg_get_userbyid(grantee) like 'hameau\\_%')) as others
       from pg_namespace where nspname = $1`,
    [service],
  );
  const schema = rows[0];
  if (schema?.owner === role)
    return schema.others.map((other) => `REVOKE ALL ON SCHEMA ${service} FROM ${other}`);
  const { rows: rights } = await client.query<{ mustJoin: boolean }>(
    `select rolcreaterole and not rolsuper as "mustJoin" from pg_roles where rolname = current_user`,
  );
  const isMember =
    !roleIsNew && (await client.query(`select 1 where pg_has_role($1, 'USAGE')`, [role])).rowCount;
  return [
    // Only a member of a role may hand it things, unless a superuser.
    ...(rights[0]?.mustJoin && !isMember ? [`GRANT ${role} TO CURRENT_USER`] : []),
    schema ? `ALTER SCHEMA ${service} OWNER TO ${role}` : `CREATE SCHEMA ${service} AUTHORIZATION ${role}`,
  ];
}

async function roleMissing(client: Client, wanted: ServiceRole, database: string): Promise<string[]> {
  const { service, role, password } = wanted;
  const { rows } = await client.query<Found>(
    `select rolsuper as "isSuper", rolconfig as settings,
            has_database_privilege(oid, current_database(), 'CONNECT') as "canConnect",
            coalesce(has_schema_privilege(oid, to_regnamespace($2), 'USAGE'), false) as "seesExtensions"
       from pg_roles where rolname = $1`,
    [role, home],
  );
  const found = rows[0];
  const path = `${service}, ${home}`;
  return [
    ...(found ? [] : [`CREATE ROLE ${role} LOGIN PASSWORD ${text(scramVerifier(password))}`]),
    ...(found?.isSuper ? [`ALTER ROLE ${role} NOSUPERUSER`] : []),
    ...(found?.settings?.includes(`search_path=${path}`)
      ? []
      : [`ALTER ROLE ${role} SET search_path = ${path}`]),
    ...((found?.canConnect ?? true) ? [] : [`GRANT CONNECT ON DATABASE ${name(database)} TO ${role}`]),
    ...(found?.seesExtensions ? [] : [`GRANT USAGE ON SCHEMA ${home} TO ${role}`]),
    ...(await schemaMissing(client, wanted, !found)),
  ];
}

/** The SQL that would make the connected database right; empty when it is. Needs no rights to ask. */
export async function missingIn(client: Client, roles: readonly ServiceRole[]): Promise<string[]> {
  const { rows } = await client.query<{ database: string; hasHome: boolean }>(
    'select current_database() as database, to_regnamespace($1) is not null as "hasHome"',
    [home],
  );
  const { database = '', hasHome = false } = rows[0] ?? {};
  const sql = hasHome ? [] : [`CREATE SCHEMA ${home}`];
  sql.push(...(await extensionsMissing(client)));
  for (const role of roles) sql.push(...(await roleMissing(client, role, database)));
  return sql;
}
