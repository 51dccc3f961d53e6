import { GraphQLString } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { notFound } from './errors';
import { aService, asking, aViewer } from './kit.fixtures';
import { type Server, serve } from './server';
import { signedSocket } from './server-sockets';
import { sign, signedHeaders } from './signature';
import type { Asking } from './viewer';

const key = Buffer.alloc(32, 7);
const signed = (who: string) => ({ ...signedSocket, to: service.name, asking: who });
let made = 0;
const ended: string[] = [];

/** Ripens three times, then waits; each look at it is by a context of its own. */
async function* ripening(_source: unknown, { of }: { of?: string }, { asking: who }: { asking: Asking }) {
  if (of === 'none') throw notFound({ en: 'tree', fr: 'arbre' }, 'none');
  try {
    for (const fruit of ['pear', 'plum', 'quince']) yield `${fruit} for ${who.viewer?.memberId ?? 'nobody'}`;
    await new Promise(() => {});
  } finally {
    ended.push('ripening');
  }
}

const service = aService({
  subscriptions: {
    ripened: {
      type: GraphQLString,
      args: { of: { type: GraphQLString } },
      subscribe: ripening,
      resolve: (fruit, _args, context) => `${fruit} in ${(context as { made?: number }).made}`,
    },
    rotten: {
      type: GraphQLString,
      subscribe: async function* () {
        yield 'worm';
      },
      resolve: () => Promise.reject(new Error('select * from worms')),
    },
  },
});
const withFreshContexts = { ...service, contextFor: (given: Asking) => ({ asking: given, made: ++made }) };

let server: Server;
beforeAll(async () => {
  server = await serve(withFreshContexts, { host: '127.0.0.1', port: 0, key });
});
afterAll(() => server.close());

function open(who: Asking | null, signingKey = key) {
  const given = who ? Buffer.from(JSON.stringify(who)).toString('base64url') : '';
  return createClient({
    url: `${server.url.replace('http', 'ws')}/graph`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: () => sign(signingKey, signed(given)),
  });
}

async function firstOf(query: string, count: number, client: ReturnType<typeof open>) {
  const told: unknown[] = [];
  for await (const event of client.iterate({ query })) {
    told.push(event);
    if (told.length === count) break;
  }
  await client.dispose();
  return told;
}

test('a signed gateway is told each event, for whoever asks, each by a context of its own', async () => {
  const told = await firstOf('subscription { ripened }', 3, open(asking({ viewer: aViewer() })));
  const texts = told.map((event) => (event as { data: { ripened: string } }).data.ripened);
  expect(texts.map((text) => text.replace(/ in \d+$/, ''))).toEqual([
    'pear for mbr_1',
    'plum for mbr_1',
    'quince for mbr_1',
  ]);
  expect(new Set(texts.map((text) => text.split(' in ')[1])).size).toBe(3);
});

test('queries are answered too; what cannot be asked, is not there or breaks is said, and nothing internal', async () => {
  expect(await firstOf('{ viewer }', 1, open(null))).toEqual([{ data: { viewer: null } }]);
  expect(await firstOf('subscription { ripened(of: "none") }', 1, open(null))).toMatchObject([
    { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
  ]);
  expect(await firstOf('subscription { rotten }', 1, open(null))).toMatchObject([
    { errors: [{ extensions: { code: 'INTERNAL' } }] },
  ]);
  await expect(firstOf('subscription {', 1, open(null))).rejects.toMatchObject([
    { message: expect.stringContaining('Syntax Error') },
  ]);
});

test.each([
  ['unsigned', {}],
  ['signed with another key', sign(Buffer.alloc(32), signed(''))],
  ['signed for somebody else', { ...sign(key, signed('')), [signedHeaders.asking]: 'e30' }],
  ['signed for another service', sign(key, { ...signed(''), to: 'soils' })],
  ['stale', sign(key, signed(''), Date.now() - 31_000)],
])('a socket that is %s gets nothing', async (_how, connectionParams) => {
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graph`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams,
  });
  await expect(firstOf('subscription { ripened }', 1, client)).rejects.toMatchObject({ code: 4403 });
});

test('what opened a socket once opens no other, nor is it good for a call', async () => {
  const used = sign(key, signed(''));
  const client = () =>
    createClient({
      url: `${server.url.replace('http', 'ws')}/graph`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: used,
    });
  expect(await firstOf('{ viewer }', 1, client())).toEqual([{ data: { viewer: null } }]);
  await expect(firstOf('{ viewer }', 1, client())).rejects.toMatchObject({ code: 4403 });
  const body = JSON.stringify({ query: '{ viewer }' });
  const call = await fetch(`${server.url}/graph`, { method: 'POST', headers: sign(key, signed('')), body });
  expect(call.status).toBe(401);
});

test('there is no socket at another path', async () => {
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/calls`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  await expect(firstOf('subscription { ripened }', 1, client)).rejects.toBeDefined();
});
