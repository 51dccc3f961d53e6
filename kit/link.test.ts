import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphQLString } from 'graphql';
import { notFound, Refusal } from './errors';
import { aService, asking, aViewer } from './kit.fixtures';
import { linkOver, linkWithin } from './link';
import { type Server, serve } from './server';
import type { Link } from './service';

const key = Buffer.alloc(32, 7);
const never = () => new Promise<never>(() => {});
const service = aService({
  fields: {
    broken: { type: GraphQLString, resolve: () => Promise.reject(new Error('select * from trees')) },
    hanging: { type: GraphQLString, resolve: never },
  },
  calls: {
    feed: async ({ after }: { after: string }) => ({ after }),
    none: async () => null,
    refuse: async () => {
      throw notFound({ en: 'tree', fr: 'arbre' }, 'tre_1', 'treeId');
    },
    hang: never,
    crowd: async () => {
      throw new Error('timeout exceeded when trying to connect');
    },
  },
});

const isUnavailable = expect.objectContaining({
  code: 'UNAVAILABLE',
  message: 'A part of Hameau does not answer at the moment. Try again in a few seconds.',
});

test('while this process is busy, no time passes for a service in it', async () => {
  const busy = aService({
    fields: {
      blocking: {
        type: GraphQLString,
        async resolve() {
          await new Promise((resolve) => setTimeout(resolve, 10));
          const until = performance.now() + 700;
          while (performance.now() < until);
          await new Promise((resolve) => setTimeout(resolve, 10));
          return 'at last';
        },
      },
    },
  });
  const answer = await linkWithin(busy).graph({ query: '{ blocking }' }, asking(), 500);
  expect(answer).toEqual({ data: { blocking: 'at last' } });
});

describe.each<[string, () => Promise<{ link: Link; server?: Server }>]>([
  ['in this process', async () => ({ link: linkWithin(service) })],
  [
    'over HTTP',
    async () => {
      const server = await serve(service, { host: '127.0.0.1', port: 0, key });
      return { link: linkOver('orchard', server.url, key), server };
    },
  ],
])('a service reached %s', (_how, open) => {
  let link: Link;
  let server: Server | undefined;
  beforeAll(async () => {
    ({ link, server } = await open());
  });
  afterAll(async () => {
    await link.close();
    await server?.close();
  });

  test('answers an operation for whoever asks', async () => {
    const answer = await link.graph({ query: '{ viewer }' }, asking({ viewer: aViewer() }), 1_000);
    expect(answer).toEqual({ data: { viewer: 'mbr_1' } });
  });

  test('takes any deadline, in parts of a millisecond, too', async () => {
    const answer = await link.graph({ query: '{ viewer }' }, asking(), 999.5);
    expect(answer).toMatchObject({ data: { viewer: null } });
  });

  test('keeps its bugs to itself', async () => {
    const { data, errors } = await link.graph({ query: '{ broken }' }, asking(), 1_000);
    expect(data).toEqual({ broken: null });
    expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL');
    expect(JSON.stringify(errors)).not.toContain('select');
  });

  test('answers a call, with null for nothing', async () => {
    expect(await link.call('feed', { after: 'x' })).toEqual({ after: 'x' });
    expect(await link.call('none', {})).toBeNull();
  });

  test('refuses a call in the same words', async () => {
    const refusal = await link.call('refuse', {}).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      code: 'NOT_FOUND',
      field: 'treeId',
      words: { fr: 'Il n’y a pas d’arbre tre_1 que vous puissiez voir.' },
    });
  });

  test('whose database is away or too busy is unavailable', async () => {
    await expect(link.call('crowd', {})).rejects.toEqual(isUnavailable);
  });

  test('that hangs is given up at the deadline', async () => {
    await expect(link.graph({ query: '{ hanging }' }, asking(), 100)).rejects.toEqual(isUnavailable);
    await expect(link.call('hang', {}, 100)).rejects.toEqual(isUnavailable);
  });

  test('says whether it is ready', async () => {
    expect(await link.ready()).toMatchObject({ trees: 3 });
  });
});

test('a call that the service does not have is a bug of the caller', () => {
  expect(() => linkWithin(service).call('prune', {})).toThrow('orchard has no call prune.');
});

describe('a service of another process', () => {
  let other: HttpServer | undefined;
  let link: Link | undefined;
  afterEach(async () => {
    await link?.close();
    other?.closeAllConnections();
    await new Promise((resolve) => (other ? other.close(resolve) : resolve(null)));
    [other, link] = [undefined, undefined];
  });

  async function reach(respond: RequestListener): Promise<Link> {
    const server = createServer(respond);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    other = server;
    link = linkOver('orchard', `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key);
    return link;
  }

  test('that is dead is unavailable, and there again once it is back', async () => {
    const dead = await serve(service, { host: '127.0.0.1', port: 0, key });
    link = linkOver('orchard', dead.url, key);
    expect(await link.call('none', {})).toBeNull();
    await dead.close();
    await expect(link.call('none', {})).rejects.toEqual(isUnavailable);
    await expect(link.ready()).rejects.toThrow();

    const back = await serve(service, { host: '127.0.0.1', port: Number(new URL(dead.url).port), key });
    expect(await link.call('none', {})).toBeNull();
    await link.close();
    await back.close();
  });

  test.each<[string, RequestListener]>([
    ['hangs up', (incoming) => incoming.socket.destroy()],
    ['answers with a page', (_incoming, response) => response.end('<html>')],
    ['answers null', (_incoming, response) => response.end('null')],
    ['answers 500', (_incoming, response) => response.writeHead(500).end('{}')],
    ['stops in the middle', (_incoming, response) => response.write('{"data":')],
  ])('that %s is unavailable', async (_how, respond) => {
    const broken = await reach(respond);
    await expect(broken.graph({ query: '{ viewer }' }, asking(), 300)).rejects.toEqual(isUnavailable);
  });

  test('with another key is unavailable: what it refuses does not look like an answer', async () => {
    const server = await serve(service, { host: '127.0.0.1', port: 0, key: Buffer.alloc(32, 8) });
    link = linkOver('orchard', server.url, key);
    await expect(link.graph({ query: '{ viewer }' }, asking(), 1_000)).rejects.toEqual(isUnavailable);
    await link.close();
    await server.close();
  });
});
