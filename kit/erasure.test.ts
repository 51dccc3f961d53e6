import type { Catalogue } from './catalogue';
import { openDatabase } from './database';
import { erasedTable, eraseWithin, leavingCalls } from './erasure';
import { cloneDatabase } from './testing/database';

const catalogue: Catalogue = {
  marks: {
    shares: [
      { rows: 'person = $1::text', columns: 'id person', erased: 'row', exported: { to: 'marks', by: 'id' } },
    ],
  },
};

test('an erasure is asked for until it is done, counts all of it, and waits for what is yet to be heard', async () => {
  const database = await cloneDatabase();
  const db = await openDatabase({
    url: database.url('regions'),
    service: 'regions',
    rows: [],
    migrations: [],
  });
  try {
    await db.query('drop table if exists erased_people');
    await db.query(`${erasedTable} create table marks (id int primary key, person text);
      insert into marks select one, 'ana' from generate_series(1, 4500) as one; insert into marks values (0, 'bo')`);
    let heard = 0;
    const calls = leavingCalls({
      ...{ db, catalogue, erase: (within, person) => eraseWithin(within, catalogue, person) },
      caughtUp: async () => {
        heard += 1;
      },
    });
    const ask = () => calls.erase({ person: 'ana' });
    const first = await calls.exportPage({ person: 'ana', list: 'marks', after: null });
    expect(first.items).toHaveLength(500);
    expect(first.after).toEqual({ share: 0, key: ['500'] });
    expect(await calls.exportLists()).toEqual(['marks']);

    expect(await ask()).toEqual({ isDone: false, counts: { marks: 2_000 } });
    expect(await ask()).toEqual({ isDone: false, counts: { marks: 4_000 } });
    expect(await ask()).toEqual({ isDone: true, counts: { marks: 4_500 } });
    expect(await ask()).toEqual({ isDone: true, counts: { marks: 4_500 } });
    expect(heard).toBe(4);
    expect(await db.query('select person from marks')).toEqual([{ person: 'bo' }]);
  } finally {
    await db.destroy();
    await database.close();
  }
});
