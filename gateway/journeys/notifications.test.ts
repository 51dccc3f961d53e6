import { randomUUID } from 'node:crypto';
import {
  BlockDocument,
  LatestNotificationsDocument,
  LiveNotificationsDocument,
  MarkNotificationsReadDocument,
  MemberDocument,
  NotificationsDocument,
  SetQuietHoursDocument,
  SignOutDocument,
  StartConversationDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { aMemberOf, listen, say, socketOf, start } from './live.fixtures';

let journey: Journey;
let [lea, bo] = [] as unknown as [Person, Person];
beforeAll(async () => {
  journey = await openJourney({ HAMEAU_LETTER_AFTER_MINUTES: '0' });
});
beforeEach(async () => {
  lea = await aMemberOf(journey, 'perche', 'Léa Fibre');
  bo = await aMemberOf(journey, 'perche', 'Bo Répond');
});
afterAll(() => journey?.close());

type Told = ReturnType<typeof listen>;
const toldBy = (told: Told) => told.next.map(({ data }) => data.notifications);
const textsOf = (told: Told) => toldBy(told).map(({ message }) => message?.text);

/** A thread of Lea's, once messaging lets her write there. */
const aThreadOfLea = () => journey.until(() => start(journey, lea).catch(() => null));

/** Says something as soon as messaging lets them. */
const sayAs = (person: Person, threadId: string, text: string) =>
  journey.until(() => say(journey, person, threadId, text).catch(() => null));

/** Waits until Lea has been told so often, and answers the last cursor. */
async function cursorAfter(count: number): Promise<string> {
  return journey.until(async () => {
    const { data } = await journey.ask(NotificationsDocument, {}, lea.accessToken);
    return data.notifications?.length === count && data.notifications.at(-1)?.cursor;
  });
}

const readUpTo = (cursor: string) =>
  journey.ask(MarkNotificationsReadDocument, { input: { upTo: cursor } }, lea.accessToken);

test('a member is told live, with what all services know, resumes after a cut, and is told each once', async () => {
  const threadId = await aThreadOfLea();
  // Directory tells where he is at home, and hears of it in its own time.
  await journey.until(async () => {
    const { data } = await journey.ask(MemberDocument, { id: bo.id }, lea.accessToken);
    return data.member?.homeRegion?.slug === 'perche';
  });
  await sayAs(bo, threadId, 'Zero.');
  const after = await cursorAfter(1);
  await readUpTo(after);
  const socket = await socketOf(journey, lea);
  const told = listen(socket, LiveNotificationsDocument, { after });
  await sayAs(bo, threadId, 'One.');
  await journey.until(() => told.next.length > 0);
  const [first] = toldBy(told);
  expect(first).toMatchObject({
    ...{ kind: 'NOTIFIED', topic: 'FOLLOWED_THREAD', isQuiet: false, thread: { id: threadId } },
    message: { text: 'One.', author: { displayName: 'Bo Répond', homeRegion: { slug: 'perche' } } },
  });
  await readUpTo(first.cursor);
  socket.cut();
  await sayAs(bo, threadId, 'Two.');
  await cursorAfter(3);
  const again = await socketOf(journey, lea);
  const resumed = listen(again, LiveNotificationsDocument, { after: first.cursor });
  await journey.until(() => resumed.next.length > 0);
  expect(textsOf(resumed)).toEqual(['Two.']);
  const twin = await journey.ask(NotificationsDocument, { after: first.cursor }, lea.accessToken);
  expect(twin.data.notifications).toEqual(toldBy(resumed));
  const latest = await journey.ask(LatestNotificationsDocument, { unreadOnly: true }, lea.accessToken);
  expect(latest.data.latestNotifications).toEqual({
    totalCount: 1,
    nodes: [{ topic: 'FOLLOWED_THREAD', isRead: false, message: { text: 'Two.' } }],
  });
  await again.close();
});

test('nobody else is told, least of all who wrote it; a visitor is refused', async () => {
  const threadId = await aThreadOfLea();
  const [own, none] = [await socketOf(journey, bo), await socketOf(journey, null)];
  const told = [listen(own, LiveNotificationsDocument, {}), listen(none, LiveNotificationsDocument, {})];
  await journey.until(() => told[1]?.errors);
  expect(told[1]?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  await sayAs(bo, threadId, 'Only for Léa.');
  await cursorAfter(1);
  await own.flushed();
  expect(told[0]?.next).toEqual([]);
  await Promise.all([own.close(), none.close()]);
});

test('of whom they blocked a member is told no more, on the open socket either; signed out, nothing at all', async () => {
  const cy = await aMemberOf(journey, 'perche', 'Cy Autre');
  const threadId = await journey.until(() => start(journey, cy).catch(() => null));
  await sayAs(lea, threadId, 'I follow this.');
  await sayAs(bo, threadId, 'So do I.');
  const after = await cursorAfter(1);
  await readUpTo(after);
  const socket = await socketOf(journey, lea);
  const told = listen(socket, LiveNotificationsDocument, { after });
  await journey.ask(BlockDocument, { memberId: bo.id }, lea.accessToken);
  await sayAs(bo, threadId, 'Behind a block.');
  // Until messaging has heard of the block, what Cy says counts as told with what Bo said.
  await journey.until(async () => {
    await sayAs(cy, threadId, 'From Cy.');
    return told.next.length > 0;
  });
  expect(textsOf(told)).toEqual(['From Cy.']);
  await journey.ask(SignOutDocument, {}, lea.accessToken);
  await journey.until(() => socket.closed);
  expect(socket.closed).toMatchObject({ code: 4403 });
});

test('who did not read what was written to them gets a letter, in their language, when it is not quiet', async () => {
  const input = {
    clientId: randomUUID(),
    memberIds: [lea.id],
    title: '',
    text: 'On se voit ?',
    language: 'fr',
  };
  await journey.until(async () => {
    const { data } = await journey.ask(StartConversationDocument, { input }, bo.accessToken);
    return data.startConversation.thread;
  });
  await journey.until(async () => (await journey.mailTo(lea.email)).includes('On se voit ?'));
  const hour = (from: number) => `${String((new Date().getUTCHours() + from + 24) % 24).padStart(2, '0')}:00`;
  const quietHours = { from: hour(-1), to: hour(2), timeZone: 'UTC' };
  await journey.ask(SetQuietHoursDocument, { input: { quietHours } }, bo.accessToken);
  const back = { ...input, clientId: randomUUID(), memberIds: [bo.id], text: 'Oui, demain.' };
  await journey.ask(StartConversationDocument, { input: back }, lea.accessToken);
  const told = async () => (await journey.ask(LatestNotificationsDocument, {}, bo.accessToken)).data;
  await journey.until(async () => (await told()).latestNotifications?.totalCount === 1);
  expect(await journey.mailTo(bo.email)).not.toContain('Oui, demain.');
  await journey.ask(SetQuietHoursDocument, { input: { quietHours: null } }, bo.accessToken);
  await journey.until(async () => (await journey.mailTo(bo.email)).includes('Oui, demain.'));
});
