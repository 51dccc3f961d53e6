import type { DataSource } from 'typeorm';
import { openDatabase } from './database';
import { isAway } from './postgres';
import { prepared } from './prepared';
import { read } from './read';
import { cloneDatabase } from './testing/database';
import { counting } from './testing/statements';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let db: DataSource;

beforeAll(async () => {
  database = await cloneDatabase();
  db = await openDatabase({ url: database.url('regions'), service: 'regions', rows: [], migrations: [] });
});
afterAll(async () => {
  if (db.isInitialized) await db.destroy();
  await database.close();
});

test('the rows of a statement are read as they are, one by one or prepared, and are counted', async () => {
  const sql = 'select $1::int + 1 as more, current_schema() as schema';
  const { answer, statements } = await counting(() => read(db, sql, [1]));
  expect(answer).toEqual([{ more: 2, schema: 'regions' }]);
  expect(statements).toEqual([sql]);
  expect(await read(db, prepared(sql), [2])).toEqual([{ more: 3, schema: 'regions' }]);
});

test('a statement that fails says why, and its connection is given back', async () => {
  for (let at = 0; at < 12; at += 1)
    await expect(read(db, 'select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
  expect(await read(db, 'select 1 as one', [])).toEqual([{ one: 1 }]);
});

test('a database that is gone is away', async () => {
  await db.query('select 1');
  const going = read(db, 'select pg_terminate_backend(pg_backend_pid())', []).catch((error: Error) => error);
  expect(isAway(await going)).toBe(true);
});
