import { GraphQLString } from 'graphql';
import { request } from 'undici';
import { conflict } from './errors';
import { aService, asking, aViewer } from './kit.fixtures';
import { type Server, serve } from './server';
import { type SignedParts, sign } from './signature';

const key = Buffer.alloc(32, 7);
const served = { feed: 0 };
const service = aService({
  fields: {
    broken: { type: GraphQLString, resolve: () => Promise.reject(new Error('select * from trees')) },
  },
  calls: {
    feed: async ({ after }: { after: string }) => {
      served.feed += 1;
      return { after };
    },
    nothing: async () => undefined,
    refuse: async () => {
      throw conflict({ en: 'It stands already.', fr: 'Il est déjà là.' }, 'place');
    },
    break: async () => {
      throw new Error('select * from trees');
    },
  },
});

let server: Server;
beforeAll(async () => {
  server = await serve(service, { host: '127.0.0.1', port: 0, key });
});
afterAll(() => server.close());

const askingHeader = (given: object) => Buffer.from(JSON.stringify(given)).toString('base64url');

const post = (path: string, input: unknown, who = ''): SignedParts => ({
  to: service.name,
  method: 'POST',
  path,
  body: typeof input === 'string' ? input : JSON.stringify(input),
  asking: who,
});

async function send(parts: SignedParts, headers: Record<string, string> = sign(key, parts)) {
  const { method, path, body } = parts;
  const response = await request(`${server.url}${path}`, { method: method as 'POST', headers, body });
  return { status: response.statusCode, answer: (await response.body.json()) as Record<string, unknown> };
}

test('a signed operation is answered for whoever asks', async () => {
  const who = askingHeader(asking({ viewer: aViewer() }));
  expect(await send(post('/graph', { query: '{ viewer }' }, who))).toEqual({
    status: 200,
    answer: { data: { viewer: 'mbr_1' } },
  });
  expect((await send(post('/graph', { query: '{ viewer }' }))).answer).toEqual({ data: { viewer: null } });
});

test('a viewer with thousands of blocks still fits', async () => {
  const blocked = Array.from({ length: 5_000 }, () => `mbr_${'0'.repeat(26)}`);
  const who = askingHeader(asking({ viewer: aViewer({ blocked }) }));
  expect((await send(post('/graph', { query: '{ viewer }' }, who))).status).toBe(200);
});

test('a call gives its answer, null for none, and its refusals as such', async () => {
  expect((await send(post('/calls/feed', { after: 'x' }))).answer).toEqual({ answer: { after: 'x' } });
  expect((await send(post('/calls/nothing', {}))).answer).toEqual({ answer: null });
  expect(await send(post('/calls/refuse', {}))).toEqual({
    status: 200,
    answer: {
      refused: {
        code: 'CONFLICT',
        words: { en: 'It stands already.', fr: 'Il est déjà là.' },
        field: 'place',
      },
    },
  });
});

test('a bug tells nothing but that it was one', async () => {
  expect(await send(post('/calls/break', {}))).toEqual({ status: 500, answer: { code: 'INTERNAL' } });
  const { answer } = await send(post('/graph', { query: '{ broken }' }));
  expect(JSON.stringify(answer)).not.toContain('select');
});

test.each([
  ['a call that there is not', post('/calls/prune', {}), 404, 'NOT_FOUND'],
  ['a property of every object', post('/calls/constructor', {}), 404, 'NOT_FOUND'],
  ['a path that there is not', post('/', {}), 404, 'NOT_FOUND'],
  ['a body that is no JSON', post('/graph', '{"query":'), 400, 'BAD_USER_INPUT'],
  ['a body that is no object', post('/graph', 'null'), 400, 'BAD_USER_INPUT'],
  ['a body of more than 2 MB', post('/graph', 'x'.repeat(2_000_001)), 413, 'BAD_USER_INPUT'],
])('%s is refused', async (_what, parts, status, code) => {
  expect(await send(parts)).toEqual({ status, answer: expect.objectContaining({ code }) });
});

test('550 calls that are unsigned, stale, replayed or altered are all refused, and none is served', async () => {
  const parts = post('/calls/feed', { after: 'x' }, askingHeader(asking()));
  const used = sign(key, parts);
  expect((await send(parts, used)).status).toBe(200);
  const before = served.feed;

  const hostile: (() => ReturnType<typeof send>)[] = [
    () => send(parts, {}),
    () => send(parts, used),
    () => send(parts, sign(key, parts, Date.now() - 60_000)),
    () => send(parts, sign(key, parts, Date.now() + 60_000)),
    () => send(parts, sign(Buffer.alloc(32, 8), parts)),
    () => send(parts, sign(key, { ...parts, to: 'soils' })),
    () => send({ ...parts, body: JSON.stringify({ after: 'y' }) }, sign(key, parts)),
    () => send({ ...parts, path: '/calls/nothing' }, sign(key, parts)),
    () => send(parts, { ...sign(key, parts), 'hameau-asking': askingHeader(asking({ viewer: aViewer() })) }),
    () => send(parts, { ...sign(key, parts), 'hameau-time': String(Date.now() + 1) }),
    () => send(parts, { ...sign(key, parts), 'hameau-nonce': 'AAAAAAAAAAAAAAAAAAAAAA' }),
  ];
  const answers = [];
  for (let round = 0; round < 50; round += 1)
    answers.push(...(await Promise.all(hostile.map((attack) => attack()))));
  expect(answers).toHaveLength(550);
  expect(
    answers.filter(({ status, answer }) => status !== 401 || answer['code'] !== 'UNAUTHENTICATED'),
  ).toEqual([]);
  expect(served.feed).toBe(before);
});

test('anyone may ask for its health, and nothing more', async () => {
  const get = async (path: string) => {
    const response = await request(`${server.url}${path}`);
    return { status: response.statusCode, answer: await response.body.json() };
  };
  expect(await get('/livez')).toEqual({ status: 200, answer: { live: true } });
  expect(await get('/readyz')).toEqual({ status: 200, answer: { ready: true, trees: 3 } });
  expect((await get('/graph?query={viewer}')).status).toBe(401);

  const ready = jest.spyOn(service, 'ready').mockRejectedValueOnce(new Error('no database'));
  expect(await get('/readyz')).toEqual({ status: 503, answer: { ready: false } });
  ready.mockRestore();
});

test('a taken port is an error of the start', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve(service, { host: '127.0.0.1', port, key })).rejects.toThrow(/EADDRINUSE/);
});

test('closing lets a request that is under way finish', async () => {
  let finish: () => void = () => {};
  const calls = {
    slow: () =>
      new Promise<string>((resolve) => {
        finish = () => resolve('done');
      }),
  };
  const own = await serve({ ...service, calls }, { host: '127.0.0.1', port: 0, key });
  const parts = post('/calls/slow', {});
  const asked = request(`${own.url}${parts.path}`, {
    method: 'POST',
    headers: sign(key, parts),
    body: String(parts.body),
  });
  await request(`${own.url}/livez`).then(({ body }) => body.dump());
  const closed = own.close();
  finish();
  expect(await (await asked).body.json()).toEqual({ answer: 'done' });
  await closed;
});
