import { Client } from 'pg';
import { openScratch, type Scratch, silent } from './kit.fixtures';
import { postgresHint } from './postgres-hint';
import { endHintConnections } from './testing/hint-connections';
import { until } from './testing/until';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());

const overPostgres = () => postgresHint({ url: scratch.url, log: silent });

test('a database that is not there is said at once', async () => {
  const url = scratch.url.replace(/\/[^/]+$/, '/not_there');
  await expect(postgresHint({ url, log: silent })).rejects.toMatchObject({ code: '3D000' });
});

test('when the connection is lost, hints are heard within the process, and everyone is woken once there is a new one', async () => {
  const [here, there] = [await overPostgres(), await overPostgres()];
  const wakes: string[] = [];
  here.on('trees', () => wakes.push('here'));
  there.on('trees', () => wakes.push('there'));
  const admin = new Client({ connectionString: scratch.url });
  await admin.connect();
  await admin.query(endHintConnections);
  await admin.end();

  await until(() => wakes.includes('here') && wakes.includes('there'));
  wakes.length = 0;
  here.send('trees');
  await until(() => wakes.includes('here') && wakes.includes('there'));
  await Promise.all([here.close(), there.close()]);
});
