import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { withClient } from './connect';
import { openThrowawayPostgres } from './open';
import { aFolder, anOpener, opening, tidy } from './opener.fixtures';
import { findRunning } from './running';

jest.setTimeout(60_000);
afterEach(tidy);

const ask = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows[0]);

test('what was written at the first start is there at the second', async () => {
  const folder = await aFolder();
  const first = await opening(folder);
  expect(first.started).toBe(true);
  await ask(first.url, 'create table kept as select 42 as answer');
  await first.close();

  const second = await opening(folder);
  expect(second.started).toBe(true);
  expect(await ask(second.url, 'select answer from kept')).toEqual({ answer: 42 });
});

test('the server is set up for text in any script and for keeping what it said it kept', async () => {
  const { url } = await opening(await aFolder());
  expect(
    await ask(
      url,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listens,
              lower('ÉTÉ') as lower`,
    ),
  ).toEqual({ encoding: 'UTF8', fsync: 'on', checksums: 'on', listens: '127.0.0.1', lower: 'été' });
  await ask(url, 'create extension pg_trgm');
  expect(
    await ask(url, `select 'Bellême' % 'Bellêm' as accented, 'Красноярск' % 'Красноярс' as cyrillic`),
  ).toEqual({
    accented: true,
    cyrillic: true,
  });
});

test('a wrong password does not open the server', async () => {
  const { url } = await opening(await aFolder());
  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
    /password authentication failed/,
  );
});

test('openers share one server, and the last one stops it', async () => {
  const folder = await aFolder();
  const first = await opening(folder);
  const other = anOpener(folder);
  expect(await other.report).toEqual({ url: first.url, started: false });

  await first.close();
  expect(await ask(first.url, 'select 1 as up')).toEqual({ up: 1 });

  const ended = new Promise((resolve) => other.process.once('exit', resolve));
  other.process.stdin?.end();
  await ended;
  await expect(ask(first.url, 'select 1')).rejects.toThrow(/nothing listens there/);
});

test('openers that come at the same moment, into an empty folder, get one server', async () => {
  const folder = await aFolder();
  const reports = await Promise.all(
    [anOpener(folder), anOpener(folder), anOpener(folder)].map(({ report }) => report),
  );
  expect(reports.filter(({ started }) => started)).toHaveLength(1);
  expect(new Set(reports.map(({ url }) => url)).size).toBe(1);
  await opening(folder);
});

test('openers and closers that overlap never lose the server under one another', async () => {
  const folder = await aFolder();
  const rounds = Array.from({ length: 4 }, async () => {
    for (let round = 0; round < 5; round++) {
      const postgres = await opening(folder);
      expect(await ask(postgres.url, 'select 1 as up')).toEqual({ up: 1 });
      await postgres.close();
    }
  });
  await Promise.all(rounds);
});

test('a throwaway server leaves nothing behind', async () => {
  const postgres = await openThrowawayPostgres();
  expect(await ask(postgres.url, `select current_setting('fsync') as fsync`)).toEqual({ fsync: 'off' });
  await postgres.close();
  expect(existsSync(dirname(postgres.dataFolder))).toBe(false);
});

test('a folder that nobody serves is known to be free', async () => {
  const postgres = await opening(await aFolder());
  const home = {
    folder: dirname(postgres.dataFolder),
    data: postgres.dataFolder,
    log: postgres.logFile,
    owner: null,
  };
  expect((await findRunning(home))?.isReady).toBe(true);
  await postgres.close();
  expect(await findRunning(home)).toBeNull();
});
