import { openScratch, type Scratch } from './kit.fixtures';
import { prepared } from './prepared';
import { counting } from './testing/statements';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());

test('a marked statement is prepared once for a connection, in and outside transactions; others are not', async () => {
  const db = await scratch.open();
  const often = prepared('select $1::integer + 1 as sum');
  await db.transaction(async (within) => {
    expect(await within.query(often, [1])).toEqual([{ sum: 2 }]);
    expect(await within.query(often, [2])).toEqual([{ sum: 3 }]);
    expect(await within.query('select $1::integer + 2 as sum', [1])).toEqual([{ sum: 3 }]);
    expect(await within.query('select statement from pg_prepared_statements')).toEqual([
      { statement: often },
    ]);
  });
  expect(await db.query(often, [3])).toEqual([{ sum: 4 }]);
});

test('its errors are those of any statement, and it is counted like one', async () => {
  const db = await scratch.open();
  await expect(db.query(prepared('select 1 / $1::integer'), [0])).rejects.toMatchObject({
    driverError: { code: '22012' },
  });
  const { statements } = await counting(() => db.query(prepared('select $1::integer as one'), [1]));
  expect(statements).toHaveLength(1);
});
