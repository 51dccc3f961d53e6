import { counting } from '../../../kit/testing/statements';
import type { Viewer } from '../../../kit/viewer';
import { change } from '../live/live.fixtures';
import {
  aCommunity,
  aMember,
  aTalk,
  aThread,
  memberTold,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

const shown = 'thread { id reading { following readUpTo unreadCount } } errors { code path message }';

async function say(
  viewer: Viewer | null,
  field: 'followThread' | 'markRead',
  input: Record<string, unknown>,
) {
  const type = field === 'markRead' ? 'MarkReadInput' : 'FollowThreadInput';
  const { data, errors } = await messaging.ask(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${shown} } }`,
    { input },
    viewer,
  );
  if (errors) throw errors[0];
  return data[field] as { thread: { reading: Reading } | null; errors: object[] };
}

interface Reading {
  readonly following: string;
  readonly readUpTo: number;
  readonly unreadCount: number;
}

async function readingOf(viewer: Viewer | null, threadId: string): Promise<Reading | null> {
  const query = 'query ($id: ID!) { thread(id: $id) { reading { following readUpTo unreadCount } } }';
  const { data } = await messaging.ask(query, { id: threadId }, viewer);
  return (data['thread'] as { reading: Reading | null }).reading;
}

async function unreadOf(viewer: Viewer, scope: object | null = null) {
  const query = `query ($scope: ScopeInput) { unread(scope: $scope) { threads messages communities { community { id } threads messages } } }`;
  const { data, errors } = await messaging.ask(query, { scope }, viewer);
  if (errors) throw errors[0];
  return data['unread'] as { threads: number; messages: number; communities: object[] };
}

test('who writes in a thread follows it, and finds unread what others said after', async () => {
  const { ana, bo, thread } = await aTalk(messaging);
  expect(await readingOf(ana, thread.id)).toEqual({ following: 'FOLLOWED', readUpTo: 1, unreadCount: 0 });
  expect(await readingOf(bo, thread.id)).toEqual({ following: 'NOT_FOLLOWED', readUpTo: 0, unreadCount: 1 });
  await postMessage(messaging, bo, { threadId: thread.id });
  await postMessage(messaging, bo, { threadId: thread.id });
  expect(await readingOf(ana, thread.id)).toMatchObject({ unreadCount: 2 });
  expect(await readingOf(bo, thread.id)).toEqual({ following: 'FOLLOWED', readUpTo: 2, unreadCount: 0 });
  expect(await readingOf(null, thread.id)).toBeNull();
});

test('whoever said that they do not follow, or are tired of it, is not made to by writing', async () => {
  const { bo, thread } = await aTalk(messaging);
  for (const following of ['MUTED', 'NOT_FOLLOWED']) {
    expect((await say(bo, 'followThread', { threadId: thread.id, following })).thread?.reading).toMatchObject(
      { following },
    );
    await postMessage(messaging, bo, { threadId: thread.id });
    expect(await readingOf(bo, thread.id)).toMatchObject({ following });
  }
});

test('what was read stays read, whatever comes late, and nothing beyond the head can be', async () => {
  const { ana, bo, thread } = await aTalk(messaging);
  for (let count = 0; count < 4; count += 1) await postMessage(messaging, bo, { threadId: thread.id });
  await Promise.all([3, 5, 2, 4].map((seq) => say(ana, 'markRead', { threadId: thread.id, seq })));
  expect(await readingOf(ana, thread.id)).toMatchObject({ readUpTo: 5, unreadCount: 0 });
  for (const seq of [0, 6]) {
    expect(await say(ana, 'markRead', { threadId: thread.id, seq })).toMatchObject({
      thread: null,
      errors: [{ code: 'INVALID', path: ['seq'] }],
    });
  }
});

test('unread is counted without removed messages and those a block hides, each thread once in all', async () => {
  const [here, there] = [await aCommunity(messaging), await aCommunity(messaging)];
  const ana = await aMember(messaging, { belongsTo: [here, there] });
  const [bo, cleo] = [
    await aMember(messaging, { belongsTo: [here] }),
    await aMember(messaging, { belongsTo: [here] }),
  ];
  const both = await aThread(messaging, ana, { communityIds: [here, there] });
  const one = await aThread(messaging, ana, { communityIds: [here] });
  const { message } = await postMessage(messaging, bo, { threadId: both.id });
  await postMessage(messaging, cleo, { threadId: both.id });
  await postMessage(messaging, bo, { threadId: one.id });
  expect(await unreadOf(ana)).toEqual({
    threads: 2,
    messages: 3,
    communities: [
      { community: { id: here }, threads: 2, messages: 3 },
      { community: { id: there }, threads: 1, messages: 2 },
    ],
  });
  expect(await unreadOf(ana, { regions: [there] })).toMatchObject({
    threads: 1,
    messages: 2,
    communities: [{ community: { id: there } }],
  });
  expect(await unreadOf({ ...ana, blocked: [cleo.memberId] })).toMatchObject({ threads: 2, messages: 2 });
  await change(messaging, bo, 'removeMessage', { messageId: message?.id });
  expect(await unreadOf(ana)).toMatchObject({ threads: 2, messages: 2 });
  await say(ana, 'followThread', { threadId: one.id, following: 'MUTED' });
  expect(await unreadOf(ana)).toMatchObject({ threads: 1, messages: 1 });
  await messaging.sql(`update thread_placements set state = 'HIDDEN' where community_id = $1`, [here]);
  expect(await unreadOf(ana)).toMatchObject({ threads: 1, communities: [{ community: { id: there } }] });
});

test('how many there are costs one statement, and one for the scope, however many threads', async () => {
  const village = await aCommunity(messaging);
  const ana = await aMember(messaging, { belongsTo: [village] });
  for (const threads of [2, 12]) {
    for (let count = 0; count < threads; count += 1) await aThread(messaging, ana);
    expect((await counting(() => unreadOf(ana))).statements).toHaveLength(1);
    expect((await counting(() => unreadOf(ana, { regions: [village] }))).statements).toHaveLength(2);
  }
});

test('who may not read a thread cannot follow it; nobody signed in has nothing to follow', async () => {
  const { bo, ana, thread } = await aTalk(messaging);
  const parted = { ...bo, blocked: [ana.memberId] };
  expect(await say(parted, 'markRead', { threadId: thread.id, seq: 1 })).toMatchObject({
    errors: [{ code: 'NOT_FOUND', path: ['threadId'] }],
  });
  await expect(say(null, 'markRead', { threadId: thread.id, seq: 1 })).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
  await expect(unreadOf(null as never)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test('nobody sees how far another has read, and an erased member leaves nothing of it', async () => {
  const { ana, bo, thread } = await aTalk(messaging);
  await say(bo, 'markRead', { threadId: thread.id, seq: 1 });
  expect(await readingOf(ana, thread.id)).toEqual({ following: 'FOLLOWED', readUpTo: 1, unreadCount: 0 });
  await messaging.tell('identity', memberTold(bo.memberId, { isErased: true }));
  expect(await messaging.sql('select 1 from thread_readings where member_id = $1', [bo.memberId])).toEqual(
    [],
  );
});
