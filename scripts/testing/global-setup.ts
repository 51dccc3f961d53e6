import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { testPostgresVariable } from '../../kit/testing/database';
import { openThrowawayPostgres } from '../postgres/open';
import { prepareDatabase } from '../postgres/roles';
import { serviceNames } from '../services';
import { fillTemplate } from './template';

/** Starts PostgreSQL for the whole run, or takes HAMEAU_TEST_DATABASE_URL, and leaves one migrated template to copy. */
export default async function setUp(): Promise<void> {
  const given = process.env['HAMEAU_TEST_DATABASE_URL'];
  const postgres = given ? { url: given, close: async () => {} } : await openThrowawayPostgres();
  const template = `hameau_template_${randomBytes(4).toString('hex')}`;
  const urls = await prepareDatabase({
    adminUrl: postgres.url,
    database: template,
    services: [...serviceNames, 'gateway'],
    secret: 'of the tests',
  });
  await fillTemplate(urls);
  process.env[testPostgresVariable] = JSON.stringify({ adminUrl: postgres.url, template, urls });
  Object.assign(globalThis, { hameauTestPostgres: { ...postgres, template, isGiven: given !== undefined } });
}
