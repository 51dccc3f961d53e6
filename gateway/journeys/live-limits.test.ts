import { print } from 'graphql';
import { openSocket, type TestSocket, type Told } from '../testing/socket.fixtures';
import { LiveCommunityFeedDocument } from './generated/graphql';
import { type Journey, openJourney } from './journey.fixtures';
import { aMemberOf } from './live.fixtures';

let journey: Journey;
const opened: TestSocket[] = [];
beforeAll(async () => {
  journey = await openJourney({ HAMEAU_SOCKETS_PER_ADDRESS: '40' });
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

const closed = (socket: TestSocket) => journey.until(() => socket.closed);

test('the 51st subscription of a socket is refused, and taken once another is completed', async () => {
  const socket = await open();
  const query = print(LiveCommunityFeedDocument);
  const fifty = Array.from({ length: 50 }, () => socket.subscribe(query));
  const more = socket.subscribe(query);
  await journey.until(() => more.errors);
  expect(more.errors).toMatchObject([
    { extensions: { code: 'RATE_LIMITED', limit: 'subscriptions', most: 50, found: 51 } },
  ]);
  expect(fifty.every(({ errors }) => errors === null)).toBe(true);
  socket.complete(fifty[0] as (typeof fifty)[0]);
  await socket.flushed();
  const again = socket.subscribe(query);
  await socket.flushed();
  expect(again.errors).toBeNull();
});

test('an address asks live in so many ways and no more; to ask as another does is always free', async () => {
  const [first, second, third] = [await open(), await open(), await open()];
  const way = (socket: TestSocket, name: string) => () =>
    socket.subscribe(`subscription ${name} { communityFeed { kind } }`);
  const ways = Array.from({ length: 80 }, (_none, at) => way(at < 40 ? first : second, `Way${at}`));
  const asked = ways.map((ask) => ({ ask, told: ask() }));
  const more = { ask: way(third, 'More'), told: way(third, 'More')() };

  // A busy machine refuses some for the moment, and whoever is quicker has the last place: who was refused asks again.
  const isFull = ({ errors }: Told) => errors?.[0].extensions.limit === 'groups';
  await journey.until(() => {
    const refused = asked.filter(({ told }) => told.errors);
    if (refused.length === 0 && isFull(more.told)) return true;
    const hasTheLast = refused.some(({ told }) => isFull(told)) && !more.told.errors;
    if (hasTheLast) third.complete(more.told);
    for (const one of refused) one.told = one.ask();
    if (hasTheLast || more.told.errors) more.told = more.ask();
    return false;
  });
  expect(more.told.errors).toMatchObject([
    { extensions: { code: 'RATE_LIMITED', limit: 'groups', most: 80 } },
  ]);
  const alike = way(third, 'Way1')();
  await third.flushed();
  expect([alike, ...asked.map(({ told }) => told)].every(({ errors }) => errors === null)).toBe(true);
});

test('a member has five sockets and no sixth; another one’s place is free once it is closed', async () => {
  const { accessToken: token } = await aMemberOf(journey, 'perche', 'Cinq Prises');
  const five = [];
  for (let count = 0; count < 5; count += 1) five.push(await open({ token }));
  expect(five.map(({ closed: how }) => how)).toEqual([null, null, null, null, null]);
  expect(await closed(await open({ token }))).toMatchObject({
    code: 4429,
    reason: expect.stringContaining('RATE_LIMITED'),
  });
  await five[0]?.close();
  await journey.until(async () => (await open({ token })).closed === null);
});
