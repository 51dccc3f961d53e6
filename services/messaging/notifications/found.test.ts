import { randomUUID } from 'node:crypto';
import { Ids } from '../../../kit/id';
import { until } from '../../../kit/testing/until';
import type { Viewer } from '../../../kit/viewer';
import { answered } from '../asking.fixtures';
import { memberTold, openTestMessaging, type TestMessaging } from '../messaging.fixtures';
import { aNeighbour, toldTo } from './notifications.fixtures';

const searchIds = new Ids('srs', 'SavedSearch');

let messaging: TestMessaging;
let [ana, bo, cy] = [] as unknown as [Viewer, Viewer, Viewer];
let made = 0;
const letters: { memberId: string; paragraphs: string[] }[] = [];
beforeAll(async () => {
  messaging = await openTestMessaging({ HAMEAU_LETTER_AFTER_MINUTES: '0' }, (letter) =>
    letters.push(letter as never),
  );
});
beforeEach(async () => {
  made += 1;
  ana = await aNeighbour(messaging, `ada-${made}`);
  bo = await aNeighbour(messaging, `ben-${made}`);
  cy = await aNeighbour(messaging, `cid-${made}`);
});
afterAll(() => messaging.close());

/** A finding as directory's feed tells it. */
const finding = (members: readonly Viewer[], changes: object = {}) => ({
  kind: 'members found',
  state: {
    ...{ id: randomUUID(), memberId: ana.memberId, searchId: searchIds.make(), name: 'PHP' },
    ...{ memberIds: members.map(({ memberId }) => memberId), at: new Date().toISOString(), ...changes },
  },
});

const query =
  '{ notifications(first: 100) { topic isQuiet isRead search { id } members { id } thread { id } } }';
const told = (viewer: Viewer) => answered(messaging, query, {}, viewer) as Promise<object[]>;
const named = (...members: Viewer[]) => members.map(({ memberId }) => ({ id: memberId }));
const lettersTo = ({ memberId }: Viewer) => letters.filter((letter) => letter.memberId === memberId);
const wish = (viewer: Viewer, channel: string) =>
  answered(
    messaging,
    'mutation ($input: SetNotificationWishInput!) { setNotificationWish(input: $input) { errors { code } } }',
    { input: { topic: 'MEMBERS_FOUND', channel, isWished: false } },
    viewer,
  );

test('whom a search found is told to its owner, once, in the app and by letter', async () => {
  const found = finding([cy, bo]);
  await messaging.tell('directory', found, found);
  await messaging.tell('directory', found);
  expect(await told(ana)).toEqual([
    {
      ...{ topic: 'MEMBERS_FOUND', isQuiet: false, isRead: false, thread: null },
      ...{ search: { id: found.state.searchId }, members: named(cy, bo) },
    },
  ]);
  expect(await told(bo)).toEqual([]);
  await until(() => lettersTo(ana).length > 0);
  expect(lettersTo(ana)).toMatchObject([
    { paragraphs: [`New for your search “PHP”: @cid-${made}, @ben-${made}.`, expect.anything()] },
  ]);
});

test('what was told before the feed is read from its beginning again is not told again', async () => {
  await messaging.tell('directory', finding([bo]), finding([cy]));
  await messaging.sql(`update followed_feeds set cursor = null where service = 'directory'`);
  await messaging.tell('directory', finding([bo, cy]));
  expect((await toldTo(messaging, ana)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test('who is hidden or blocked by now is not named, and of nobody nothing is told, by letter neither', async () => {
  await messaging.sql('insert into quiet_hours values ($1, 0, 1439, $2)', [ana.memberId, 'UTC']);
  await messaging.tell('directory', finding([bo, cy]), finding([bo]));
  await messaging.tell('identity', memberTold(bo.memberId, { audience: 'NOBODY' }));
  expect(await told(ana)).toMatchObject([{ members: named(cy), isQuiet: true }]);
  expect(await told({ ...ana, blocked: [cy.memberId] })).toEqual([]);
  await messaging.tell('identity', {
    kind: 'block',
    state: { blockerId: cy.memberId, blockedId: ana.memberId, isActive: true },
  });
  await messaging.sql('delete from quiet_hours where member_id = $1', [ana.memberId]);
  await until(
    async () =>
      (
        await messaging.sql('select from letters where member_id = $1 and done_at is not null', [
          ana.memberId,
        ])
      ).length > 0,
  );
  expect(lettersTo(ana)).toEqual([]);
});

test('on channels that are not wished nothing is told', async () => {
  await wish(ana, 'APP');
  await messaging.tell('directory', finding([bo]));
  await until(() => lettersTo(ana).length > 0);
  expect(await told(ana)).toEqual([]);
  await wish(ana, 'EMAIL');
  await messaging.tell('directory', finding([bo]));
  expect(await messaging.sql('select from notifications where member_id = $1', [ana.memberId])).toHaveLength(
    1,
  );
});

test('who is erased is named to nobody, and told of nobody', async () => {
  await messaging.tell('directory', finding([bo, cy]));
  await messaging.tell('identity', memberTold(bo.memberId, { isErased: true }));
  expect(await told(ana)).toMatchObject([{ members: named(cy) }]);
  expect(await messaging.sql('select from found_members where found_id = $1', [bo.memberId])).toEqual([]);
  await messaging.tell('identity', memberTold(ana.memberId, { isErased: true }));
  await messaging.tell('directory', finding([cy]));
  for (const table of ['notifications', 'found_members'])
    expect(await messaging.sql(`select from ${table} where member_id = $1`, [ana.memberId])).toEqual([]);
});
