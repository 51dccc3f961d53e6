import type { DataSource, EntityManager } from 'typeorm';
import { type FeedEvent, readFeed, record } from './feed';
import { openScratch, type Scratch } from './kit.fixtures';
import { until } from './testing/until';

let scratch: Scratch;
let db: DataSource;
beforeAll(async () => {
  scratch = await openScratch();
  db = await scratch.open();
});
beforeEach(() => db.query('truncate feed_events'));
afterAll(() => scratch.close());

const grown = (number: number): FeedEvent => ({ kind: 'tree', state: { number } });
const grow = (...numbers: number[]) => db.transaction((within) => record(within, numbers.map(grown)));

async function numbersAfter(cursor: string | null, first = 100) {
  const page = await readFeed(db, cursor, first);
  return { ...page, numbers: page.events.map(({ state }) => state['number']) };
}

/** All there is, once no transaction of another test on this server holds it up. */
const readable = () =>
  until(async () => {
    const page = await numbersAfter(null);
    return !page.isHeldUp && page.numbers;
  });

/** A transaction that stays open until told. */
async function open(work: (within: EntityManager) => Promise<void>) {
  let end: (error?: Error) => void = () => {};
  let isReady = false;
  const ended = db.transaction(async (within) => {
    await work(within);
    isReady = true;
    await new Promise<void>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve());
    });
  });
  await until(() => isReady);
  return { commit: () => [end(), ended][1], rollBack: () => [end(new Error('rolled back')), ended][1] };
}

test('events come in the order they were recorded, page after page, each once', async () => {
  await grow(1, 2);
  await grow(3, 4, 5);
  await readable();
  const first = await numbersAfter(null, 3);
  expect(first).toMatchObject({ numbers: [1, 2, 3], hasMore: true });
  const second = await numbersAfter(first.cursor, 3);
  expect(second).toMatchObject({ numbers: [4, 5], hasMore: false });
  const third = await numbersAfter(second.cursor, 3);
  expect(third).toMatchObject({ numbers: [], hasMore: false, cursor: second.cursor });
});

test('a feed that was never written to has no cursor', async () => {
  const nothing = { events: [], cursor: null, hasMore: false, isHeldUp: false };
  expect(await readFeed(db, null, 10)).toEqual(nothing);
});

test('an event whose transaction is rolled back was never there', async () => {
  const growing = await open((within) => record(within, [grown(1)]));
  await expect(growing.rollBack()).rejects.toThrow('rolled back');
  await grow(2);
  expect(await readable()).toEqual([2]);
});

test('later events wait for a transaction that is still open, so that none is passed by', async () => {
  const slow = await open((within) => record(within, [grown(1)]));
  await grow(2);
  expect(await numbersAfter(null)).toMatchObject({ numbers: [], hasMore: false, isHeldUp: true });
  await slow.commit();
  expect(await readable()).toEqual([1, 2]);
});

test('a reader among many writers meets every event, once', async () => {
  const written = Array.from({ length: 200 }, (_one, at) => at + 1);
  const writers = Array.from({ length: 8 }, async (_one, writer) => {
    for (const number of written.filter((each) => each % 8 === writer)) await grow(number);
  });
  const met: unknown[] = [];
  let cursor: string | null = null;
  const reader = until(async () => {
    const page = await numbersAfter(cursor, 7);
    cursor = page.cursor;
    met.push(...page.numbers);
    return met.length >= written.length;
  });
  await Promise.all([...writers, reader]);
  expect(met).toHaveLength(written.length);
  expect(new Set(met)).toEqual(new Set(written));
});

test('a feed that comes from a cluster which was further on is read in its order, and from the beginning by who followed it there', async () => {
  await grow(1, 2);
  await db.query(`update feed_events set xid = '18000000000000000000'`);
  expect(await numbersAfter(null)).toMatchObject({ numbers: [], isHeldUp: true });
  const restarted = await scratch.open();
  await restarted.destroy();
  await grow(3);
  expect(await readable()).toEqual([1, 2, 3]);
  expect((await numbersAfter('18000000000000000000.2')).numbers).toEqual([1, 2, 3]);
  await (await scratch.open()).destroy();
  expect(await readable()).toEqual([1, 2, 3]);
});
