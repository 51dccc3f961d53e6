import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type LiveClient,
  type LiveEvent,
  type OutboxStore,
  type Outgoing,
  openLive,
  type Told,
} from '../../clients/live/live-client';
import { cuttable } from '../testing/cuttable.fixtures';
import { BlockDocument } from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { aMemberOf, say, start } from './live.fixtures';

let journey: Journey;
let lea: Person;
const clients: LiveClient[] = [];
const { Socket, cut } = cuttable();

beforeAll(async () => {
  journey = await openJourney();
  lea = await aMemberOf(journey, 'perche', 'Léa Client');
}, 60_000);
afterEach(() => Promise.all(clients.splice(0).map((client) => client.close())));
afterAll(() => journey?.close());

async function openClient(options: Partial<Parameters<typeof openLive>[0]> = {}): Promise<LiveClient> {
  const url = `${journey.url}/graphql`;
  const client = await openLive({ url, webSocket: Socket, ...options });
  clients.push(client);
  return client;
}

type Event = LiveEvent & { readonly message: { readonly text: string } | null };

const selection = 'cursor kind seq thread { id } message { text }';
const thread = `subscription ($threadId: ID!, $after: String) { threadEvents(threadId: $threadId, after: $after) { ${selection} } }`;
const feed = `subscription ($scope: ScopeInput, $after: String) { communityFeed(scope: $scope, after: $after) { ${selection} } }`;
const post =
  'mutation ($input: PostMessageInput!) { postMessage(input: $input) { message { id seq } errors { code message path } } }';

const textOf = ({ event }: Told<Event>) => event.message?.text ?? event.kind;

test('a thread and a feed are told each message once and in order, however often the socket is cut', async () => {
  const threadId = await start(journey, lea, { text: 'begin' });
  const states: string[] = [];
  const client = await openClient({ onState: (state) => states.push(state) });
  const inThread: string[] = [];
  const inFeed: string[] = [];
  const query = '{ feedCursor }';
  const { data } = await journey.post<{ feedCursor: string }>({ query });
  client.thread<Event>(thread, { threadId }, (told) => inThread.push(textOf(told)));
  const scope = { regions: [journey.community('perche')] };
  client.feed<Event>(feed, { scope, after: data.feedCursor }, (told) => {
    if (told.event.thread?.id === threadId) inFeed.push(textOf(told));
  });
  await journey.until(async () => {
    await say(journey, lea, threadId, 'first');
    return inThread.length > 0;
  });

  const texts = Array.from({ length: 12 }, (_none, at) => String(at));
  for (const [at, text] of texts.entries()) {
    if (at % 3 === 1) cut();
    await say(journey, lea, threadId, text);
  }
  const rest = (all: readonly string[]) => all.filter((text) => texts.includes(text));
  await journey.until(() => rest(inThread).length >= texts.length && rest(inFeed).length >= texts.length);
  expect(rest(inThread)).toEqual(texts);
  expect(rest(inFeed)).toEqual(texts);
  await client.close();
  expect(new Set(states)).toEqual(new Set(['connecting', 'open', 'idle', 'waiting', 'closed']));
  expect(client.state).toBe('closed');
});

test('where a block hides what somebody said, the thread goes on after the gap', async () => {
  const [reader, blocked] = [
    await aMemberOf(journey, 'perche', 'Rémi Lecteur'),
    await aMemberOf(journey, 'perche', 'Bea Bloquée'),
  ];
  await journey.ask(BlockDocument, { memberId: blocked.id }, reader.accessToken);
  const threadId = await start(journey, lea, { text: 'begin' });
  const client = await openClient({ token: () => reader.accessToken });
  const told: string[] = [];
  client.thread<Event>(thread, { threadId }, (one) => told.push(textOf(one)));
  await journey.until(async () => {
    await say(journey, lea, threadId, 'first');
    return told.length > 0;
  });
  await say(journey, blocked, threadId, 'hidden');
  await say(journey, lea, threadId, 'seen');
  await journey.until(() => told.includes('seen'));
  await say(journey, lea, threadId, 'last');
  await journey.until(() => told.includes('last'));
  expect(told).not.toContain('hidden');
  expect(told.filter((text) => text !== 'first')).toEqual(['seen', 'last']);
});

test('what is refused for good ends, with its code, and what a handler throws ends its subscription alone', async () => {
  const client = await openClient();
  const missing = client.thread(thread, { threadId: 'thr_00000000000000000000000000' }, () => {});
  await expect(missing.over).rejects.toMatchObject({ name: 'Refused', code: 'NOT_FOUND' });
  const unplaced = client.thread('subscription { communityFeed { kind } }', {}, () => {});

  const threadId = await start(journey, lea, { text: 'begin' });
  const broken = client.thread(thread, { threadId }, () => {
    throw new Error('My own bug.');
  });
  const told: string[] = [];
  const whole = client.thread<Event>(thread, { threadId }, (one) => told.push(textOf(one)));
  await journey.until(async () => {
    await say(journey, lea, threadId, 'first');
    return told.length > 0;
  });
  await expect(broken.over).rejects.toThrow('My own bug.');
  await expect(unplaced.over).rejects.toThrow('Select cursor, kind and seq');
  whole.end();
  await whole.over;
});

test('an outbox sends each change once and in order, though answers are lost and a program ends before they come', async () => {
  const threadId = await start(journey, lea, { text: 'begin' });
  let lost = 0;
  // Passes requests on, and of three answers in a row loses two.
  const proxy = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = await fetch(`${journey.url}/graphql`, {
      method: 'POST',
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(chunks),
    });
    const text = await answer.text();
    lost += 1;
    if (lost % 3 !== 0) return void response.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(text);
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/graphql`;
  let kept: readonly Outgoing[] = [];
  const store: OutboxStore = {
    load: () => kept,
    save(waiting) {
      kept = [...waiting];
    },
  };
  const token = () => lea.accessToken;

  const first = await openClient({ url, token, store });
  const sent = first.outbox.send(post, { threadId, text: 'one' });
  await expect(sent).resolves.toMatchObject({ isSent: true, payload: { message: { seq: 2 } } });
  void first.outbox.send(post, { threadId, text: 'two' });
  void first.outbox.send(post, { threadId, text: 'three' });
  await journey.until(() => lost >= 4);
  await first.close();

  const outcomes: boolean[] = [];
  const second = await openClient({
    url,
    token,
    store,
    onOutcome: (_one, { isSent }) => outcomes.push(isSent),
  });
  await journey.until(() => outcomes.length > 0 && second.outbox.waiting.length === 0);
  await expect(second.outbox.send(post, { threadId, text: '' })).resolves.toMatchObject({
    isSent: false,
    errors: [{ extensions: { code: 'INVALID' }, path: ['text'] }],
  });
  expect(kept).toEqual([]);
  const query = 'query ($id: ID!) { thread(id: $id) { messages(first: 100) { nodes { text } } } }';
  const { data } = await journey.post<{ thread: { messages: { nodes: { text: string }[] } } }>({
    query,
    variables: { id: threadId },
  });
  expect(data.thread.messages.nodes.map(({ text }) => text)).toEqual(['begin', 'one', 'two', 'three']);
  proxy.closeAllConnections();
  proxy.close();
});
