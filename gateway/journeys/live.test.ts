import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import {
  BlockDocument,
  CommunityFeedDocument,
  EditMessageDocument,
  EventCursorDocument,
  JoinDocument,
  LiveCommunityFeedDocument,
  LiveThreadEventsDocument,
  PlaceThreadDocument,
  RemoveMessageDocument,
  SetSkillsDocument,
  ThreadEventsDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import {
  aMemberOf,
  listen,
  listenToFeed,
  listenToThread,
  nowInFeed,
  say,
  socketOf,
  start,
  textsOf,
} from './live.fixtures';

let journey: Journey;
let lea: Person;
let tom: Person;
beforeAll(async () => {
  journey = await openJourney();
  [lea, tom] = [
    await aMemberOf(journey, 'perche', 'Léa Fibre'),
    await aMemberOf(journey, 'normandie', 'Tom Caen'),
  ];
  const skills = { offered: [{ skill: 'web-writing', level: 'EXPERT' as const }] };
  await journey.ask(SetSkillsDocument, { input: skills }, lea.accessToken);
}, 60_000);
afterAll(() => journey?.close());

const inThe = (community: string) => ({ regions: [journey.community(community)], includeChildren: false });

test('a thread started in the Perche and placed in Normandy is read in both, and has one life', async () => {
  await journey.ask(
    JoinDocument,
    { communityId: journey.community('normandie'), tie: 'WATCHING' },
    lea.accessToken,
  );
  const reader = await socketOf(journey, tom);
  const after = await nowInFeed(journey, lea);
  const [perche, normandy] = ['perche', 'normandie'].map((key) =>
    listen(reader, LiveCommunityFeedDocument, { scope: inThe(key), after }),
  );
  const threadId = await start(journey, lea);
  const placed = await journey.until(async () => {
    const input = { clientId: randomUUID(), threadId, communityId: journey.community('normandie') };
    const { data } = await journey.ask(PlaceThreadDocument, { input }, lea.accessToken);
    return data.placeThread.thread;
  });
  expect(placed.placements.map(({ community }) => community?.slug)).toEqual(['perche', 'normandie']);
  await say(journey, tom, threadId, 'De Normandie.');
  await say(journey, lea, threadId, 'Du Perche.');

  const both = ['De Normandie.', 'Du Perche.'];
  await journey.until(() => textsOf(normandy).length === 3 && textsOf(perche).length === 3);
  expect(textsOf(perche)).toEqual(['Coupée ?', ...both]);
  expect(textsOf(normandy)).toEqual(['THREAD_PLACED', ...both]);
  await reader.close();
});

test('a subscriber is told each message once, in order, with what all four services know; after a cut it misses nothing', async () => {
  const scope = inThe('perche');
  const first = await socketOf(journey, tom);
  const told = await listenToFeed(journey, { socket: first, by: lea }, scope);
  const threadId = await start(journey, lea, { text: '0' });
  for (const text of ['1', '2', '3']) await say(journey, lea, threadId, text);
  await journey.until(() => textsOf(told).length === 4);
  expect(textsOf(told)).toEqual(['0', '1', '2', '3']);
  const author = await journey.until(async () => {
    const after = told.next[2]?.data.communityFeed.cursor;
    const { data } = await journey.ask(CommunityFeedDocument, { scope, after, first: 1 }, tom.accessToken);
    const seen = data.communityFeed?.[0]?.message?.author as { skills?: unknown[] } | null | undefined;
    return seen?.skills?.length ? seen : null;
  });
  await say(journey, lea, threadId, '4');
  await journey.until(() => textsOf(told).length === 5);
  expect(told.next.at(-1)?.data.communityFeed.message.author).toEqual(author);
  expect(author).toMatchObject({
    id: lea.id,
    displayName: 'Léa Fibre',
    homeRegion: { slug: 'perche' },
    skills: [{ level: 'EXPERT' }],
  });

  const { cursor } = told.next.at(-1)?.data.communityFeed ?? {};
  first.cut();
  for (const text of ['5', '6']) await say(journey, lea, threadId, text);
  const second = await socketOf(journey, tom);
  const resumed = listen(second, LiveCommunityFeedDocument, { scope, after: cursor });
  await say(journey, lea, threadId, '7');
  await journey.until(() => textsOf(resumed).length === 3);
  expect(textsOf(resumed)).toEqual(['5', '6', '7']);
  await second.close();
});

test('the subscription tells what its query twin answers, to the byte', async () => {
  const threadId = await start(journey, lea);
  const socket = await socketOf(journey, tom);
  const [before] =
    (await journey.ask(ThreadEventsDocument, { threadId }, tom.accessToken)).data.threadEvents ?? [];
  const told = listen(socket, LiveThreadEventsDocument, { threadId, after: before?.cursor ?? '' });
  for (const text of ['a', 'b', 'c']) await say(journey, lea, threadId, text);
  await journey.until(() => told.next.length === 3);
  const asked = await journey.ask(
    ThreadEventsDocument,
    { threadId, after: before?.cursor ?? '' },
    tom.accessToken,
  );
  expect(told.next.map(({ data }) => data.threadEvents)).toEqual(asked.data.threadEvents);
  await socket.close();
});

test('an edit and a removal reach the readers as they happen', async () => {
  const threadId = await start(journey, lea);
  const socket = await socketOf(journey, null);
  const told = await listenToThread(journey, { socket, by: lea }, threadId);
  const messageId = await say(journey, lea, threadId, 'Firts');
  await journey.until(() => told.next.length === 1);
  const edit = { clientId: randomUUID(), messageId, text: 'First' };
  await journey.ask(EditMessageDocument, { input: edit }, lea.accessToken);
  await journey.until(() => told.next.length === 2);
  await journey.ask(RemoveMessageDocument, { input: { clientId: randomUUID(), messageId } }, lea.accessToken);
  await journey.until(() => told.next.length === 3);
  expect(
    told.next.map(({ data: { threadEvents } }) => [threadEvents.kind, threadEvents.message.text]),
  ).toEqual([
    ['MESSAGE_POSTED', 'Firts'],
    ['MESSAGE_EDITED', 'First'],
    ['MESSAGE_REMOVED', ''],
  ]);
  await socket.close();
});

test('two readers, one of whom a block parts from the author, are told what each may see', async () => {
  const [ida, author] = [
    await aMemberOf(journey, 'perche', 'Ida'),
    await aMemberOf(journey, 'perche', 'Hugo'),
  ];
  await journey.ask(BlockDocument, { memberId: author.id }, ida.accessToken);
  const threadId = await start(journey, lea);
  const [hers, his] = [await socketOf(journey, ida), await socketOf(journey, tom)];
  const [toHer, toHim] = await Promise.all(
    [hers, his].map((socket) => listenToThread(journey, { socket, by: tom }, threadId)),
  );
  for (const [by, text] of [
    [lea, '1'],
    [author, '2'],
    [lea, '3'],
  ] as const) {
    await say(journey, by, threadId, text);
  }
  await journey.until(() => textsOf(toHim).length === 3 && textsOf(toHer).at(-1) === '3');
  expect(textsOf(toHim)).toEqual(['1', '2', '3']);
  expect(textsOf(toHer)).toEqual(['1', '3']);
  await Promise.all([hers.close(), his.close()]);
});

test('queries and mutations are answered over the socket as over HTTP', async () => {
  const luc = await journey.join('Luc Change');
  const socket = await socketOf(journey, luc);
  const asked = socket.subscribe('{ viewer { member { id } } }');
  const changed = socket.subscribe('mutation { setSkills(input: { offered: [] }) { errors { code } } }');
  const wrong = socket.subscribe('{ region(slug: "perche") { nme } }');
  await journey.until(() => asked.isComplete && changed.isComplete && wrong.errors);
  expect(asked.next).toEqual([{ data: { viewer: { member: { id: luc.id } } } }]);
  expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  await socket.close();
});

test('the loop of docs/live.md misses nothing, however often its socket is cut', async () => {
  const text = readFileSync(join(__dirname, '..', '..', 'docs', 'live.md'), 'utf8');
  const [, code] = /export (async function follow[\s\S]*?\n})\n```/.exec(text) ?? [];
  const follow = new Function(`return ${code}`)();
  const sockets: WebSocket[] = [];
  class Cuttable extends WebSocket {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given);
      sockets.push(this);
    }
  }
  const client = createClient({
    url: `${journey.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Cuttable,
    retryAttempts: 0,
  });
  const threadId = await start(journey, lea);
  const { data } = await journey.ask(EventCursorDocument, { threadId });
  const variables = { threadId, after: data.thread?.eventCursor };
  const texts: string[] = [];
  const ending = new AbortController();
  const following = follow(
    client,
    print(LiveThreadEventsDocument),
    variables,
    (event: { message: { text: string } }) => texts.push(event.message.text),
    ending.signal,
  );
  for (const said of ['1', '2', '3', '4', '5', '6']) {
    await say(journey, lea, threadId, said);
    await journey.until(() => texts.includes(said));
    sockets.at(-1)?.terminate();
  }
  expect(texts).toEqual(['1', '2', '3', '4', '5', '6']);
  const nowhere = { threadId: 'thr_00000000000000000000000000' };
  await expect(follow(client, print(LiveThreadEventsDocument), nowhere, () => {})).rejects.toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
  ]);
  ending.abort();
  await following;
  await client.dispose();
});
