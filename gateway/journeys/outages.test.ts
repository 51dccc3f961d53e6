import { sign, signedHeaders } from '../../kit/signature';
import { JoinDocument } from './generated/graphql';
import { type Journey, openJourney, type Person, shape } from './journey.fixtures';
import { query, sendTo } from './sending.fixtures';

/** Services of one process cannot be ended one by one, nor reached past it. */
const eachByItself = shape === 'apart' ? describe : describe.skip;

let journey: Journey;
let lea: Person;
beforeAll(async () => {
  journey = await openJourney();
  lea = await journey.join('Léa Panne');
  const communityId = journey.community('perche');
  await journey.ask(JoinDocument, { communityId, tie: 'HOME' }, lea.accessToken);
  await journey.until(async () => (await send(query(whole))).body.data.region.members.nodes.length === 0);
  await journey.until(async () => (await askSignedIn()).body.data.region.members.nodes.length === 1);
}, 60_000);
afterAll(() => journey?.close());

const send = (sent: Parameters<ReturnType<typeof sendTo>>[0]) => sendTo(journey.url)(sent);

/** Something of each service that has a part in a page. */
const whole = `{ region(slug: "perche") { name members { nodes { displayName } } threads { nodes { title } } }
  skills(first: 1) { nodes { slug } } placeSearch(text: "belleme") { name } }`;
const askSignedIn = () => send({ ...query(whole), token: lea.accessToken });

const isWhole = async () => {
  const { body } = await askSignedIn();
  return body.errors === undefined && body.data.region.threads !== null && body.data.region.members !== null;
};

type Body = { data: { region: unknown }; errors: { path: string[]; extensions: object }[] };

/** What is missing is null, is said to be missing by its path, and the rest is there. */
function assertPartial({ data, errors }: Body, missing: readonly string[]): void {
  expect(errors.map(({ path }) => path.join('.')).sort()).toEqual([...missing].sort());
  for (const { extensions } of errors) expect(extensions).toEqual({ code: 'UNAVAILABLE' });
  for (const path of missing) {
    const at = path
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], data);
    expect(at ?? null).toBeNull();
  }
}

test.each([
  ['directory', 'belongings', ['region.members']],
  ['messaging', 'threads', ['region.threads']],
  ['regions', 'communities', ['region', 'placeSearch']],
])(
  'while %s hangs, the rest is answered without it, and all of it afterwards',
  async (service, table, missing) => {
    await journey.whileLocked(service, table, async () => {
      const { status, body } = await askSignedIn();
      expect(status).toBe(200);
      const [first = ''] = missing;
      assertPartial(body, missing);
      expect(body.data.skills.nodes).toHaveLength(1);
      if (first !== 'region') expect(body.data.region.name).toBe('Perche');
    });
    await journey.until(isWhole);
  },
);

test('while identity hangs, who asks without a token is answered, and who was known is not taken for nobody', async () => {
  const { accessToken } = await journey.signIn(lea.email, lea.password);
  await journey.whileLocked('identity', 'sessions', async () => {
    const anonymous = await send(query(whole));
    expect(anonymous.body.errors).toBeUndefined();
    const unsure = await send({ ...query(whole), token: accessToken });
    expect(unsure.status).toBe(503);
    expect(unsure.body).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  });
  await journey.until(async () => (await send({ ...query(whole), token: accessToken })).status === 200);
});

eachByItself('each service by itself', () => {
  test.each([
    ['directory', ['region.members', 'skills']],
    ['messaging', ['region.threads']],
    ['regions', ['region', 'placeSearch']],
  ])('%s stopped in its tracks costs its own part alone', async (service, missing) => {
    const pid = journey.pidOf?.(service) ?? 0;
    process.kill(pid, 'SIGSTOP');
    try {
      assertPartial((await askSignedIn()).body, missing);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await journey.until(isWhole);
  });

  test.each([
    ['directory', ['region.members', 'skills']],
    ['messaging', ['region.threads']],
    ['regions', ['region', 'placeSearch']],
  ])('%s killed costs its own part, and is back by itself', async (service, missing) => {
    const pid = journey.pidOf?.(service) ?? 0;
    process.kill(pid, 'SIGKILL');
    const { body } = await journey.until(async () => {
      const answer = await askSignedIn();
      return answer.body.errors && answer;
    });
    assertPartial(body, missing);
    await journey.until(isWhole);
    expect(journey.pidOf?.(service)).not.toBe(pid);
  });

  const people = JSON.stringify({ query: '{ _service { sdl } }' });
  const parts = { method: 'POST', path: '/graph', body: people, asking: '' };
  const genuine = (to: string, body = people) => sign(journey.key, { ...parts, to, body });
  const call = async (service: string, headers: Record<string, string>, body = people, path = '/graph') => {
    const url = `${journey.serviceUrl?.(service)}${path}`;
    const response = await fetch(url, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  };

  describe.each(['identity', 'regions', 'directory', 'messaging'])('%s, past the gateway', (service) => {
    test.each<[what: string, headers: () => Record<string, string>]>([
      ['unsigned', () => ({})],
      [
        'altered',
        () => ({ ...genuine(service), [signedHeaders.asking]: Buffer.from('{}').toString('base64url') }),
      ],
      ['altered', () => genuine(service, '{"query":"{ __typename }"}')],
      ['altered', () => sign(Buffer.alloc(32), { ...parts, to: service })],
      ['altered', () => genuine(service === 'regions' ? 'directory' : 'regions')],
      ['stale', () => sign(journey.key, { ...parts, to: service }, Date.now() - 31_000)],
    ])('a call that is %s gets nothing', async (verdict, headers) => {
      expect((await call(service, genuine(service))).status).toBe(200);
      const { status, text } = await call(service, headers());
      expect(status).toBe(401);
      expect(JSON.parse(text)).toEqual({ code: 'UNAUTHENTICATED', message: `This call is ${verdict}.` });
    });

    test('a call that is replayed gets nothing, on no path', async () => {
      const headers = genuine(service);
      expect((await call(service, headers)).status).toBe(200);
      const again = await call(service, headers);
      expect([again.status, JSON.parse(again.text).message]).toEqual([401, 'This call is replayed.']);
      for (const path of ['/calls/feed', '/calls/keys', '/', '/graph?x']) {
        expect((await call(service, genuine(service), people, path)).status).toBe(401);
        expect((await call(service, {}, people, path)).status).toBe(401);
      }
    });
  });
});
