import { randomInt } from 'node:crypto';
import { openSocket, type TestSocket, type Told } from '../testing/socket.fixtures';
import { LiveCommunityFeedDocument, LiveThreadEventsDocument } from './generated/graphql';
import { type Journey, openJourney, type Person, shape } from './journey.fixtures';
import { aMemberOf, beginningOf, listen, listenToThread, say, start, textsOf } from './live.fixtures';

/** What the hub counts can be read only in the process it is in. */
const counted = shape === 'together' ? test : test.skip;

let journey: Journey;
let lea: Person;
let sockets: TestSocket[] = [];
beforeAll(async () => {
  journey = await openJourney();
  lea = await aMemberOf(journey, 'perche', 'Léa Foule');
}, 60_000);
afterEach(async () => {
  await Promise.all(sockets.map((socket) => socket.close()));
  sockets = [];
});
afterAll(() => journey?.close());

async function openSockets(count: number): Promise<TestSocket[]> {
  sockets = await Promise.all(Array.from({ length: count }, () => openSocket(journey.url)));
  return sockets;
}

/** What the hub did so far. */
const countsNow = () => ({ executions: 0, serialisations: 0, deliveries: 0, ...journey.live?.counts });

const numbers = (count: number) => Array.from({ length: count }, (_none, at) => String(at + 1));

counted(
  'a thousand equal subscribers and twenty messages cost twenty executions and twenty serialisations',
  async () => {
    const threadId = await start(journey, lea);
    const opened = await openSockets(20);
    const told: Told[] = [];
    for (const socket of opened) {
      for (let count = 0; count < 50; count += 1)
        told.push(await listenToThread(journey, { socket, by: lea }, threadId));
    }
    await journey.until(() => journey.live?.groupCount() === 1);
    await Promise.all(opened.map((socket) => socket.flushed()));
    const before = countsNow();

    const texts = numbers(20);
    for (const text of texts) await say(journey, lea, threadId, text);
    await journey.until(() => told.every(({ next }) => next.length === 20));
    for (const one of told) expect(textsOf(one)).toEqual(texts);
    const now = countsNow();
    expect(now.executions - before.executions).toBeLessThanOrEqual(20);
    expect(now.serialisations - before.serialisations).toBeLessThanOrEqual(20);
    expect(now.deliveries - before.deliveries).toBe(20_000);
  },
  60_000,
);

test('three hundred join at random cursors during 1,500 messages: no gap, no double', async () => {
  const [messages, joins, writers] = [1_500, 300, 6];
  const threadId = await start(journey, lea);
  const opened = await openSockets(12);
  const joined: { told: Told; from: number }[] = [];
  const cursors: string[] = [];
  cursors.push(await beginningOf(journey, threadId));
  const first = await listenToThread(journey, { socket: opened[0] as TestSocket, by: lea }, threadId);
  let posted = 0;

  async function write(): Promise<void> {
    while (posted < messages) await say(journey, lea, threadId, String(++posted));
  }
  async function join(): Promise<void> {
    for (let count = 0; count < joins; count += 1) {
      await journey.until(() => posted >= ((count + 1) * messages) / (joins + 20));
      const known = [...cursors, ...first.next.map(({ data: { threadEvents } }) => threadEvents.cursor)];
      const from = randomInt(known.length);
      const socket = opened[count % opened.length] as TestSocket;
      joined.push({
        told: listen(socket, LiveThreadEventsDocument, { threadId, after: known[from] ?? null }),
        from,
      });
    }
  }
  await Promise.all([join(), ...Array.from({ length: writers }, write)]);

  await journey.until(() => first.next.length === messages);
  const seqs = (told: Told) => told.next.map(({ data: { threadEvents } }) => threadEvents.seq);
  const all = Array.from({ length: messages }, (_none, at) => at + 2);
  expect(seqs(first)).toEqual(all);
  await journey.until(() => joined.every(({ told, from }) => told.next.length >= messages - from));
  await Promise.all(opened.map((socket) => socket.flushed()));
  for (const { told, from } of joined) expect(seqs(told)).toEqual(all.slice(from));
}, 120_000);

test('a page longer than what a reader may leave unread is read all the same', async () => {
  const threadId = await start(journey, lea);
  const after = await beginningOf(journey, threadId);
  const long = 'é'.repeat(20_000);
  for (let count = 0; count < 40; count += 1) await say(journey, lea, threadId, long);
  const [socket] = (await openSockets(1)) as [TestSocket];
  const told = listen(socket, LiveThreadEventsDocument, { threadId, after });
  await journey.until(() => told.next.length === 40);
  expect(new Set(textsOf(told))).toEqual(new Set([long]));
  expect(socket.closed).toBeNull();
});

counted('those who come back to the same place at the same time share the answer', async () => {
  const threadId = await start(journey, lea);
  const after = await beginningOf(journey, threadId);
  for (const text of numbers(20)) await say(journey, lea, threadId, text);
  const before = countsNow();
  const opened = await openSockets(10);
  const told = opened.flatMap((socket) =>
    numbers(50).map(() => listen(socket, LiveThreadEventsDocument, { threadId, after })),
  );
  await journey.until(() => told.every(({ next }) => next.length === 20));
  for (const one of told) expect(textsOf(one)).toEqual(numbers(20));
  expect(countsNow().executions - before.executions).toBeLessThan(told.length);
});

counted(
  'what is asked differently, or by who sees more, is a group of its own; equal readers are one',
  async () => {
    const scope = { regions: [journey.community('perche')] };
    const [one, other] = (await openSockets(2)) as [TestSocket, TestSocket];
    const members = await openSocket(journey.url, { token: lea.accessToken });
    sockets.push(members);
    for (const socket of [one, other, members]) {
      listen(socket, LiveCommunityFeedDocument, { scope });
      listen(socket, LiveCommunityFeedDocument, { scope });
      listen(socket, LiveCommunityFeedDocument, { scope, kinds: ['NEWS'] });
    }
    members.subscribe(
      'subscription { communityFeed { thread { placements { community { viewerMembership { id } } } } } }',
    );
    // Visitors and members, all kinds and news; and one who asks for what is hers.
    await journey.until(() => journey.live?.groupCount() === 5);
    await one.close();
    await journey.until(() => journey.live?.groupCount() === 5);
    await Promise.all([other.close(), members.close()]);
    await journey.until(() => journey.live?.groupCount() === 0);
  },
);
