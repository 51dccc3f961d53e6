import type { DataSource, EntityManager } from 'typeorm';
import { type FeedEvent, readFeed, record } from './feed';
import { type Follower, type Following, follow, readinessOf } from './follow';
import { LocalHint } from './hint';
import { openScratch, type Scratch, silent } from './kit.fixtures';
import { until } from './testing/until';

let scratch: Scratch;
let db: DataSource;
const hint = new LocalHint();
const followers: Follower[] = [];

beforeEach(async () => {
  scratch = await openScratch();
  db = await scratch.open();
});
afterEach(async () => {
  await Promise.all(followers.splice(0).map((follower) => follower.close()));
  await scratch.close();
});

/** Plain inserts: an event applied twice would break the primary key and stop the follower. */
async function insert(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  for (const { state } of events)
    await within.query('insert into applied (number) values ($1)', [state['number']]);
}

function following(more: Partial<Following> = {}): Follower {
  const follower = follow({
    db,
    log: silent,
    service: 'nursery',
    hint,
    read: ({ after, first }) => readFeed(db, after, first),
    apply: insert,
    ...more,
  });
  followers.push(follower);
  return follower;
}

const grow = (...numbers: number[]) =>
  db.transaction((within) =>
    record(
      within,
      numbers.map((number) => ({ kind: 'tree', state: { number } })),
    ),
  );

const applied = async () =>
  (await db.query('select number from applied order by number')).map((row: { number: number }) => row.number);

test('to see that nothing is new takes no transaction', async () => {
  await grow(1);
  const follower = following();
  await follower.caughtUp();
  const opened = jest.spyOn(db, 'transaction');
  await follower.caughtUp();
  await follower.caughtUp();
  expect(opened).not.toHaveBeenCalled();
  await grow(2);
  await follower.caughtUp();
  expect(await applied()).toEqual([1, 2]);
});

test('what was recorded before and after a follower came is applied', async () => {
  await grow(1, 2);
  const follower = following();
  await follower.caughtUp();
  expect(await applied()).toEqual([1, 2]);

  await grow(3);
  await follower.caughtUp();
  expect(await applied()).toEqual([1, 2, 3]);
  expect(follower.lagSeconds()).not.toBeNull();
});

test('a follower looks by itself where no hint comes, and at once where one does', async () => {
  const reads = jest.fn((input: { after: string | null; first: number }) =>
    readFeed(db, input.after, input.first),
  );
  const follower = following({ read: reads });
  await follower.caughtUp();
  await grow(1);
  await until(async () => (await applied()).length === 1);

  const before = reads.mock.calls.length;
  hint.send('nursery');
  await until(() => reads.mock.calls.length > before);
});

test('two followers of one database apply each event once', async () => {
  await grow(...Array.from({ length: 1_200 }, (_one, at) => at + 1));
  const [one, other] = [following(), following()];
  await Promise.all([one.caughtUp(), other.caughtUp()]);
  expect(await applied()).toHaveLength(1_200);
});

test('a page that fails is rolled back whole and tried again, and is not ready meanwhile', async () => {
  let failures = 0;
  let isAway = true;
  const apply: Following['apply'] = async (within, events) => {
    await insert(within, events);
    if (!isAway) return;
    failures += 1;
    throw new Error('the network is away');
  };
  await grow(1, 2);
  const follower = following({ apply });
  await until(() => failures > 1);
  expect(await applied()).toEqual([]);
  expect(follower.lagSeconds()).toBeNull();
  expect(readinessOf({ nursery: follower })).toEqual({ ready: false, lagSeconds: { nursery: null } });

  isAway = false;
  await follower.caughtUp();
  expect(await applied()).toEqual([1, 2]);
  expect(readinessOf({ nursery: follower })).toEqual({
    ready: true,
    lagSeconds: { nursery: expect.any(Number) },
  });
});

test('a follower that is closed and opened again goes on where it was', async () => {
  await grow(1);
  const first = following();
  await first.caughtUp();
  await first.close();
  await grow(2);
  expect(await applied()).toEqual([1]);

  await following().caughtUp();
  expect(await applied()).toEqual([1, 2]);
});

test('whoever settles waits for what was told a moment ago, and not for ever for whom nobody reaches', async () => {
  const follower = following();
  await follower.caughtUp();
  await grow(1);
  await follower.settle();
  expect(await applied()).toEqual([1]);

  const lost = following({ read: () => Promise.reject(new Error('the network is away')) });
  await lost.settle();
  expect(lost.lagSeconds()).toBeNull();
});
