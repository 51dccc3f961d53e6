import { openDatabase } from './database';
import { withoutSamples, withSamples } from './samples';
import { cloneDatabase } from './testing/database';

test('of a column without samples nothing is left behind once its rows are gone, of another one there is', async () => {
  const database = await cloneDatabase();
  const db = await openDatabase({
    url: database.url('regions'),
    service: 'regions',
    rows: [],
    migrations: [],
  });
  try {
    const sampled = async () => {
      await db.query(
        `insert into words_said select 'secret ' || one, 'known ' || one from generate_series(1, 50) as one`,
      );
      await db.query('analyze words_said');
      await db.query('delete from words_said');
      await db.query('analyze words_said');
      const rows: { attname: string }[] = await db.query(
        `select attname from pg_stats where tablename = 'words_said' and histogram_bounds is not null order by 1`,
      );
      return rows.map(({ attname }) => attname);
    };
    await db.query('create table words_said (words text, known text)');
    await db.query(withoutSamples('words_said.words'));
    expect(await sampled()).toEqual(['known']);
    await db.query(withSamples('words_said.words'));
    expect(await sampled()).toEqual(['known', 'words']);
  } finally {
    await db.destroy();
    await database.close();
  }
});
