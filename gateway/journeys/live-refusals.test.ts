import { print } from 'graphql';
import { Ids } from '../../kit/id';
import { openSocket, type TestSocket, upgradeRefused } from '../testing/socket.fixtures';
import { LiveCommunityFeedDocument, LiveThreadEventsDocument } from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { aMemberOf, listen, say, start, textsOf } from './live.fixtures';
import { inner } from './sending.fixtures';

let journey: Journey;
let lea: Person;
let threadId: string;
const opened: TestSocket[] = [];
beforeAll(async () => {
  journey = await openJourney({
    HAMEAU_ORIGINS: 'https://app.example.org',
    HAMEAU_SOCKETS_PER_ADDRESS: '40',
  });
  lea = await aMemberOf(journey, 'perche', 'Léa Refuse');
  threadId = await start(journey, lea);
}, 60_000);
afterEach(async () => {
  await Promise.all(opened.splice(0).map((socket) => socket.close()));
});
afterAll(() => journey?.close());

async function open(options: Parameters<typeof openSocket>[1] = {}): Promise<TestSocket> {
  const socket = await openSocket(journey.url, options);
  opened.push(socket);
  return socket;
}

const closed = async (socket: TestSocket) => journey.until(() => socket.closed);

async function refusalOf(query: string, variables: Record<string, unknown> = {}, token?: string) {
  const told = (await open({ token })).subscribe(query, variables);
  const errors = await journey.until(() => told.errors);
  expect(JSON.stringify(errors)).not.toMatch(inner);
  expect(told.next).toEqual([]);
  return errors;
}

const refusedUpgrade = (headers: Record<string, string>, path?: string) =>
  upgradeRefused(journey.url, headers, path);

test('a socket that never says who it is is closed', async () => {
  expect(await closed(await open({ init: null }))).toEqual({
    code: 4408,
    reason: 'Connection initialisation timeout',
  });
});

test('one that asks before it said so is closed, and so is one that says so twice', async () => {
  const early = await open({ init: null });
  early.subscribe('{ __typename }');
  expect(await closed(early)).toMatchObject({ code: 4401 });
  const twice = await open();
  twice.send({ type: 'connection_init' });
  expect(await closed(twice)).toMatchObject({ code: 4429 });
});

test.each([
  ['a token that is not genuine', { authorization: 'Bearer nonsense' }, 4401, 'UNAUTHENTICATED: '],
  ['no Bearer', { Authorization: 'Basic abc' }, 4401, 'UNAUTHENTICATED: '],
  ['a number for a token', { authorization: 7 }, 4400, 'BAD_USER_INPUT: '],
])('%s is refused before anything is asked', async (_what, init, code, reason) => {
  const socket = await open({ init });
  expect(await closed(socket)).toEqual({ code, reason: expect.stringContaining(reason) });
  expect(socket.closed?.reason).not.toMatch(inner);
});

test('web pages of the origins set, of Hameau itself, and programs may open a socket; others are refused', async () => {
  for (const origin of ['https://app.example.org', new URL(journey.url).origin]) {
    const socket = await open({ headers: { origin } });
    expect(socket.closed).toBeNull();
  }
  for (const origin of ['https://evil.example', 'null', 'https://app.example.org.evil.example']) {
    const { status, body } = await refusedUpgrade({ origin });
    expect([status, body]).toMatchObject([403, { errors: [{ extensions: { code: 'FORBIDDEN' } }] }]);
  }
});

test('there is no websocket at another address, nor in another protocol', async () => {
  expect(await refusedUpgrade({}, '/elsewhere')).toMatchObject({
    status: 404,
    body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
  });
  const old = await open({ protocol: 'graphql-ws', init: null });
  expect(old.closed ?? old.socket.readyState).not.toBe(1);
});

test('a message of 64 KiB is read, and one byte more closes the socket', async () => {
  const sized = (bytes: number) => {
    const message = (text: string) =>
      JSON.stringify({
        id: 'x',
        type: 'subscribe',
        payload: { query: '{ __typename }', extensions: { text } },
      });
    return message('x'.repeat(bytes - message('').length));
  };
  const socket = await open();
  socket.send(sized(65_536));
  await socket.flushed();
  expect(socket.closed).toBeNull();
  socket.send(sized(65_537));
  expect(await closed(socket)).toMatchObject({ code: 1009 });
});

test('an id that is in use, however long, closes the socket', async () => {
  for (const id of ['short', 'é'.repeat(500)]) {
    const socket = await open();
    for (let count = 0; count < 2; count += 1) socket.subscribe(print(LiveCommunityFeedDocument), {}, id);
    expect(await closed(socket)).toMatchObject({ code: 4409 });
  }
});

