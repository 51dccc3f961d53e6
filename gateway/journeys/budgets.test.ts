import { openSocket } from '../testing/socket.fixtures';
import { type Journey, openJourney, type Person } from './journey.fixtures';

const budget = 20_000;

let journey: Journey;
let other: Awaited<ReturnType<Journey['anotherGateway']>>;
let lea: Person;
beforeAll(async () => {
  journey = await openJourney({ HAMEAU_POINTS_PER_ACCOUNT: String(budget) });
  other = await journey.anotherGateway();
  lea = await journey.join('Léa Budget');
}, 90_000);
afterAll(async () => {
  await other?.close();
  await journey?.close();
});

const scraping =
  '{ members(first: 100) { nodes { displayName skills { skill { name } } profile { headline } } } }';

async function ask(url: string, query: string, { accessToken }: Person) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as { data?: { rateLimit: { remaining: number } }; errors?: object[] };
  return { status: response.status, cost: Number(response.headers.get('hameau-cost')), body };
}

test('who reads members page after page is stopped, at whichever gateway, and visitors beside them are not', async () => {
  const scraper = await journey.join('Aspirateur');
  const urls = [journey.url, other.url];
  let [spent, cost] = [0, 0];
  for (let at = 0; at < 60; at += 1) {
    const answer = await ask(urls[at % 2] ?? '', scraping, scraper);
    cost = answer.cost;
    if (answer.status === 200) spent += cost;
  }
  expect(spent).toBeGreaterThan(budget - cost);
  expect(spent).toBeLessThanOrEqual(budget + 2 * (budget / 10 + cost));
  for (const url of urls) {
    const { status, body } = await ask(url, scraping, scraper);
    expect([status, body.errors]).toMatchObject([
      429,
      [{ extensions: { code: 'RATE_LIMITED', limit: 'budget', most: budget, cost } }],
    ]);
  }
  expect((await ask(journey.url, scraping, lea)).status).toBe(200);
  expect((await journey.post({ query: scraping })).status).toBe(200);
});

test('a subscription is paid when it begins, and refused where there is not enough for it', async () => {
  const reader = await journey.join('Lectrice');
  const remaining = async () =>
    (await ask(journey.url, '{ rateLimit { remaining } }', reader)).body.data?.rateLimit.remaining ?? 0;
  const socket = await openSocket(journey.url, { token: reader.accessToken });
  const following = `subscription { communityFeed { message { author { displayName } } } }`;
  const before = await remaining();
  const told = socket.follow(following);
  await socket.flushed();
  await journey.until(async () => before - (await remaining()) > 3);
  expect(told.errors).toBeNull();
  for (const query of [
    scraping,
    scraping.replace('100', '10'),
    scraping.replace('100', '1'),
    '{ __typename }',
  ])
    await journey.until(async () => (await ask(journey.url, query, reader)).status === 429);
  const more = socket.subscribe(following);
  await journey.until(() => more.errors);
  expect(more.errors).toMatchObject([
    { extensions: { code: 'RATE_LIMITED', limit: 'budget', most: budget, remaining: 0 } },
  ]);
  await socket.close();
});
