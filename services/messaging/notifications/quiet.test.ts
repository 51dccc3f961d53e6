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
import { allTold, aNeighbour, toldTo } from './notifications.fixtures';

let messaging: TestMessaging;
let perche: string;
let [ana, bo] = [] as unknown as [Viewer, Viewer];
let made = 0;
const letters: { memberId: string }[] = [];
beforeAll(async () => {
  messaging = await openTestMessaging(
    { HAMEAU_LETTER_AFTER_MINUTES: '0' },
    (letter) => letters.push(letter as { memberId: string }) && { isPosted: true },
  );
});
beforeEach(async () => {
  perche = await aCommunity(messaging);
  made += 1;
  ana = await aNeighbour(messaging, `ana-${made}`, perche);
  bo = await aNeighbour(messaging, `bo-${made}`, perche);
});
afterAll(() => messaging.close());

const settings =
  'settings { quietMode { since until } quietHours { from to timeZone } isQuietNow } errors { code path }';
type Settings = { quietMode: { since: string; until: string | null } | null; isQuietNow: boolean };

const mode = async (viewer: Viewer, input: object) =>
  (await answered(
    messaging,
    `mutation ($input: SetQuietModeInput!) { setQuietMode(input: $input) { ${settings} } }`,
    { input },
    viewer,
  )) as unknown as { settings: Settings | null; errors: object[] };

const hours = (viewer: Viewer, quietHours: object) =>
  answered(
    messaging,
    `mutation ($input: SetQuietHoursInput!) { setQuietHours(input: $input) { ${settings} } }`,
    { input: { quietHours } },
    viewer,
  );

const seenNow = async (viewer: Viewer) =>
  (await answered(
    messaging,
    '{ notificationSettings { quietMode { until } quietHours { timeZone } isQuietNow } }',
    {},
    viewer,
  )) as unknown as Settings & { quietHours: { timeZone: string } | null };

async function mention(): Promise<void> {
  const thread = await aThread(messaging, bo);
  await postMessage(messaging, bo, { threadId: thread.id, text: `@ana-${made}` });
  await allTold(messaging, perche);
}

const quietOf = async (viewer: Viewer) => (await toldTo(messaging, viewer)).map(({ isQuiet }) => isQuiet);
const lettersTo = ({ memberId }: Viewer) => letters.filter((one) => one.memberId === memberId);

test('in quiet mode what happens is told quietly and by no letter; once it is off, a letter has what is unread', async () => {
  expect(await mode(ana, { isOn: true })).toMatchObject({
    settings: { quietMode: { since: expect.any(String), until: null }, isQuietNow: true },
    errors: [],
  });
  await mention();
  await mention();
  await until(async () => lettersTo(bo).length === 0 && (await quietOf(ana)).length === 2);
  expect(await quietOf(ana)).toEqual([true, true]);
  // Somebody who is not in quiet has theirs by now, so that hers was passed over.
  const loud = await aNeighbour(messaging, `loud-${made}`, perche);
  const thread = await aThread(messaging, bo);
  await postMessage(messaging, bo, { threadId: thread.id, text: `@loud-${made}` });
  await until(() => lettersTo(loud).length === 1);
  expect(lettersTo(ana)).toEqual([]);

  expect(await mode(ana, { isOn: false })).toMatchObject({
    settings: { quietMode: null, isQuietNow: false },
  });
  await until(() => lettersTo(ana).length === 1);
  await mention();
  expect(await quietOf(ana)).toEqual([true, true, false]);
});

test('quiet mode ends by itself at its time', async () => {
  const end = new Date(Date.now() + 3_600_000);
  expect((await mode(ana, { isOn: true, until: end })).settings?.quietMode?.until).toBe(end.toISOString());
  expect(await seenNow(ana)).toMatchObject({ isQuietNow: true });
  await messaging.sql(
    `update quiet_modes set since = since - interval '2 hours', until = until - interval '1 hour' where member_id = $1`,
    [ana.memberId],
  );
  expect(await seenNow(ana)).toMatchObject({ quietMode: null, isQuietNow: false });
  await mention();
  expect(await quietOf(ana)).toEqual([false]);
});

test.each([
  ['in the past', -1_000],
  ['in two years', 2 * 366 * 86_400_000],
])('quiet mode until a time %s is refused', async (_when, aheadMs) => {
  expect(await mode(ana, { isOn: true, until: new Date(Date.now() + aheadMs) })).toEqual({
    settings: null,
    errors: [{ code: 'INVALID', path: ['until'] }],
  });
  expect(await seenNow(ana)).toMatchObject({ quietMode: null });
});

const livesIn = (viewer: Viewer, timeZone: string | null) =>
  messaging.tell('identity', {
    kind: 'member',
    state: {
      ...{ id: viewer.memberId, handle: `ana-${made}`, displayName: 'Ana', audience: 'MEMBERS' },
      ...{ locale: 'en', timeZone, isErased: false },
    },
  } as never);

/** The clock somewhere, so many hours from now. */
const clockIn = (timeZone: string, ahead: number) =>
  new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    Date.now() + ahead * 3_600_000,
  );

test('quiet hours without a time zone are those of the account, wherever it is by then', async () => {
  const own = { from: clockIn('America/New_York', -1), to: clockIn('America/New_York', 1) };
  await hours(ana, own);
  expect(await seenNow(ana)).toMatchObject({ quietHours: { timeZone: 'UTC' }, isQuietNow: false });
  await livesIn(ana, 'america/new_york');
  expect(await seenNow(ana)).toMatchObject({
    quietHours: { timeZone: 'America/New_York' },
    isQuietNow: true,
  });
  await mention();
  await livesIn(ana, 'Asia/Tokyo');
  await mention();
  expect(await quietOf(ana)).toEqual([true, false]);
  await livesIn(ana, 'Mars/Olympus_Mons');
  expect(await seenNow(ana)).toMatchObject({ quietHours: { timeZone: 'UTC' } });
});
