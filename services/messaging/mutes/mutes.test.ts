import { until } from '../../../kit/testing/until';
import type { Viewer } from '../../../kit/viewer';
import { answered } from '../asking.fixtures';
import {
  aCommunity,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { allTold, aNeighbour, toldTo, topicsOf } from '../notifications/notifications.fixtures';

let messaging: TestMessaging;
let perche: string;
let [ana, bo] = [] as unknown as [Viewer, Viewer];
let made = 0;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
beforeEach(async () => {
  perche = await aCommunity(messaging);
  made += 1;
  ana = await aNeighbour(messaging, `ana-${made}`, perche);
  bo = await aNeighbour(messaging, `bo-${made}`, perche);
});
afterAll(() => messaging.close());

const asked = (query: string, variables: object, viewer: Viewer | null) =>
  answered(messaging, query, variables, viewer) as Promise<Record<string, unknown>>;

const settings = 'settings { mutedMemberIds mutedCommunityIds } errors { code path }';
const muteMember = (viewer: Viewer, memberId: string, isMuted = true) =>
  asked(
    `mutation ($input: SetMemberMuteInput!) { setMemberMute(input: $input) { ${settings} } }`,
    { input: { memberId, isMuted } },
    viewer,
  );
const muteCommunity = (viewer: Viewer, communityId: string, isMuted = true) =>
  asked(
    `mutation ($input: SetCommunityMuteInput!) { setCommunityMute(input: $input) { ${settings} } }`,
    { input: { communityId, isMuted } },
    viewer,
  );
const wish = (viewer: Viewer, input: object) =>
  asked(
    'mutation ($input: SetNotificationWishInput!) { setNotificationWish(input: $input) { errors { code } } }',
    { input: { channel: 'APP', ...input } },
    viewer,
  );

const named = async (communityIds: readonly string[]) => {
  const author = { ...bo, memberships: communityIds.map((communityId) => ({ communityId, roles: [] })) };
  const thread = await aThread(messaging, author, { communityIds });
  await postMessage(messaging, bo, { threadId: thread.id, text: `@ana-${made}` });
  return thread.id as string;
};

const isMutedFor = async (viewer: Viewer | null, threadId: string) => {
  const query = 'query ($id: ID!) { thread(id: $id) { messages(first: 5) { nodes { isMuted } } } }';
  const { data } = await messaging.ask(query, { id: threadId }, viewer);
  return (data['thread'] as { messages: { nodes: { isMuted: boolean }[] } }).messages.nodes.map(
    ({ isMuted }) => isMuted,
  );
};

test('of what a muted member says nothing is told, it is marked for who muted them alone, and can be read', async () => {
  expect(await muteMember(ana, bo.memberId)).toEqual({
    settings: { mutedMemberIds: [bo.memberId], mutedCommunityIds: [] },
    errors: [],
  });
  const threadId = await named([perche]);
  await allTold(messaging, perche);
  expect(await toldTo(messaging, ana)).toEqual([]);
  expect(await isMutedFor(ana, threadId)).toEqual([true, true]);
  expect(await isMutedFor(bo, threadId)).toEqual([false, false]);
  expect(await isMutedFor(null, threadId)).toEqual([false, false]);

  expect(await muteMember(ana, bo.memberId, false)).toMatchObject({ settings: { mutedMemberIds: [] } });
  const other = await named([perche]);
  await allTold(messaging, perche);
  expect(topicsOf(await toldTo(messaging, ana))).toEqual(['MENTION']);
  expect(await isMutedFor(ana, other)).toEqual([false, false]);
});

test('from a muted community nothing is told, but what a wish for that very community says', async () => {
  expect(await muteCommunity(ana, perche)).toMatchObject({ settings: { mutedCommunityIds: [perche] } });
  await wish(ana, { topic: 'MENTION', isWished: true });
  await named([perche]);
  await allTold(messaging, perche);
  expect(await toldTo(messaging, ana)).toEqual([]);
  await wish(ana, { topic: 'MENTION', communityId: perche, isWished: true });
  await named([perche]);
  await allTold(messaging, perche);
  expect(topicsOf(await toldTo(messaging, ana))).toEqual(['MENTION']);
});

test('what stands in a muted community and in another of one’s own is told, once', async () => {
  const [maine, elsewhere] = [await aCommunity(messaging), await aCommunity(messaging)];
  ana = await aNeighbour(messaging, `ana-${made}`, perche, maine);
  await muteCommunity(ana, perche);
  await named([perche, elsewhere]);
  await allTold(messaging, perche);
  expect(await toldTo(messaging, ana)).toEqual([]);
  await named([perche, maine]);
  await allTold(messaging, perche);
  expect(topicsOf(await toldTo(messaging, ana))).toEqual(['MENTION']);
});

test('the settings of a muted community say that nothing is told from there, but what moderators do', async () => {
  await muteCommunity(ana, perche);
  const query = `query ($communityId: ID) { notificationSettings { wishes(communityId: $communityId) { topic isWished } } }`;
  const wishesIn = async (communityId: string | null) => {
    const { wishes } = await asked(query, { communityId }, ana);
    return (wishes as { topic: string; isWished: boolean }[]).filter(({ isWished }) => isWished);
  };
  expect(new Set((await wishesIn(perche)).map(({ topic }) => topic))).toEqual(new Set(['MODERATION']));
  expect((await wishesIn(null)).length).toBeGreaterThan(5);
});

test('only what is there is muted, and never oneself; what one may not read in least of all', async () => {
  const refused = (code: string, field: string) => ({ settings: null, errors: [{ code, path: [field] }] });
  expect(await muteMember(ana, ana.memberId)).toEqual(refused('INVALID', 'memberId'));
  expect(await muteMember(ana, 'mbr_short')).toEqual(refused('INVALID', 'memberId'));
  expect(await muteMember(ana, 'mbr_00000000000000000000000000')).toEqual(refused('NOT_FOUND', 'memberId'));
  expect(await muteCommunity(ana, 'rgn_short')).toEqual(refused('INVALID', 'communityId'));
  expect(await muteCommunity(ana, 'rgn_00000000000000000000000000')).toEqual(
    refused('NOT_FOUND', 'communityId'),
  );
});

test('mutes are gone with whoever muted, and with whoever was', async () => {
  await muteMember(ana, bo.memberId);
  await muteMember(bo, ana.memberId);
  const state = {
    id: ana.memberId,
    handle: '',
    displayName: '',
    audience: 'NOBODY',
    locale: 'en',
    isErased: true,
  };
  await messaging.tell('identity', { kind: 'member', state });
  await until(async () => {
    const { mutedMemberIds } = await asked('{ notificationSettings { mutedMemberIds } }', {}, bo);
    return (mutedMemberIds as string[]).length === 0;
  });
  expect(await asked('{ notificationSettings { mutedMemberIds } }', {}, ana)).toEqual({ mutedMemberIds: [] });
});
