import type { Viewer } from '../../../kit/viewer';
import { answered } from '../asking.fixtures';
import {
  aCommunity,
  aMember,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { allTold, aNeighbour, toldTo, topicsOf } from './notifications.fixtures';

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
  ana = await aNeighbour(messaging, `una-${made}`, perche);
  bo = await aNeighbour(messaging, `duo-${made}`, perche);
});
afterAll(() => messaging.close());

const asked = (query: string, variables: object, viewer: Viewer | null | undefined) =>
  answered(messaging, query, variables, viewer) as Promise<Record<string, unknown>>;

const WISH = `mutation ($input: SetNotificationWishInput!) { setNotificationWish(input: $input) { errors { code path } } }`;
const wish = (viewer: Viewer, input: object) => asked(WISH, { input: { channel: 'APP', ...input } }, viewer);

const QUIET = `mutation ($input: SetQuietHoursInput!) {
  setQuietHours(input: $input) { settings { quietHours { from to timeZone } } errors { code path } } }`;
const quiet = (viewer: Viewer, quietHours: object | null) => asked(QUIET, { input: { quietHours } }, viewer);

async function wishesOf(viewer: Viewer, communityId: string | null = null) {
  const query = `query ($communityId: ID) { notificationSettings { wishes(communityId: $communityId) { topic channel isWished isOwn } } }`;
  const { wishes } = await asked(query, { communityId }, viewer);
  const rows = wishes as { topic: string; channel: string; isWished: boolean; isOwn: boolean }[];
  return new Map(
    rows.map(({ topic, channel, isWished, isOwn }) => [`${topic} ${channel}`, [isWished, isOwn]]),
  );
}

const mention = async (communityId: string) => {
  const thread = await aThread(messaging, { ...bo, memberships: [{ communityId, roles: [] }] });
  await postMessage(messaging, bo, { threadId: thread.id, text: `@una-${made}` });
};

test('what is said for a community goes before what is said for everywhere, and both can be taken back', async () => {
  const other = await aCommunity(messaging);
  bo = { ...bo, memberships: [perche, other].map((communityId) => ({ communityId, roles: [] })) };
  await wish(ana, { topic: 'MENTION', isWished: false });
  await wish(ana, { topic: 'MENTION', communityId: other, isWished: true });
  await wish(ana, { topic: 'MENTION', channel: 'EMAIL', isWished: false });
  expect((await wishesOf(ana)).get('MENTION APP')).toEqual([false, true]);
  expect((await wishesOf(ana, perche)).get('MENTION APP')).toEqual([false, false]);
  expect((await wishesOf(ana, other)).get('MENTION APP')).toEqual([true, true]);
  await mention(perche);
  await mention(other);
  await allTold(messaging, perche);
  expect(topicsOf(await toldTo(messaging, ana))).toEqual(['MENTION']);

  await wish(ana, { topic: 'MENTION', communityId: other, isWished: null });
  expect((await wishesOf(ana, other)).get('MENTION APP')).toEqual([false, false]);
  await wish(ana, { topic: 'MENTION' });
  expect((await wishesOf(ana)).get('MENTION APP')).toEqual([true, false]);
  await mention(perche);
  await allTold(messaging, perche);
  expect(await toldTo(messaging, ana)).toHaveLength(2);
});

test('who asks for new threads of a community is told of those, and not of others', async () => {
  const other = await aCommunity(messaging);
  await wish(ana, { topic: 'NEW_THREAD', communityId: perche, isWished: true });
  const thread = await aThread(messaging, bo);
  await aThread(messaging, await aMember(messaging, { belongsTo: [other] }));
  await allTold(messaging, perche);
  const told = await toldTo(messaging, ana);
  expect(topicsOf(told)).toContain('NEW_THREAD');
  expect(told.map((one) => one.thread?.id)).toContain(thread.id);
});

test('there is one wish for each topic and channel, which says whether it is one’s own', async () => {
  const wishes = await wishesOf(ana);
  expect(wishes.size).toBe(18);
  expect(wishes.get('MENTION EMAIL')).toEqual([true, false]);
  expect(wishes.get('NEW_THREAD APP')).toEqual([false, false]);
});

test('a wish for a community that one may not read in is refused, and so is a visitor', async () => {
  const closed = await aCommunity(messaging, { state: 'INCUBATING' });
  expect(await wish(ana, { topic: 'REPLY', communityId: closed, isWished: true })).toEqual({
    errors: [{ code: 'NOT_FOUND', path: ['communityId'] }],
  });
  expect(await wish(ana, { topic: 'REPLY', communityId: ana.memberId, isWished: true })).toEqual({
    errors: [{ code: 'INVALID', path: ['communityId'] }],
  });
  expect(await asked('{ notificationSettings { quietHours { from } } }', {}, null)).toBe('UNAUTHENTICATED');
  expect(await asked(QUIET, { input: {} }, null)).toBe('UNAUTHENTICATED');
});

/** The hour of the clock in Paris, so many hours from now. */
const inParis = (hours: number) =>
  new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' }).format(
    Date.now() + hours * 3_600_000,
  );

test('what happens in quiet hours is marked as quiet, also over midnight; outside them it is not', async () => {
  const hours = { from: inParis(-13), to: inParis(1), timeZone: 'Europe/Paris' };
  expect(await quiet(ana, hours)).toEqual({ settings: { quietHours: hours }, errors: [] });
  await mention(perche);
  await allTold(messaging, perche);
  await quiet(ana, { from: inParis(1), to: inParis(11), timeZone: 'Europe/Paris' });
  await mention(perche);
  await allTold(messaging, perche);
  expect(await quiet(ana, null)).toEqual({ settings: { quietHours: null }, errors: [] });
  await mention(perche);
  await allTold(messaging, perche);
  expect((await toldTo(messaging, ana)).map(({ isQuiet }) => isQuiet)).toEqual([true, false, false]);
});

test.each([
  [{ from: '25:00' }, 'quietHours.from'],
  [{ to: '7' }, 'quietHours.to'],
  [{ to: '22:00' }, 'quietHours.to'],
  [{ timeZone: 'Perche' }, 'quietHours.timeZone'],
  [{ timeZone: 'CEST' }, 'quietHours.timeZone'],
  [{ timeZone: 'Europe/Paris; drop' }, 'quietHours.timeZone'],
])('quiet hours with %j are refused, and those before stay', async (wrong, path) => {
  const right = { from: '22:00', to: '07:00', timeZone: 'Europe/Paris' };
  await quiet(ana, right);
  expect(await quiet(ana, { ...right, ...wrong })).toEqual({
    settings: null,
    errors: [{ code: 'INVALID', path: path.split('.') }],
  });
  const settings = await asked('{ notificationSettings { quietHours { from to timeZone } } }', {}, ana);
  expect(settings).toEqual({ quietHours: right });
});

test('what is told nowhere is not kept', async () => {
  for (const channel of ['APP', 'EMAIL']) await wish(ana, { topic: 'MENTION', channel, isWished: false });
  await mention(perche);
  await allTold(messaging, perche);
  const kept = await messaging.sql('select from notifications where member_id = $1', [ana.memberId]);
  expect(kept).toEqual([]);
});
