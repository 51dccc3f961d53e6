import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { openDatabase } from './database';
import { openScratch, type Scratch } from './kit.fixtures';
import { isCheckViolation, isForeignKeyViolation, isUniqueViolation } from './postgres';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());

test('processes that open a database at the same moment migrate it once', async () => {
  const [db] = await Promise.all([scratch.open(), scratch.open(), scratch.open()]);
  expect(await db.query('select name from migrations')).toEqual([{ name: 'Tables1760000000001' }]);
});

test('a service finds its own tables by their bare names, and says its name to the server', async () => {
  const db = await scratch.open();
  const [row] = await db.query(
    `select current_setting('search_path') as path, current_setting('application_name') as name,
            to_regclass('applied')::text as found`,
  );
  expect(row).toEqual({ path: 'orchard,extensions', name: 'hameau orchard', found: 'applied' });
});

test('a statement that hangs is ended', async () => {
  const db = await scratch.open();
  expect(await db.query('show statement_timeout')).toEqual([{ statement_timeout: '10s' }]);
  expect(await db.query('show idle_in_transaction_session_timeout')).toEqual([
    { idle_in_transaction_session_timeout: '30s' },
  ]);
});

test('a server that is slow to let in is waited for by whoever starts, not by a request', async () => {
  const target = new URL(scratch.url);
  const slow = createServer(async (client) => {
    await pause(2_500);
    const server = connect(Number(target.port), target.hostname);
    client.on('error', () => server.destroy()).on('close', () => server.destroy());
    client.pipe(server).pipe(client);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => slow.once('listening', resolve));
  const url = new URL(scratch.url);
  Object.assign(url, { hostname: '127.0.0.1', port: String((slow.address() as { port: number }).port) });

  await scratch.open();
  const db = await openDatabase({ url: url.href, service: 'orchard', rows: [], migrations: [] });
  try {
    // More than the start left open.
    const asked = Array.from({ length: 5 }, () => db.query('select pg_sleep(3)'));
    const told = (await Promise.allSettled(asked)).map((one) =>
      one.status === 'rejected' ? `${one.reason}` : '',
    );
    expect(told).toContainEqual(expect.stringContaining('timeout'));
  } finally {
    await db.destroy();
    slow.close();
  }
});

test('a migration that fails leaves neither half a table nor an open pool', async () => {
  class Broken1760000000009 {
    async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
      await runner.query('create table half (id int)');
      await runner.query('create table broken (id nonsense)');
    }

    async down(): Promise<void> {}
  }
  const destroyed = jest.spyOn(DataSource.prototype, 'destroy');
  const parts = { url: scratch.url, service: 'orchard', rows: [], migrations: [Broken1760000000009] };
  await expect(openDatabase(parts)).rejects.toThrow(/type "nonsense" does not exist/);
  expect(destroyed).toHaveBeenCalledTimes(1);
  destroyed.mockRestore();
  const db = await scratch.open();
  expect(await db.query(`select to_regclass('half') as half`)).toEqual([{ half: null }]);
});

test('a violated constraint is told apart by its kind and name', async () => {
  const db = await scratch.open();
  const failing = async (sql: string) => {
    try {
      return await db.query(sql);
    } catch (error) {
      return error;
    }
  };
  await db.query('insert into applied (number) values (1)');
  const unique = await failing('insert into applied (number) values (1)');
  const check = await failing('insert into applied (number) values (0)');
  const foreign = await failing('insert into applied (number, parent) values (2, 77)');

  expect(isUniqueViolation(unique, 'applied_once')).toBe(true);
  expect(isCheckViolation(check, 'applied_positive')).toBe(true);
  expect(isForeignKeyViolation(foreign, 'applied_parent')).toBe(true);
  expect(isUniqueViolation(unique, 'another')).toBe(false);
  expect(isUniqueViolation(check, 'applied_positive')).toBe(false);
  expect(isForeignKeyViolation(new Error('none of it'), 'applied_parent')).toBe(false);
});
