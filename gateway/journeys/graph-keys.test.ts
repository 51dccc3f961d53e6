import { MakePartnerKeyDocument, type MakePartnerKeyInput } from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { partnerships, represent, settle } from './people.fixtures';

let journey: Journey;
let rose: Person;
let partnerId: string;
beforeAll(async () => {
  journey = await openJourney();
  rose = await journey.join('Rose Represents');
  const settlers = await settle(journey, 'belleme', 5);
  const [hall] = await partnerships(journey, ['town-hall'], settlers);
  partnerId = hall?.id ?? '';
  await represent(journey, 'town-hall', rose);
}, 60_000);
afterAll(() => journey?.close());
afterEach(() => journey.sqlIn('identity', 'update partner_keys set ends_at = now() where ends_at is null'));

async function aKey(more: Partial<MakePartnerKeyInput> = {}): Promise<string> {
  const input: MakePartnerKeyInput = {
    ...{ partnerId, name: 'Server', scopes: ['MEMBERS_READ'], origins: [], dailyQuota: 100 },
    ...{ password: rose.password, ...more },
  };
  const { data } = await journey.ask(MakePartnerKeyDocument, { input }, rose.accessToken);
  expect(data.makePartnerKey.errors).toEqual([]);
  return data.makePartnerKey.key ?? '';
}

const cards = `{ region(slug: "belleme") { publicMemberCards(partner: "town-hall", first: 2) { totalCount nodes { name } } }
  viewer { account { email } } }`;

test('a partner’s program asks the graph with its key, and sees what a visitor sees', async () => {
  const key = await aKey();
  const asked = () => journey.post<object>({ query: cards }, key);
  const whole = await journey.until(async () => {
    const answer = await asked();
    return JSON.stringify(answer.data).includes('"totalCount":5') && answer;
  });
  expect(whole.data).toEqual((await journey.post<object>({ query: cards })).data);
  expect(whole.data).toMatchObject({ viewer: null });
});

test('it changes nothing, and its quota counts: not the budget of its address', async () => {
  const key = await aKey({ dailyQuota: 2 });
  const change = 'mutation { signOutEverywhere { endedSessions } }';
  const refused = await journey.post({ query: change }, key);
  expect([refused.status, refused.errors?.[0]?.extensions?.['code']]).toEqual([403, 'FORBIDDEN']);
  const response = await fetch(`${journey.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect([response.status, response.headers.get('ratelimit')]).toEqual([200, null]);
  const over = await journey.post({ query: '{ __typename }' }, key);
  expect([over.status, over.errors?.[0]?.extensions?.['code']]).toEqual([429, 'RATE_LIMITED']);
});

test.each([
  [
    'only shows pages',
    { scopes: ['MEMBERS_PAGE'], origins: ['https://town-hall.example'] },
    403,
    'FORBIDDEN',
  ],
  ['is for one region', { regions: ['perche'] }, 403, 'FORBIDDEN'],
])('a key that %s is refused', async (_what, more, status, code) => {
  const { regions, ...rest } = more as { regions?: string[] };
  const key = await aKey({ ...rest, ...(regions ? { regionIds: regions.map(journey.community) } : {}) });
  const { status: told, errors } = await journey.post({ query: cards }, key);
  expect([told, errors?.[0]?.extensions?.['code']]).toEqual([status, code]);
});

test('a key that is none, or has ended, is refused as a key', async () => {
  const ended = await aKey();
  await journey.sqlIn('identity', 'update partner_keys set ends_at = now() where ends_at is null');
  await journey.until(async () => (await journey.post({ query: cards }, ended)).status === 401);
  const wrong = await journey.post({ query: cards }, 'hmk_nonsense');
  expect([wrong.status, wrong.errors?.[0]?.extensions?.['code']]).toEqual([401, 'UNAUTHENTICATED']);
});
