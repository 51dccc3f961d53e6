import { Client } from 'pg';
import { endHintConnections } from '../../kit/testing/hint-connections';
import { openSocket, type TestSocket, type Told } from '../testing/socket.fixtures';
import { LiveCommunityFeedDocument, LiveThreadEventsDocument } from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { aMemberOf, listen, listenToThread, nowInFeed, say, start, textsOf } from './live.fixtures';

let journey: Journey;
let other: Awaited<ReturnType<Journey['anotherGateway']>>;
let lea: Person;
beforeAll(async () => {
  journey = await openJourney();
  other = await journey.anotherGateway();
  lea = await aMemberOf(journey, 'perche', 'Léa Deux');
}, 60_000);
afterAll(async () => {
  await other?.close();
  await journey?.close();
});

const texts = Array.from({ length: 20 }, (_none, at) => String(at));

/** Without the thread's first message: a feed may be read from before that one was settled. */
const repliesOf = (told: Told) => textsOf(told).filter((text) => text !== 'begin');

/** Ends every connection that hears hints of this database, as a restart of a proxy before it would. */
async function loseHints(): Promise<number> {
  const client = new Client({ connectionString: journey.adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(endHintConnections);
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** A reader at each gateway, in a thread and in the feed of a region. */
async function readersOf(threadId: string) {
  const scope = { regions: [journey.community('perche')] };
  const sockets: TestSocket[] = [await openSocket(journey.url), await openSocket(other.url)];
  const after = await nowInFeed(journey, lea);
  const inFeeds = sockets.map((socket) => listen(socket, LiveCommunityFeedDocument, { scope, after }));
  const inThreads = await Promise.all(
    sockets.map((socket) => listenToThread(journey, { socket, by: lea }, threadId)),
  );
  const told = [...inThreads, ...inFeeds];
  return { told, close: () => Promise.all(sockets.map((socket) => socket.close())) };
}

test('a message posted through one gateway reaches the readers of another', async () => {
  const threadId = await start(journey, lea, { text: 'begin' });
  const { told, close } = await readersOf(threadId);
  for (const text of texts) await say(journey, lea, threadId, text);
  await journey.until(() => told.every((one) => repliesOf(one).length >= texts.length));
  for (const one of told) expect(repliesOf(one)).toEqual(texts);
  await close();
});

test('lost hints lose no message: the connections that carry them are ended before each of twenty', async () => {
  const threadId = await start(journey, lea, { text: 'begin' });
  const { told, close } = await readersOf(threadId);
  let lost = 0;
  for (const text of texts) {
    lost += await loseHints();
    await say(journey, lea, threadId, text);
  }
  await journey.until(() => told.every((one) => repliesOf(one).length >= texts.length));
  for (const one of told) expect(repliesOf(one)).toEqual(texts);
  expect(lost).toBeGreaterThanOrEqual(texts.length);
  await close();
});

test('a gateway that ends sends its readers away, and at another one they go on where they were', async () => {
  const threadId = await start(journey, lea, { text: 'begin' });
  const ending = await journey.anotherGateway();
  const socket = await openSocket(ending.url);
  const told = await listenToThread(journey, { socket, by: lea }, threadId);
  await say(journey, lea, threadId, '1');
  await journey.until(() => told.next.length === 1);

  await ending.close();
  expect(socket.closed).toMatchObject({ code: 1012, reason: expect.stringContaining('UNAVAILABLE') });
  await say(journey, lea, threadId, '2');
  const there = await openSocket(journey.url);
  const { cursor } = told.next[0].data.threadEvents;
  const resumed = listen(there, LiveThreadEventsDocument, { threadId, after: cursor });
  await journey.until(() => resumed.next.length === 1);
  expect(textsOf(resumed)).toEqual(['2']);
  await there.close();
});
