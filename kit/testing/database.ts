import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** What jest's global set-up leaves for the test files: a server, a migrated template, and each service's role in it. */
export interface TestPostgres {
  readonly adminUrl: string;
  readonly template: string;
  /** By service: a URL whose database name is still the template's. */
  readonly urls: Readonly<Record<string, string>>;
}

export const testPostgresVariable = 'HAMEAU_TEST_POSTGRES';

export interface TestDatabase {
  url(service: string): string;
  adminUrl: string;
  close(): Promise<void>;
}

/** A database of its own for one test file: a copy of the migrated template, dropped at the end. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const found = process.env[testPostgresVariable];
  if (!found)
    throw new Error('No test database: run the tests through npm test, which starts PostgreSQL first.');
  const { adminUrl, template, urls }: TestPostgres = JSON.parse(found);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: (service) => inDatabase(urls[service] ?? fail(service), name),
    adminUrl: inDatabase(adminUrl, name),
    close: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

function fail(service: string): never {
  throw new Error(`The test database has no role for ${service}.`);
}

function inDatabase(url: string, name: string): string {
  const moved = new URL(url);
  moved.pathname = `/${name}`;
  return moved.href;
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
