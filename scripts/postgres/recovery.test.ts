import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { withClient } from './connect';
import { aFolder, anOpener, kill, opening, tidy } from './opener.fixtures';
import { isServerOf } from './processes';

jest.setTimeout(60_000);
afterEach(tidy);

const serverPid = async (dataFolder: string) =>
  Number((await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function rowsKept(url: string): Promise<unknown> {
  return withClient(
    url,
    async (client) => (await client.query('select count(*)::int as kept from lines')).rows[0],
  );
}

test('a server that was killed is started again with all that was committed', async () => {
  const folder = await aFolder();
  const first = await opening(folder);
  const busy = new Client(first.url);
  busy.on('error', () => undefined);
  await busy.connect();
  await busy.query('create table lines as select generate_series(1, 500) as line');
  const lost = new Promise((resolve) => busy.once('end', resolve));
  process.kill(await serverPid(first.dataFolder), 'SIGKILL');
  await lost;

  const second = await opening(folder);
  expect(second.started).toBe(true);
  expect(await rowsKept(second.url)).toEqual({ kept: 500 });
});

test('an opener that was killed leaves a server that the next one joins and stops', async () => {
  const folder = await aFolder();
  const gone = anOpener(folder);
  const { url } = await gone.report;
  await kill(gone.process, 'SIGKILL');

  const next = await opening(folder);
  expect(next.started).toBe(false);
  expect(next.url).toBe(url);
  const pid = await serverPid(next.dataFolder);
  expect(isServerOf(next.dataFolder, pid)).toBe(true);
  await next.close();
  expect(isServerOf(next.dataFolder, pid)).toBe(false);
});

test.each([
  ['a process that is gone', () => 4_000_000],
  ['a process of another kind', () => process.pid],
])('a pid file that names %s is cleared away', async (_name, pid) => {
  const folder = await aFolder();
  const first = await opening(folder);
  const path = join(first.dataFolder, 'postmaster.pid');
  const text = await readFile(path, 'utf8');
  await first.close();
  await writeFile(path, text.replace(/^\d+/, String(pid())));

  const second = await opening(folder);
  expect(second.started).toBe(true);
});

test('a database whose making was killed half way is made anew', async () => {
  const folder = await aFolder();
  const gone = anOpener(folder);
  const home = join(folder, 'postgres');
  const names = () => readdir(home).catch((): string[] => []);
  const isHalfWay = async () => (await names()).some((name) => name.startsWith('data-unfinished-'));
  while (!(await isHalfWay())) await pause(5);
  await kill(gone.process, 'SIGKILL');
  expect(await names()).not.toContain('data');

  const next = await opening(folder);
  expect(next.started).toBe(true);
  expect((await names()).filter((name) => name.startsWith('data'))).toEqual(['data']);
});

test('an empty folder left where the data goes is filled', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'postgres', 'data'), { recursive: true });
  await chmod(join(folder, 'postgres', 'data'), 0o755);
  expect((await opening(folder)).started).toBe(true);
});
