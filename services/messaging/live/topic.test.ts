import { randomBytes } from 'node:crypto';
import { liveCursors, type Position } from '../../../kit/live-cursor';
import { until } from '../../../kit/testing/until';
import type { Viewer } from '../../../kit/viewer';
import { threadIds } from '../ids';
import {
  aCommunity,
  aMember,
  aTalk,
  aThread,
  aTie,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { change } from './live.fixtures';
import type { Moved } from './moved';
import type { Topic } from './topic';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

const topicOf = (field: string, args: object, viewer: Viewer | null) =>
  messaging.call('topic', { field, args, viewer }) as Promise<Topic>;
const ofThread = (threadId: string, viewer: Viewer | null) => topicOf('threadEvents', { threadId }, viewer);
const ofFeed = (regions: string[], viewer: Viewer | null) =>
  topicOf('communityFeed', { scope: { regions, includeChildren: true, neighbours: false } }, viewer);

test('what is public is read alike by all, and woken for by the thread, the communities, or anywhere', async () => {
  const { perche, ana, thread } = await aTalk(messaging);
  for (const viewer of [null, ana]) {
    expect(await ofThread(thread.id, viewer)).toMatchObject({ topics: [thread.id], closedIds: [] });
    expect(await ofFeed([perche], viewer)).toMatchObject({ topics: [`${perche}/`], closedIds: [] });
    expect(await topicOf('communityFeed', {}, viewer)).toMatchObject({ topics: ['*'], closedIds: [] });
  }
});

test('what is closed is read alike by its members, and refused to others as if it were not there', async () => {
  const [closed, open] = [await aCommunity(messaging, { state: 'INCUBATING' }), await aCommunity(messaging)];
  const ana = await aMember(messaging, { belongsTo: [closed, open] });
  const thread = await aThread(messaging, ana, { communityIds: [closed] });
  expect(await ofThread(thread.id, ana)).toMatchObject({ closedIds: [closed] });
  expect(await ofFeed([closed, open], ana)).toMatchObject({ closedIds: [closed] });
  expect(await ofFeed([open], ana)).toMatchObject({ closedIds: [] });
  const stranger = await aMember(messaging, { belongsTo: [open] });
  for (const viewer of [null, stranger, { ...stranger, blocked: [ana.memberId] }]) {
    await expect(ofThread(thread.id, viewer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await ofFeed([closed, open], viewer)).toMatchObject({ closedIds: [] });
  }
  await change(messaging, ana, 'placeThread', { threadId: thread.id, communityId: open });
  for (const viewer of [null, ana])
    expect(await ofThread(thread.id, viewer)).toMatchObject({ closedIds: [] });
});

test('who moderates sees more than others there, and is served by themself', async () => {
  const { perche, thread } = await aTalk(messaging);
  const steward = await aMember(messaging, { belongsTo: [perche], roles: ['STEWARD'] });
  const elsewhere = await aCommunity(messaging);
  expect(await ofThread(thread.id, steward)).toMatchObject({ closedIds: null });
  expect(await ofFeed([perche], steward)).toMatchObject({ closedIds: null });
  expect(await topicOf('communityFeed', {}, steward)).toMatchObject({ closedIds: null });
  expect(await ofFeed([elsewhere], steward)).toMatchObject({ closedIds: [] });
});

test.each([
  ['a thread that is not there', 'threadEvents', { threadId: 'thr_00000000000000000000000000' }, 'NOT_FOUND'],
  ['no id of a thread', 'threadEvents', { threadId: 'nonsense' }, 'BAD_USER_INPUT'],
  [
    'a region that is not there',
    'communityFeed',
    { scope: { regions: ['rgn_00000000000000000000000000'] } },
    'NOT_FOUND',
  ],
  ['no kind at all', 'communityFeed', { kinds: [] }, 'BAD_USER_INPUT'],
])('%s is refused as the query would', async (_what, field, args, code) => {
  await expect(topicOf(field, args, null)).rejects.toMatchObject({ code });
});

test('what moved is told by thread and by community, from where one asked on', async () => {
  const { perche, bo, thread } = await aTalk(messaging);
  const moved = (after: Position | null) =>
    messaging.call('moved', { after, first: 1_000 }) as Promise<Moved>;
  const settled = await until(async () => {
    const found = await moved(null);
    const all = await moved([0, 0]);
    return all.topics.some(([topic]) => topic === perche) && found;
  });
  expect(settled).toMatchObject({ topics: [], hasMore: false, isHeldUp: false });
  await postMessage(messaging, bo, { threadId: thread.id });
  const found = await until(async () => {
    const now = await moved(settled.after);
    return !now.isHeldUp && now;
  });
  const topics = new Map(found.topics);
  expect(topics.get(thread.id)).toEqual([2, expect.any(Number)]);
  expect(topics.get(perche)).toEqual(found.after);
  expect(topics.get('*')).toEqual(found.after);
  expect(await moved(found.after)).toMatchObject({ topics: [], after: found.after });
  const one = (await messaging.call('moved', { after: [0, 0], first: 1 })) as Moved;
  expect(one).toMatchObject({ hasMore: true });
});

test('what happens in a community falls into every reach of it, by the ties there are when it happens', async () => {
  const [next, normandy] = [await aCommunity(messaging), await aCommunity(messaging)];
  const perche = await aCommunity(messaging, { inside: [normandy] });
  const ana = await aMember(messaging, { belongsTo: [perche] });
  await messaging.tell('regions', aTie(next, perche, 'NEIGHBOURS'));
  const start = (await messaging.call('moved', { after: null, first: 10 })) as Moved;
  await aThread(messaging, ana);
  const { topics } = await until(async () => {
    const found = (await messaging.call('moved', { after: start.after, first: 1_000 })) as Moved;
    return !found.isHeldUp && found;
  });
  const reaches = (id: string) =>
    topics
      .map(([topic]) => topic)
      .filter((topic) => topic.startsWith(id))
      .sort();
  const all = (id: string, ...suffixes: string[]) => suffixes.map((suffix) => `${id}${suffix}`).sort();
  expect(reaches(perche)).toEqual(all(perche, '', '/', '~', '~/'));
  expect(reaches(normandy)).toEqual(all(normandy, '/', '~/'));
  expect(reaches(next)).toEqual(all(next, '~', '~/'));
});

test('what other transactions hold back is told of its thread at once, and of its community as soon as it is settled', async () => {
  const { perche, bo, thread } = await aTalk(messaging);
  const start = (await messaging.call('moved', { after: null, first: 10 })) as Moved;
  const holder = messaging.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select pg_current_xact_id()');
  await postMessage(messaging, bo, { threadId: thread.id });
  const held = (await messaging.call('moved', { after: start.after, first: 1_000 })) as Moved;
  expect(held.isHeldUp).toBe(true);
  const topics = new Map(held.topics);
  expect(topics.get(thread.id)).toEqual([2, expect.any(Number)]);
  await holder.rollbackTransaction();
  await holder.release();
  const after = held.after;
  await until(async () => {
    const now = (await messaging.call('moved', { after, first: 1_000 })) as Moved;
    return now.topics.some(([topic]) => topic === perche);
  });
});

test('cursors are sealed with the key that all parts share', async () => {
  const { thread } = await aTalk(messaging);
  const { cursor } = await ofThread(thread.id, null);
  expect(liveCursors(messaging.key).open(cursor)).toMatchObject({
    log: thread.id,
    at: [1, expect.any(Number)],
    people: [],
  });
  expect(liveCursors(randomBytes(32)).open(cursor)).toBeUndefined();
  expect(threadIds.uuidOrNull(cursor)).toBeNull();
});
