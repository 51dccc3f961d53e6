import {
  BlockDocument,
  DeleteSavedSearchDocument,
  JoinDocument,
  LiveNotificationsDocument,
  NotificationsDocument,
  SavedSearchesDocument,
  SaveSearchDocument,
  UpdateMemberDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { listen, socketOf } from './live.fixtures';

let journey: Journey;
let lea: Person;
beforeAll(async () => {
  journey = await openJourney({ HAMEAU_LETTER_AFTER_MINUTES: '0', HAMEAU_SEARCH_EVERY_SECONDS: '0' });
}, 90_000);
beforeEach(async () => {
  lea = await journey.join('Léa Cherche');
});
afterAll(() => journey?.close());

const save = async (key: string) => {
  const input = { name: 'Voisins', scope: { regions: [journey.community(key)] }, alert: true };
  const { data } = await journey.ask(SaveSearchDocument, { input }, lea.accessToken);
  expect(data.saveSearch.errors).toEqual([]);
  return data.saveSearch.search?.id ?? '';
};

const settleIn = (person: Person, key: string) =>
  journey.ask(JoinDocument, { communityId: journey.community(key), tie: 'HOME' }, person.accessToken);

const told = async () => {
  const { data } = await journey.ask(NotificationsDocument, {}, lea.accessToken);
  return data.notifications ?? [];
};

const names = async () => (await told()).flatMap((one) => one?.members.map(({ displayName }) => displayName));

test('whoever joins what a member looks for is told to them live, in the app and by letter, once', async () => {
  await save('perche');
  const socket = await socketOf(journey, lea);
  const live = listen(socket, LiveNotificationsDocument, {});
  await socket.flushed();
  const bo = await journey.join('Bo Arrive');
  await settleIn(bo, 'perche');
  await journey.until(() => live.next.length > 0);
  const notification = {
    ...{ topic: 'MEMBERS_FOUND', thread: null, message: null, search: { name: 'Voisins' } },
    members: [{ id: bo.id, displayName: 'Bo Arrive' }],
  };
  expect(live.next[0]?.data.notifications).toMatchObject(notification);
  await socket.close();
  await journey.until(async () =>
    (await journey.mailTo(lea.email)).includes('New for your search “Voisins”'),
  );

  // Another process begins to look, and messaging reads what it was told from the beginning.
  const another = await journey.anotherGateway();
  await journey.sqlIn('messaging', `update followed_feeds set cursor = null where service = 'directory'`);
  const cy = await journey.join('Cy Arrive');
  await settleIn(cy, 'perche');
  await journey.until(async () => (await names()).includes('Cy Arrive'));
  await another.close();
  expect(await told()).toMatchObject([notification, { members: [{ id: cy.id }] }]);
  const { data } = await journey.ask(SavedSearchesDocument, {}, lea.accessToken);
  expect(data.savedSearches?.nodes).toMatchObject([
    { name: 'Voisins', alert: true, lastToldAt: expect.any(String), members: { totalCount: 2 } },
  ]);
});

test('of who hides from a member, or is parted from them by a block, they are told nothing', async () => {
  const id = await save('maine');
  const [hidden, blocker, blocked, last] = [
    await journey.join('Hilda Hermite'),
    await journey.join('Bruno Barrage'),
    await journey.join('Bella Bannie'),
    await journey.join('Zoé Zénith'),
  ];
  await journey.ask(UpdateMemberDocument, { input: { audience: 'NOBODY' } }, hidden.accessToken);
  await journey.ask(BlockDocument, { memberId: lea.id }, blocker.accessToken);
  await journey.ask(BlockDocument, { memberId: blocked.id }, lea.accessToken);
  for (const one of [hidden, blocker, blocked, last]) await settleIn(one, 'maine');
  await journey.until(async () => (await names()).includes('Zoé Zénith'));
  expect(await names()).toEqual(['Zoé Zénith']);

  await journey.ask(BlockDocument, { memberId: lea.id }, last.accessToken);
  await journey.until(async () => (await told()).length === 0);
  const { data } = await journey.ask(DeleteSavedSearchDocument, { input: { id } }, lea.accessToken);
  expect(data.deleteSavedSearch).toEqual({ id, errors: [] });
});
