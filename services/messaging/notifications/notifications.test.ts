import { until } from '../../../kit/testing/until';
import type { Viewer } from '../../../kit/viewer';
import { answered } from '../asking.fixtures';
import { change } from '../live/live.fixtures';
import {
  aClientId,
  aCommunity,
  aMember,
  aThread,
  memberTold,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { allTold, aNeighbour, toldTo, topicsOf } from './notifications.fixtures';

let messaging: TestMessaging;
let perche: string;
let [ana, bo, cy] = [] as unknown as [Viewer, Viewer, Viewer];
let made = 0;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
beforeEach(async () => {
  perche = await aCommunity(messaging);
  made += 1;
  ana = await aNeighbour(messaging, `ana-${made}`, perche);
  bo = await aNeighbour(messaging, `bo-${made}`, perche);
  cy = await aNeighbour(messaging, `cy-${made}`, perche);
});
afterAll(() => messaging.close());

const settled = () => allTold(messaging, perche);

const asked = (query: string, variables: object, viewer: Viewer | null | undefined) =>
  answered(messaging, query, variables, viewer);

const follow = (viewer: Viewer, threadId: string, following: string) =>
  asked(
    'mutation ($input: FollowThreadInput!) { followThread(input: $input) { errors { code } } }',
    { input: { threadId, following } },
    viewer,
  );

test('who is named, answered or follows is told, each once and by the first that fits; the author is not', async () => {
  const thread = await aThread(messaging, ana);
  await follow(cy, thread.id, 'FOLLOWED');
  const { message } = await postMessage(messaging, bo, {
    threadId: thread.id,
    text: `@ana-${made} and @bo-${made}, look!`,
  });
  await postMessage(messaging, cy, { threadId: thread.id, parentId: message?.id, text: 'Looking.' });
  await settled();
  expect(topicsOf(await toldTo(messaging, ana))).toEqual(['MENTION', 'FOLLOWED_THREAD']);
  expect(topicsOf(await toldTo(messaging, bo))).toEqual(['REPLY']);
  const [one, ...more] = await toldTo(messaging, cy);
  expect(one).toMatchObject({
    ...{ kind: 'NOTIFIED', seq: 1, topic: 'FOLLOWED_THREAD', isQuiet: false, isRead: false },
    ...{ thread: { id: thread.id }, message: { text: `@ana-${made} and @bo-${made}, look!` } },
  });
  expect(more).toEqual([]);
});

test('of a thread that is followed, and of a conversation, one is told until it is read', async () => {
  const thread = await aThread(messaging, ana);
  for (const text of ['1', '2']) await postMessage(messaging, bo, { threadId: thread.id, text });
  await settled();
  await postMessage(messaging, bo, { threadId: thread.id, text: '3' });
  await settled();
  expect((await toldTo(messaging, ana)).map((one) => one.message?.text)).toEqual(['1']);
  const mark = 'mutation ($input: MarkReadInput!) { markRead(input: $input) { errors { code } } }';
  await asked(mark, { input: { threadId: thread.id, seq: 4 } }, ana);
  expect((await toldTo(messaging, ana)).map(({ isRead }) => isRead)).toEqual([true]);
  await postMessage(messaging, bo, { threadId: thread.id, text: '4' });
  await settled();
  expect((await toldTo(messaging, ana)).map((one) => one.message?.text)).toEqual(['1', '4']);
});

test('who mutes a thread is told nothing of it, not even that they are named', async () => {
  const thread = await aThread(messaging, ana);
  await follow(ana, thread.id, 'MUTED');
  await postMessage(messaging, bo, { threadId: thread.id, text: `@ana-${made}` });
  await settled();
  expect(await toldTo(messaging, ana)).toEqual([]);
});

test('members of a community are told of what it announces, once in however many communities of theirs it stands', async () => {
  const [other, elsewhere] = [await aCommunity(messaging), await aCommunity(messaging)];
  const both = await aNeighbour(messaging, `both-${made}`, perche, other);
  const stranger = await aNeighbour(messaging, `stranger-${made}`, elsewhere);
  const steward = await aMember(messaging, { belongsTo: [perche, other], roles: ['STEWARD'] });
  await aThread(messaging, steward, { kind: 'ANNOUNCEMENT', text: 'Fibre is here.' });
  await aThread(messaging, ana, { text: 'New, and not asked for.' });
  await settled();
  for (const viewer of [both, bo])
    expect(topicsOf(await toldTo(messaging, viewer))).toEqual(['ANNOUNCEMENT']);
  expect(await toldTo(messaging, stranger)).toEqual([]);
  expect(await toldTo(messaging, steward)).toEqual([]);
});

test('conversations, accepted answers and what moderators do are told to those concerned', async () => {
  const moderator = await aMember(messaging, { belongsTo: [perche], roles: ['MODERATOR'] });
  const start = `mutation ($input: StartConversationInput!) { startConversation(input: $input) { thread { id } } }`;
  const input = { clientId: aClientId(), memberIds: [bo.memberId], text: 'Psst.', language: 'en' };
  await asked(start, { input }, ana);
  const question = await aThread(messaging, ana, { kind: 'QUESTION' });
  const { message } = await postMessage(messaging, bo, { threadId: question.id });
  await change(messaging, ana, 'acceptAnswer', { messageId: message?.id });
  const spam = await postMessage(messaging, cy, { threadId: question.id, text: 'Buy!' });
  const deed = { communityId: perche, deed: 'REMOVE_MESSAGE', reason: 'SPAM', messageId: spam.message?.id };
  await change(messaging, moderator, 'moderate', deed);
  await settled();
  expect(topicsOf(await toldTo(messaging, bo))).toEqual(['CONVERSATION', 'ANSWER_ACCEPTED']);
  expect(topicsOf(await toldTo(messaging, cy))).toEqual(['MODERATION']);
});

test('what the reader may know no more is told no more: removed, blocked, closed to them, erased', async () => {
  const thread = await aThread(messaging, ana);
  const { message } = await postMessage(messaging, bo, { threadId: thread.id, text: `@ana-${made}` });
  await postMessage(messaging, cy, { threadId: thread.id, text: `@ana-${made}` });
  await settled();
  expect(await toldTo(messaging, ana)).toHaveLength(2);
  expect(await toldTo(messaging, { ...ana, blocked: [cy.memberId] })).toHaveLength(1);
  await change(messaging, bo, 'removeMessage', { messageId: message?.id });
  expect(await toldTo(messaging, ana)).toHaveLength(1);
  await messaging.tell('identity', memberTold(cy.memberId, { isErased: true }));
  expect(await toldTo(messaging, ana)).toEqual([]);

  const founding = await aCommunity(messaging, { state: 'INCUBATING' });
  const [dan, eva] = [
    await aNeighbour(messaging, `dan-${made}`, founding),
    await aNeighbour(messaging, `eva-${made}`, founding),
  ];
  const closed = await aThread(messaging, dan);
  await postMessage(messaging, eva, { threadId: closed.id });
  await settled();
  expect(await toldTo(messaging, dan)).toHaveLength(1);
  expect(await toldTo(messaging, { ...dan, memberships: [] })).toEqual([]);
});

test('a thread in which somebody blocked, or what is removed since, was the first that is unread is told of all the same', async () => {
  const thread = await aThread(messaging, ana);
  const spam = await postMessage(messaging, bo, { threadId: thread.id, text: 'Spam' });
  await settled();
  await change(messaging, bo, 'removeMessage', { messageId: spam.message?.id });
  await postMessage(messaging, bo, { threadId: thread.id, text: 'From Bo' });
  await settled();
  expect((await toldTo(messaging, ana)).map((one) => one.message?.text)).toEqual(['From Bo']);

  const block = { blockerId: bo.memberId, blockedId: ana.memberId };
  await messaging.tell('identity', { kind: 'block', state: { ...block, isActive: true } });
  const blocking = { ...ana, blocked: [bo.memberId] };
  await postMessage(messaging, bo, { threadId: thread.id, text: `@ana-${made}` });
  await postMessage(messaging, cy, { threadId: thread.id, text: 'From Cy' });
  await settled();
  expect((await toldTo(messaging, blocking)).map((one) => one.message?.text)).toEqual(['From Cy']);
  await messaging.tell('identity', { kind: 'block', state: { ...block, isActive: false } });
  await postMessage(messaging, bo, { threadId: thread.id, text: `@ana-${made} again` });
  await settled();
  expect((await toldTo(messaging, ana)).at(-1)?.message?.text).toBe(`@ana-${made} again`);
});

test('what was told is not told again, from wherever in the log the telling begins anew', async () => {
  const thread = await aThread(messaging, ana);
  const say = async (at: number) => {
    const said = await postMessage(messaging, bo, { threadId: thread.id, text: `@ana-${made} ${at}` });
    return said.message?.text;
  };
  const said = [];
  for (let at = 0; at < 40; at += 1) {
    said.push(await say(at));
    // As if another process had told up to here and had died before it said so.
    if (at % 10 === 5)
      await messaging.sql(`update followed_feeds set cursor = null where service = 'messaging'`);
  }
  await settled();
  expect((await toldTo(messaging, ana)).map((one) => one.message?.text)).toEqual(said);
});

test('who is so new that messaging has not heard of them is told all the same; who is erased is not', async () => {
  const thread = await aThread(messaging, ana);
  const isNew = { ...bo, memberId: `${bo.memberId.slice(0, -4)}0000` };
  const { message } = await postMessage(messaging, isNew, { threadId: thread.id });
  await postMessage(messaging, cy, { threadId: thread.id, parentId: message?.id, text: 'Welcome!' });
  await settled();
  expect(topicsOf(await toldTo(messaging, isNew))).toEqual(['REPLY']);
  await messaging.tell('identity', memberTold(isNew.memberId, { isErased: true }));
  await postMessage(messaging, cy, { threadId: thread.id, parentId: message?.id, text: 'Are you there?' });
  await settled();
  expect(await messaging.sql('select from notifications where member_id = $1', [isNew.memberId])).toEqual([]);
});

test('the latest come first, in pages, with a count; all up to one are marked as read', async () => {
  const thread = await aThread(messaging, ana);
  for (const text of ['1', '2', '3'])
    await postMessage(messaging, bo, { threadId: thread.id, text: `@ana-${made} ${text}` });
  await settled();
  const latest = `query ($first: Int, $after: String, $unread: Boolean = false) {
    latestNotifications(first: $first, after: $after, unreadOnly: $unread) {
      totalCount nodes { message { text } } pageInfo { endCursor hasNextPage } } }`;
  const page = (await asked(latest, { first: 2 }, ana)) as { pageInfo: { endCursor: string } };
  expect(page).toMatchObject({
    ...{ totalCount: 3, nodes: ['3', '2'].map((text) => ({ message: { text: `@ana-${made} ${text}` } })) },
    pageInfo: { hasNextPage: true },
  });
  expect(await asked(latest, { first: 2, after: page.pageInfo.endCursor }, ana)).toMatchObject({
    ...{ nodes: [{ message: { text: `@ana-${made} 1` } }], pageInfo: { hasNextPage: false } },
  });
  const mark = `mutation ($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) { count errors { code path } } }`;
  const second = (await toldTo(messaging, ana))[1];
  for (const count of [2, 0])
    expect(await asked(mark, { input: { upTo: second?.cursor } }, ana)).toEqual({ count, errors: [] });
  expect(await asked(latest, { unread: true, first: 5 }, ana)).toMatchObject({ totalCount: 1 });
  expect(await asked(mark, { input: { upTo: 'nonsense' } }, ana)).toEqual({
    ...{ count: null, errors: [{ code: 'INVALID', path: ['upTo'] }] },
  });
  expect(await toldTo(messaging, ana, second?.cursor)).toHaveLength(1);
  await expect(toldTo(messaging, bo, second?.cursor)).rejects.toMatchObject({
    message: expect.stringContaining('not a cursor'),
  });
  expect(await asked('{ notifications { seq } }', {}, null)).toBe('UNAUTHENTICATED');
});

test('a cursor of another life of the log, or of what is not there, is answered with a RESET', async () => {
  const thread = await aThread(messaging, ana);
  await postMessage(messaging, bo, { threadId: thread.id });
  await until(async () => (await toldTo(messaging, ana)).length === 1);
  const [one] = await toldTo(messaging, ana);
  await messaging.sql('delete from notifications where member_id = $1', [ana.memberId]);
  const [reset] = await toldTo(messaging, ana, one?.cursor);
  expect(reset).toMatchObject({ kind: 'RESET', topic: null, thread: null });
  expect(await toldTo(messaging, ana, reset?.cursor)).toEqual([]);
});
