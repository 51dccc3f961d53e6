import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { asOperator, urlWith, withClient } from './connect';
import { assertDurable } from './fitness';
import { openThrowawayPostgres, type Postgres } from './open';
import { sentenceOf } from './opener.fixtures';
import { prepareDatabase } from './roles';

jest.setTimeout(60_000);

const services = ['identity', 'regions'];
const secret = 'of this test';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await openThrowawayPostgres();
});
afterAll(() => postgres.close());

const run = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

/** A database and a login of its own, so that no test meets what another one made there. */
async function aDatabase(rights: string): Promise<string> {
  const name = `outside_${randomBytes(4).toString('hex')}`;
  await run(postgres.url, `create role ${name} login password 'x' ${rights}`);
  await run(postgres.url, `create database ${name} owner ${escapeIdentifier(name)}`);
  return urlWith(postgres.url, { user: name, password: 'x', database: name });
}

const asSuperuser = (url: string) => {
  const { pathname } = new URL(url);
  return urlWith(postgres.url, { database: pathname.slice(1) });
};

/** Roles are the whole server's: tests that look at their making begin without them. */
async function withoutRoles(): Promise<void> {
  for (const { datname } of await run(
    postgres.url,
    `select datname from pg_database where datname ~ '^(hameau|outside)'`,
  ))
    await run(postgres.url, `drop database ${datname}`);
  for (const { rolname } of await run(postgres.url, `select rolname from pg_roles where rolname ~ '^hameau'`))
    await run(postgres.url, `drop role ${rolname}`);
}
beforeEach(withoutRoles);

const ours = (more = {}) => ({ adminUrl: postgres.url, database: 'hameau', services, secret, ...more });

test('each service finds its own tables and the extensions without naming a schema', async () => {
  const urls = await prepareDatabase(ours());
  expect(Object.keys(urls)).toEqual(services);
  await run(urls.regions ?? '', 'create table places (name citext)');
  expect(
    await run(urls.regions ?? '', `select schemaname, tableowner from pg_tables where tablename = 'places'`),
  ).toEqual([{ schemaname: 'regions', tableowner: 'hameau_regions' }]);
  expect(
    await run(
      urls.regions ?? '',
      `select unaccent('Bellême') as plain, similarity('Orne', 'Ornes') > 0.5 as near`,
    ),
  ).toEqual([{ plain: 'Belleme', near: true }]);
});

test('a service cannot read, write or even look into the schema of another', async () => {
  const { identity = '', regions = '' } = await prepareDatabase(ours());
  await run(identity, `create table accounts as select 'secret' as word`);
  for (const sql of [
    'select * from identity.accounts',
    `insert into identity.accounts values ('mine')`,
    'create table identity.mine (id int)',
    'create table public.mine (id int)',
    'create table extensions.mine (id int)',
    'set role hameau_identity',
    'create role more',
  ])
    await expect(run(regions, sql)).rejects.toThrow(/permission denied/);
});

test('rights given to another service, or to all, are taken back', async () => {
  const { identity = '', regions = '' } = await prepareDatabase(ours());
  await run(identity, 'create table accounts (id int); grant select on accounts to public');
  await run(identity, 'grant usage on schema identity to public, hameau_regions');
  expect(await run(regions, 'select * from identity.accounts')).toEqual([]);
  await prepareDatabase(ours());
  await expect(run(regions, 'select * from identity.accounts')).rejects.toThrow(/permission denied/);
});

test('processes that prepare at the same moment all succeed, and the roles’ passwords hold', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => prepareDatabase(ours())));
  expect(new Set(all.map((urls) => JSON.stringify(urls))).size).toBe(1);
  expect(await run(all[0]?.identity ?? '', 'select current_user as me')).toEqual([{ me: 'hameau_identity' }]);
});

test('on a server of our own a new secret gives the roles new passwords', async () => {
  await prepareDatabase(ours());
  const { identity = '' } = await prepareDatabase(ours({ secret: 'another' }));
  expect(await run(identity, 'select current_user as me')).toEqual([{ me: 'hameau_identity' }]);
});

test('an owner who may make roles prepares a database without being a superuser', async () => {
  const adminUrl = await aDatabase('createrole');
  const { identity = '' } = await prepareDatabase({ adminUrl, services, secret });
  await run(identity, 'create table accounts (id int)');
  expect(await prepareDatabase({ adminUrl, services, secret })).toHaveProperty('identity', identity);
});

test('without the rights the SQL is printed; run once, it is all that was needed', async () => {
  const adminUrl = await aDatabase('');
  await run(asSuperuser(adminUrl), `alter database ${new URL(adminUrl).pathname.slice(1)} owner to postgres`);
  const sentence = await sentenceOf(prepareDatabase({ adminUrl, services, secret }));
  expect(sentence).toMatch(
    /^The database URL has no right to prepare the database \(permission denied .*\)\. Run this once/,
  );
  expect(sentence).toContain('CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA extensions;');
  expect(sentence).toContain("CREATE ROLE hameau_identity LOGIN PASSWORD 'SCRAM-SHA-256$4096:");

  await run(asSuperuser(adminUrl), sentence.slice(sentence.indexOf('\n')));
  const { regions = '' } = await prepareDatabase({ adminUrl, services, secret });
  expect(await run(regions, 'select current_user as me')).toEqual([{ me: 'hameau_regions' }]);
});

test('on a shared server the password of another Hameau’s role is left alone', async () => {
  const urls = await prepareDatabase(ours());
  const sentence = await sentenceOf(
    prepareDatabase({ adminUrl: asSuperuser(await aDatabase('')), services, secret: 'another' }),
  );
  expect(sentence).toMatch(/^The role hameau_identity cannot log in .* another Hameau shares this server/);
  expect(await run(urls.identity ?? '', 'select 1 as up')).toEqual([{ up: 1 }]);
});

test('extensions that stand elsewhere are not moved without asking', async () => {
  const adminUrl = asSuperuser(await aDatabase(''));
  await run(adminUrl, 'create extension citext schema public');
  expect(await sentenceOf(prepareDatabase({ adminUrl, services, secret }))).toMatch(
    /not in the schema extensions\.(.|\n)*ALTER EXTENSION citext SET SCHEMA extensions;$/,
  );
});

test('a server that may lose what it acknowledged is refused', async () => {
  expect(await sentenceOf(assertDurable(postgres.url))).toMatch(
    /^The database has fsync, full_page_writes, synchronous_commit off and could lose/,
  );
});

test.each([
  [
    'nothing listens',
    'postgres://me:hush@127.0.0.1:1/hameau',
    /postgres:\/\/me@127\.0\.0\.1:1\/hameau cannot be reached/,
  ],
  ['nonsense is given', 'localhost/hameau', /must look like/],
])('where %s, the sentence names the database and never its password', async (_name, url, sentence) => {
  const said = await sentenceOf(asOperator(url, async () => undefined));
  expect(said).toMatch(sentence);
  expect(said).not.toContain('hush');
});

test('a refused login is the operator’s to mend', async () => {
  const url = urlWith(postgres.url, { user: 'nobody', password: 'hush' });
  expect(await sentenceOf(prepareDatabase({ adminUrl: url, services, secret }))).toMatch(
    /refuses the connection/,
  );
});
