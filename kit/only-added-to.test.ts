import { openDatabase } from './database';
import { onlyAddedTo } from './only-added-to';
import { cloneDatabase, type TestDatabase } from './testing/database';

let database: TestDatabase;
let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  database = await cloneDatabase();
  db = await openDatabase({ url: database.url('messaging'), service: 'messaging', rows: [], migrations: [] });
  await db.query(`create table entries (id int primary key, at timestamptz not null default now(), what text, who text, by text);
    ${onlyAddedTo('entries', ['who'])}
    ${onlyAddedTo('entries', ['who', 'by'])}`);
});
beforeEach(async () => {
  await db.query(
    `insert into entries (id, what, who, by) values (1, 'kept', 'ana', 'bo') on conflict do nothing`,
  );
});
afterAll(async () => {
  await db?.destroy();
  await database?.close();
});

test.each([
  `update entries set what = 'other'`,
  `update entries set who = 'cy'`,
  `update entries set what = 'other', who = null`,
  `update entries set at = now() - interval '2 years'`,
  'update entries set id = 2, who = null',
  'delete from entries',
  'truncate entries',
])('%s is refused, and changes nothing', async (sql) => {
  const before = await db.query('select * from entries order by id');
  await expect(db.query(sql)).rejects.toThrow('entries is only added to');
  expect(await db.query('select * from entries order by id')).toEqual(before);
});

test('who somebody was is emptied, one column or all of them, and does not come back', async () => {
  await db.query(`insert into entries (id, what, who, by) values (3, 'more', 'ana', 'bo')`);
  await db.query(`update entries set by = null where id = 3`);
  await expect(db.query(`update entries set by = 'bo' where id = 3`)).rejects.toThrow('only added to');
  await db.query(`update entries set who = null, by = null where id = 3`);
  expect(await db.query('select what, who, by from entries where id = 3')).toEqual([
    { what: 'more', who: null, by: null },
  ]);
});

test('what is older than 400 days is dropped, and nothing younger', async () => {
  const insert = `insert into entries (id, at) values ($1, now() - make_interval(days => $1))`;
  for (const days of [399, 401]) await db.query(insert, [days]);
  await db.query('delete from entries where id = 401');
  await expect(db.query('delete from entries where id = 399')).rejects.toThrow('only added to');
});
