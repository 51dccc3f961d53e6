import { type Catalogue, eraseSome, exportPage, faultsOfCatalogue, listsOf } from './catalogue';
import { openDatabase } from './database';
import { cloneDatabase, type TestDatabase } from './testing/database';

const catalogue: Catalogue = {
  notes: {
    shares: [
      {
        ...{ rows: 'author = $1::text', columns: 'author words', erased: { words: `''` } },
        exported: { to: 'notes', by: 'book page', as: 'page, words' },
      },
      {
        ...{ rows: 'reader = $1::text', columns: 'reader', erased: { reader: 'null' } },
        exported: { to: 'notes', by: 'book page', as: 'page' },
      },
    ],
    plain: 'book page',
    why: 'the place of a note',
  },
  marks: {
    shares: [
      { rows: 'person = $1::text', columns: 'id person', erased: 'row', exported: { to: 'marks', by: 'id' } },
    ],
  },
  books: {
    shares: [
      {
        ...{ rows: 'owner = $1::text', columns: 'owner' },
        ...{ erased: { stays: 'nobody knows them' }, exported: { not: 'the notes are' } },
      },
    ],
  },
};

let database: TestDatabase;
let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  database = await cloneDatabase();
  db = await openDatabase({ url: database.url('messaging'), service: 'messaging', rows: [], migrations: [] });
  await db.query(`create table notes (book text, page int, author text, reader text, words text, primary key (book, page));
    create table marks (id uuid primary key default gen_random_uuid(), person text); create table books (owner text)`);
});
afterAll(async () => {
  await db?.destroy();
  await database?.close();
});

const erase = (person: string, most: number) =>
  db.transaction((within) => eraseSome(within, catalogue, { person, most }));

test('rows go, words go, what stays stays; a little at a time, and once done nothing more', async () => {
  await db.query(`insert into notes select 'a', page, 'ana', 'bo', 'hello' from generate_series(1, 5) as page;
    insert into notes values ('b', 1, 'bo', 'ana', 'mine');
    insert into marks (person) select 'ana' from generate_series(1, 3); insert into marks (person) values ('bo');
    insert into books values ('ana')`);
  expect(await erase('ana', 2)).toEqual({ isDone: false, counts: { notes: 3, marks: 2 } });
  expect(await erase('ana', 2)).toEqual({ isDone: false, counts: { notes: 2, marks: 1 } });
  expect(await erase('ana', 2)).toEqual({ isDone: true, counts: { notes: 1 } });
  expect(await erase('ana', 2)).toEqual({ isDone: true, counts: {} });
  const kept = await db.query(
    `select author, reader, words from notes where book in ('a', 'b') order by book, page`,
  );
  expect(kept).toHaveLength(6);
  expect(kept.at(0)).toEqual({ author: 'ana', reader: 'bo', words: '' });
  expect(kept.at(-1)).toEqual({ author: 'bo', reader: null, words: 'mine' });
  expect(await db.query('select person from marks')).toEqual([{ person: 'bo' }]);
  expect(await db.query('select owner from books')).toEqual([{ owner: 'ana' }]);
});

test('a list is handed out page by page, through all its shares, to its end', async () => {
  await db.query(`insert into notes select 'c', page, 'cy', 'di', 'word ' || page from generate_series(1, 5) as page;
    insert into notes values ('d', 9, 'di', 'cy', 'secret')`);
  expect(listsOf(catalogue)).toEqual(['notes', 'marks']);
  const pages: object[][] = [];
  let after: Parameters<typeof exportPage>[2]['after'] = null;
  do {
    const page = await exportPage(db, catalogue, { person: 'cy', list: 'notes', after, first: 2 });
    pages.push([...page.items]);
    after = page.after;
  } while (after);
  expect(pages.flat()).toEqual([
    ...[1, 2, 3, 4, 5].map((page) => ({ page, words: `word ${page}` })),
    { page: 9 },
  ]);
  expect(await exportPage(db, catalogue, { person: 'cy', list: 'marks', after: null, first: 2 })).toEqual({
    ...{ items: [], after: null },
  });
});

test('a column nobody thought of is a fault; so is one that is thought of and not there, and a reason left out', () => {
  const columns = ['notes.book', 'notes.page', 'notes.author', 'notes.reader', 'notes.words', 'marks.id'];
  expect(faultsOfCatalogue(catalogue, [...columns, 'marks.person', 'books.owner'])).toEqual([]);
  expect(faultsOfCatalogue(catalogue, [...columns, 'books.owner', 'books.title'])).toEqual([
    'books.title is not in the catalogue.',
    'marks.person is not there.',
  ]);
  const { notes: _notes, ...rest } = catalogue;
  const silent = { ...rest, notes: { plain: 'book' } };
  expect(faultsOfCatalogue(silent, ['notes.book', 'marks.id', 'marks.person', 'books.owner'])).toEqual([
    'notes: no reason is given is not there.',
  ]);
});
