import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Told } from './told';
import { tellsInside } from './told';
import { closedWith, firstTold, protocol } from './transports';

const init = '{"type":"connection_init"}';
const subscribe = (id: string, query: unknown = '{ __typename }') =>
  JSON.stringify({ id, type: 'subscribe', payload: { query } });
const live = 'subscription { communityFeed { cursor } }';

/** What a client sends on a new socket, and the code it is closed with for that. */
interface HostileFrames {
  readonly name: string;
  readonly sends: readonly (string | Buffer)[];
  readonly closes: number;
}

export const hostileFrames: readonly HostileFrames[] = [
  { name: 'nothing at all', sends: [], closes: 4_408 },
  { name: 'an operation before connection_init', sends: [subscribe('1')], closes: 4_401 },
  { name: 'connection_init twice', sends: [init, init], closes: 4_429 },
  { name: 'a frame that is no JSON', sends: [init, '{"type":'], closes: 4_400 },
  { name: 'a frame of bytes', sends: [init, Buffer.from([0xff, 0xfe, 0x00])], closes: 4_400 },
  { name: 'a frame that is a list', sends: [init, '[]'], closes: 4_400 },
  { name: 'a frame that is null', sends: [init, 'null'], closes: 4_400 },
  { name: 'a frame of no kind', sends: [init, '{}'], closes: 4_400 },
  { name: 'a frame of another kind', sends: [init, '{"type":"start","id":"1"}'], closes: 4_400 },
  { name: 'a frame with a prototype', sends: [init, '{"__proto__":{"type":"ping"}}'], closes: 4_400 },
  { name: 'a server’s own frame', sends: [init, '{"type":"connection_ack"}'], closes: 4_400 },
  {
    name: 'an operation without an id',
    sends: [init, '{"type":"subscribe","payload":{"query":"{ __typename }"}}'],
    closes: 4_400,
  },
  {
    name: 'an operation without a query',
    sends: [init, '{"id":"1","type":"subscribe","payload":{}}'],
    closes: 4_400,
  },
  {
    name: 'a list of operations',
    sends: [init, `{"id":"1","type":"subscribe","payload":[{"query":"{ __typename }"}]}`],
    closes: 4_400,
  },
  { name: 'a query that is an object', sends: [init, subscribe('1', {})], closes: 4_400 },
  { name: 'an id that is taken', sends: [init, subscribe('1', live), subscribe('1', live)], closes: 4_409 },
  {
    name: 'a token that is none',
    sends: ['{"type":"connection_init","payload":{"authorization":"Bearer x"}}'],
    closes: 4_401,
  },
  {
    name: 'a token that is an object',
    sends: ['{"type":"connection_init","payload":{"authorization":{}}}'],
    closes: 4_400,
  },
  { name: 'a payload that is a list', sends: ['{"type":"connection_init","payload":[]}'], closes: 4_400 },
  {
    name: 'a frame of 70 kB',
    sends: [init, `{"type":"ping","payload":{"x":"${'x'.repeat(70_000)}"}}`],
    closes: 1_009,
  },
];

const closesWithinMs = 6_000;

/** What a socket is closed with; status 0 if it stays open. What follows a `connection_init` waits until that is acknowledged. */
async function closeOf(url: string, sends: readonly (string | Buffer)[], by?: string): Promise<Told> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, by);
  socket.on('error', () => {});
  const closed = new Promise<Told>((resolve) => {
    socket.on('close', (code, reason) => resolve(closedWith(code, String(reason))));
    setTimeout(() => resolve(closedWith(0, '')), closesWithinMs).unref();
  });
  socket.on('open', async () => {
    for (const [at, one] of sends.entries()) {
      socket.send(one);
      if (one === init && sends[at + 1] !== init) await Promise.race([once(socket, 'message'), closed]);
    }
  });
  const told = await closed;
  socket.terminate();
  return told;
}

/** The status of a request for a socket that is to be none. */
async function upgradeOf(url: string, path: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(url.replace(/^http/, 'ws') + path, protocol, { headers });
  socket.on('error', () => {});
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    socket.on('open', () => {
      resolve(101);
      socket.terminate();
    });
  });
}

/** A socket may have 50 subscriptions; more are refused one by one. */
async function beyondFifty(url: string): Promise<Told> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocol);
  await once(socket, 'open');
  socket.send(init);
  await once(socket, 'message');
  const told = firstTold(socket, 's50');
  for (let at = 0; at <= 50; at += 1) socket.send(subscribe(`s${at}`, live));
  const answer = await told;
  socket.terminate();
  return answer;
}

/** How many ways to abuse a socket there are. */
export const frameCount = hostileFrames.length + 4;

/** Why a server takes these otherwise than it should, a sentence each. */
export async function refuseFrames(url: string): Promise<string[]> {
  const seen = await Promise.all(
    hostileFrames.map(async ({ name, sends, closes }) => ({
      name,
      closes,
      told: await closeOf(url, sends, protocol),
    })),
  );
  const found = seen.flatMap(({ name, closes, told }) => [
    ...(told.status === closes
      ? []
      : [`${name} on a socket closes it with ${told.status} where ${closes} is right.`]),
    ...(tellsInside(told) ? [`${name} on a socket tells what is inside: ${told.text}`] : []),
  ]);
  const other = await closeOf(url, []);
  if (other.status !== 4_406) found.push(`A socket of no protocol is closed with ${other.status}, not 4406.`);
  const foreign = await upgradeOf(url, '/graphql', { origin: 'https://evil.example' });
  if (foreign !== 403) found.push(`A page of another origin is answered ${foreign}, not 403, to a socket.`);
  const elsewhere = await upgradeOf(url, '/', {});
  if (elsewhere !== 404) found.push(`A socket elsewhere is answered ${elsewhere}, not 404.`);
  const { code, status } = await beyondFifty(url);
  if (status !== 0 || code !== 'RATE_LIMITED')
    found.push(`The 51st subscription is answered ${status} ${code}.`);
  return found;
}
