import {
  NotificationsDocument,
  SetCommunityMuteDocument,
  SetMemberMuteDocument,
  SetQuietHoursDocument,
  SetQuietModeDocument,
  UpdateAccountDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { aMemberOf, say, start } from './live.fixtures';

let journey: Journey;
let [lea, bo, cy] = [] as unknown as [Person, Person, Person];
beforeAll(async () => {
  journey = await openJourney({ HAMEAU_LETTER_AFTER_MINUTES: '0' });
}, 60_000);
beforeEach(async () => {
  lea = await aMemberOf(journey, 'perche', 'Léa Fibre');
  bo = await aMemberOf(journey, 'perche', 'Bo Parle');
  cy = await aMemberOf(journey, 'perche', 'Cy Répond');
});
afterAll(() => journey?.close());

const sayAs = (person: Person, threadId: string, text: string) =>
  journey.until(() => say(journey, person, threadId, text).catch(() => null));

async function told() {
  const { data } = await journey.ask(NotificationsDocument, { first: 100 }, lea.accessToken);
  return (data.notifications ?? []).map((one) => [one?.message?.text, one?.isQuiet]);
}

async function handleOf({ accessToken }: Person): Promise<string> {
  type Own = { viewer: { member: { handle: string } } };
  const { data } = await journey.post<Own>({ query: '{ viewer { member { handle } } }' }, accessToken);
  return data.viewer.member.handle;
}

/** Lea has a thread of her own, and messaging knows all three. */
async function aThreadOfLea(): Promise<string> {
  const threadId = await journey.until(() => start(journey, lea).catch(() => null));
  await sayAs(lea, threadId, 'I begin.');
  return threadId;
}

test('of a muted member’s words a member is told nothing, who knows nothing of it; of others’ all the same', async () => {
  const threadId = await aThreadOfLea();
  await journey.until(async () => {
    const input = { memberId: bo.id, isMuted: true };
    const { data } = await journey.ask(SetMemberMuteDocument, { input }, lea.accessToken);
    return data.setMemberMute.settings?.mutedMemberIds.includes(bo.id);
  });
  await sayAs(bo, threadId, 'From Bo.');
  await sayAs(cy, threadId, 'From Cy.');
  await journey.until(async () => (await told()).length > 0);
  expect(await told()).toEqual([['From Cy.', false]]);
  const query = 'query ($id: ID!) { thread(id: $id) { messages(first: 10) { nodes { text isMuted } } } }';
  type Messages = { thread: { messages: { nodes: { text: string; isMuted: boolean }[] } } };
  const seenBy = async (person: Person) => {
    const { data } = await journey.post<Messages>({ query, variables: { id: threadId } }, person.accessToken);
    return data.thread.messages.nodes.filter(({ isMuted }) => isMuted).map(({ text }) => text);
  };
  expect(await seenBy(lea)).toEqual(['From Bo.']);
  expect(await seenBy(bo)).toEqual([]);
});

test('from a muted community nothing is told, until it is muted no longer', async () => {
  const threadId = await aThreadOfLea();
  const mute = async (isMuted: boolean) => {
    const input = { communityId: journey.community('perche'), isMuted };
    const { data } = await journey.ask(SetCommunityMuteDocument, { input }, lea.accessToken);
    return data.setCommunityMute;
  };
  expect(await mute(true)).toEqual({
    settings: { mutedCommunityIds: [journey.community('perche')] },
    errors: [],
  });
  await sayAs(bo, threadId, 'While muted.');
  // Members are told in the order in which things are said: once Cy is, Léa would have been.
  await sayAs(cy, threadId, 'Here I am.');
  const named = `Still muted, @${await handleOf(cy)}.`;
  await sayAs(bo, threadId, named);
  await journey.until(async () => {
    const { data } = await journey.ask(NotificationsDocument, { first: 100 }, cy.accessToken);
    return data.notifications?.some((one) => one?.message?.text === named);
  });
  expect(await told()).toEqual([]);
  await mute(false);
  await sayAs(bo, threadId, 'Heard again.');
  await journey.until(async () => (await told()).length > 0);
  expect(await told()).toEqual([['Heard again.', false]]);
});

test('in quiet mode all is told quietly and by no letter; by hand it ends, and the letter comes', async () => {
  const threadId = await aThreadOfLea();
  const turn = async (isOn: boolean) => {
    const { data } = await journey.ask(SetQuietModeDocument, { input: { isOn } }, lea.accessToken);
    return data.setQuietMode.settings;
  };
  expect(await turn(true)).toEqual({
    isQuietNow: true,
    quietMode: { since: expect.any(String), until: null },
  });
  const handle = await handleOf(lea);
  await sayAs(bo, threadId, `Quietly, @${handle}.`);
  await journey.until(async () => (await told()).length > 0);
  expect(await told()).toEqual([[`Quietly, @${handle}.`, true]]);
  expect(await journey.mailTo(lea.email)).not.toContain('Quietly');
  expect(await turn(false)).toEqual({ isQuietNow: false, quietMode: null });
  await journey.until(async () => (await journey.mailTo(lea.email)).includes('Quietly'));
});

test('quiet hours follow the time zone of the account', async () => {
  const clock = (ahead: number) =>
    new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' }).format(
      Date.now() + ahead * 3_600_000,
    );
  const quietHours = { from: clock(-1), to: clock(1) };
  await journey.ask(SetQuietHoursDocument, { input: { quietHours } }, lea.accessToken);
  const isQuiet = async () => {
    const query = '{ notificationSettings { isQuietNow quietHours { timeZone } } }';
    const { data } = await journey.post<{ notificationSettings: object }>({ query }, lea.accessToken);
    return data.notificationSettings;
  };
  expect(await isQuiet()).toEqual({ isQuietNow: false, quietHours: { timeZone: 'UTC' } });
  await journey.ask(UpdateAccountDocument, { input: { timeZone: 'Asia/Tokyo' } }, lea.accessToken);
  await journey.until(async () => JSON.stringify(await isQuiet()).includes('Tokyo'));
  expect(await isQuiet()).toEqual({ isQuietNow: true, quietHours: { timeZone: 'Asia/Tokyo' } });
});