test.each([
  ['what is no JSON', '{'],
  ['no message', '7'],
  ['a message of no type', '{"id":"1"}'],
  ['a message of another type', '{"type":"start","id":"1"}'],
  ['a subscription without a query', '{"type":"subscribe","id":"1","payload":{}}'],
])('%s closes the socket', async (_what, text) => {
  const socket = await open();
  socket.send(text);
  expect(await closed(socket)).toMatchObject({ code: 4400 });
});

test.each<[what: string, query: string, variables?: Record<string, unknown>]>([
  ['a document that is none', 'subscription {'],
  ['a field that is none', 'subscription { communityFed { cursor } }'],
  ['two fields at once', 'subscription { communityFeed { cursor } other: communityFeed { cursor } }'],
  [
    'a field that hangs on a condition',
    'subscription ($x: Boolean!) { communityFeed @include(if: $x) { cursor } }',
    { x: true },
  ],
  ['a variable of another type', print(LiveThreadEventsDocument), { threadId: { a: 1 } }],
  ['a page size', 'subscription { communityFeed(first: 3) { cursor } }'],
  [
    'no id of a thread',
    'subscription { threadEvents(threadId: "mbr_00000000000000000000000000") { cursor } }',
  ],
  ['a cursor that is none', 'subscription { communityFeed(after: "nonsense") { cursor } }'],
  [
    'a document with 40 aliases',
    `subscription { communityFeed { ${Array.from({ length: 40 }, (_none, at) => `a${at}: kind`).join(' ')} } }`,
  ],
  [
    'pages of pages',
    'subscription { communityFeed { message { author { homeRegion { members(first: 100) { nodes { homeRegion { members(first: 100) { nodes { id } } } } } } } } } }',
  ],
  ['no kind at all', print(LiveCommunityFeedDocument), { kinds: [] }],
])('%s is refused with BAD_USER_INPUT', async (_what, query, variables = {}) => {
  expect(await refusalOf(query, variables)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a thread or region that is not there is NOT_FOUND, and a cursor of another thread is refused', async () => {
  const nothing = { threadId: 'thr_00000000000000000000000000' };
  expect(await refusalOf(print(LiveThreadEventsDocument), nothing)).toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
  ]);
  const nowhere = { scope: { regions: ['rgn_00000000000000000000000000'] } };
  expect(await refusalOf(print(LiveCommunityFeedDocument), nowhere)).toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
  ]);
  const { data } = await journey.post<{ feedCursor: string }>({ query: '{ feedCursor }' });
  expect(
    await refusalOf(print(LiveThreadEventsDocument), { threadId, after: data.feedCursor }),
  ).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
});

test('a cursor of another life of the log is answered with RESET and then with everything, over the socket too', async () => {
  const own = await start(journey, lea, { text: 'one' });
  await say(journey, lea, own, 'two');
  const query = 'query ($threadId: ID!) { threadEvents(threadId: $threadId) { cursor } }';
  const { data } = await journey.post<{ threadEvents: { cursor: string }[] }>({
    query,
    variables: { threadId: own },
  });
  const socket = await open();
  const staying = listen(socket, LiveThreadEventsDocument, {
    threadId: own,
    after: data.threadEvents[1]?.cursor ?? null,
  });
  await say(journey, lea, own, 'three');
  await journey.until(() => staying.next.length === 1);

  await journey.sqlIn('messaging', `update log_epoch set epoch = epoch || 'x'`);
  const coming = listen(await open(), LiveThreadEventsDocument, {
    threadId: own,
    after: data.threadEvents[1]?.cursor ?? null,
  });
  await journey.until(() => coming.next.length === 4 && staying.next.length === 5);
  const everything = ['RESET', 'one', 'two', 'three'];
  expect(textsOf(coming)).toEqual(everything);
  expect(textsOf(staying)).toEqual(['three', ...everything]);
  await say(journey, lea, own, 'four');
  await journey.until(() => coming.next.length === 5 && staying.next.length === 6);
});

test('a log that is put back to an older state beneath a running product tells its readers so, and then everything', async () => {
  const own = await start(journey, lea, { text: 'one' });
  const reader = listen(await open(), LiveThreadEventsDocument, { threadId: own });
  await say(journey, lea, own, 'lost');
  await journey.until(() => reader.next.length === 1);
  const uuid = new Ids('thr', 'Thread').uuid(own);
  await journey.sqlIn(
    'messaging',
    ['messages', 'thread_events']
      .map((table) => `delete from ${table} where thread_id = '${uuid}' and seq = 2;`)
      .concat(`update threads set head = 1 where id = '${uuid}'`)
      .join(' '),
  );
  await say(journey, lea, own, 'two');
  await journey.until(() => reader.next.length === 4);
  expect(textsOf(reader)).toEqual(['lost', 'RESET', 'one', 'two']);
});
