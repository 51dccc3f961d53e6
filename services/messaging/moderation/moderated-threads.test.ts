import type { Viewer } from '../../../kit/viewer';
import { change, eventsOf } from '../live/live.fixtures';
import {
  aCommunity,
  aMember,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { aVillage } from './moderation.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

test('where the thread does not stand there is nothing to moderate, and what is hidden is not told of', async () => {
  const { village, county, ofCounty, moderator, bo, messageId, thread } = await aVillage(messaging);
  const elsewhere = { communityId: county, messageId, deed: 'REMOVE_MESSAGE', reason: 'OTHER' };
  expect((await change(messaging, ofCounty, 'moderate', elsewhere)).errors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  const hide = { communityId: village, threadId: thread.id, deed: 'HIDE_THREAD', reason: 'OFF_TOPIC' };
  await change(messaging, moderator, 'moderate', hide);
  const input = { communityId: village, messageId, deed: 'REMOVE_MESSAGE', reason: 'OTHER' };
  expect((await change(messaging, bo, 'moderate', input)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  await expect(change(messaging, null, 'moderate', input)).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test('a thread hidden in one community stays in the other, and is shown again', async () => {
  const [here, there] = [await aCommunity(messaging), await aCommunity(messaging)];
  const ana = await aMember(messaging, { belongsTo: [here, there] });
  const moderator = await aMember(messaging, { belongsTo: [here], roles: ['MODERATOR'] });
  const thread = await aThread(messaging, ana, { communityIds: [here, there] });
  const placements = async (viewer: Viewer | null) => {
    const query =
      'query ($id: ID!) { thread(id: $id) { placements { community { id } state isLocked isPinned } } }';
    const { data } = await messaging.ask(query, { id: thread.id }, viewer);
    return (data['thread'] as { placements: { community: { id: string }; state: string }[] }).placements;
  };
  const input = { communityId: here, threadId: thread.id, deed: 'HIDE_THREAD', reason: 'OFF_TOPIC' };
  await change(messaging, moderator, 'moderate', input);
  expect((await placements(null)).map(({ community }) => community.id)).toEqual([there]);
  expect(await placements(moderator)).toMatchObject([{ state: 'HIDDEN' }, { state: 'SHOWN' }]);
  expect((await eventsOf(messaging, { threadId: thread.id })).at(-1)).toMatchObject({
    kind: 'PLACEMENT_CHANGED',
    message: null,
  });
  expect((await change(messaging, moderator, 'moderate', { ...input, deed: 'SHOW_THREAD' })).errors).toEqual(
    [],
  );
  expect(await placements(null)).toHaveLength(2);
  expect(
    (await change(messaging, moderator, 'moderate', { ...input, deed: 'SHOW_THREAD' })).errors,
  ).toMatchObject([{ code: 'CONFLICT', path: ['threadId'] }]);
});

test('in a locked thread nobody of the community posts but its moderators; pinning and unlocking are seen', async () => {
  const { village, ana, bo, moderator, thread } = await aVillage(messaging);
  const input = { communityId: village, threadId: thread.id, reason: 'HOUSEKEEPING' };
  for (const deed of ['LOCK_THREAD', 'PIN_THREAD'])
    await change(messaging, moderator, 'moderate', { ...input, deed });
  expect((await postMessage(messaging, bo, { threadId: thread.id })).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  expect((await postMessage(messaging, moderator, { threadId: thread.id })).errors).toEqual([]);
  const query = 'query ($id: ID!) { thread(id: $id) { placements { isLocked isPinned } } }';
  const { data } = await messaging.ask(query, { id: thread.id }, ana);
  expect(data['thread']).toEqual({ placements: [{ isLocked: true, isPinned: true }] });
  await change(messaging, moderator, 'moderate', { ...input, deed: 'UNLOCK_THREAD' });
  expect((await postMessage(messaging, bo, { threadId: thread.id })).errors).toEqual([]);
});

test('what a community pins is kept for it alone, in one list that shows only what one may read', async () => {
  const { village, county, moderator, ana, thread } = await aVillage(messaging);
  const other = await aThread(messaging, ana, { communityIds: [village, county] });
  const pinned = async (communityId: string, viewer: Viewer | null = null) => {
    const query =
      'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Community { pinnedThreads { id } } } }';
    const { data } = await messaging.ask(
      query,
      { all: [{ __typename: 'Community', id: communityId }] },
      viewer,
    );
    return (data['_entities'] as { pinnedThreads: { id: string }[] }[])[0]?.pinnedThreads.map(({ id }) => id);
  };
  const deed = { communityId: village, deed: 'PIN_THREAD', reason: 'HOUSEKEEPING' };
  for (const { id } of [thread, other])
    await change(messaging, moderator, 'moderate', { ...deed, threadId: id });
  expect(await pinned(village)).toEqual([other.id, thread.id]);
  expect(await pinned(county)).toEqual([]);
  expect(await pinned(village, { ...moderator, blocked: [ana.memberId] })).toEqual([]);
  await change(messaging, moderator, 'moderate', { ...deed, threadId: other.id, deed: 'HIDE_THREAD' });
  expect(await pinned(village)).toEqual([thread.id]);
});
