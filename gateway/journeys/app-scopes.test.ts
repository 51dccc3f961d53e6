import { type App, anApp, type Json } from './apps.fixtures';
import { type Journey, openJourney } from './journey.fixtures';

let journey: Journey;
let app: App;
beforeAll(async () => {
  journey = await openJourney();
  app = await anApp(journey, await journey.join('Mona Maker'), 'Village Bot');
}, 60_000);
afterAll(() => journey?.close());

test('an app does what it was granted and nothing else, in every service', async () => {
  const lea = await journey.join('Léa Grants');
  const { access } = await app.tokensOf(lea, 'communities:write');
  const perche = journey.community('perche');
  const join = `mutation ($id: ID!) { joinCommunity(input: { communityId: $id, tie: HOME }) { errors { code } } }`;
  expect((await app.ask(access, join, { id: perche })).data).toEqual({ joinCommunity: { errors: [] } });
  expect((await app.ask(access, '{ savedSearches { totalCount } }')).data).toEqual({
    savedSearches: { totalCount: 0 },
  });

  for (const [query, scope] of [
    ['mutation { updateMember(input: { displayName: "Bot" }) { errors { code } } }', 'profile:write'],
    ['mutation { updateProfile(input: { headline: "Bot" }) { errors { code } } }', 'profile:write'],
    ['{ viewer { account { email } } }', 'account:read'],
    ['{ conversations { totalCount } }', 'conversations'],
    ['{ latestNotifications { totalCount } }', 'notifications'],
    ['{ moderationQueue { totalCount } }', 'moderation'],
    ['mutation { signOutEverywhere { endedSessions } }', 'member'],
    ['{ embedConsents { totalCount } }', 'member'],
    ['{ viewer { blockedMemberIds } }', 'member'],
  ]) {
    expect([query, (await app.ask(access, query as string)).codes]).toEqual([query, [['FORBIDDEN', scope]]]);
  }
});

test('what is said in conversations is not there for an app that was not granted them, by any door', async () => {
  const [lea, bo] = [await journey.join('Léa Whispers'), await journey.join('Bo Listens')];
  const start = `mutation ($input: StartConversationInput!) { startConversation(input: $input) { thread { id } errors { code message } } }`;
  const input = { clientId: 'whisper-1', memberIds: [bo.id], text: 'between us', language: 'en' };
  const { data } = await journey.post<Json>({ query: start, variables: { input } }, lea.accessToken);
  const id = (data['startConversation'] as { thread: { id: string } }).thread.id;
  const doors = `query ($id: ID!) { node(id: $id) { id } thread(id: $id) { messages(first: 1) { nodes { text } } } }`;
  const open = await app.ask(bo.accessToken, doors, { id });
  expect(JSON.stringify(open.data)).toContain('between us');

  const { access } = await app.tokensOf(bo, 'posts:write notifications');
  expect((await app.ask(access, doors, { id })).data).toEqual({ node: null, thread: null });
  const granted = await app.tokensOf(bo, 'conversations');
  expect(JSON.stringify((await app.ask(granted.access, doors, { id })).data)).toContain('between us');
});
