import { browsing, cookieOf, form } from './apps.fixtures';
import { MakePartnerKeyDocument, UpdateAccountDocument } from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { partnerships, represent } from './people.fixtures';

let journey: Journey;
let go: ReturnType<typeof browsing>;
let rose: Person;
let hall: Awaited<ReturnType<typeof partnerships>>[number];
beforeAll(async () => {
  journey = await openJourney();
  go = browsing(journey);
  [hall] = (await partnerships(journey, ['town-hall', 'school'])) as [typeof hall];
  rose = await journey.join('Rose of the Town Hall');
  await represent(journey, 'town-hall', rose);
  await represent(journey, 'school', rose);
}, 60_000);
afterAll(() => journey?.close());

const path = '/partners/town-hall/keys';

async function seen(by: Person, at = path) {
  const { status, text } = await go(at, { headers: { cookie: await cookieOf(journey, by) } });
  return { status, text };
}

/** Asks with a key so often, of so many that it may. */
async function use(name: string, dailyQuota: number, times: number): Promise<void> {
  const input = {
    ...{ partnerId: hall.id, name, scopes: ['MEMBERS_READ' as const], origins: [] },
    ...{ dailyQuota, password: rose.password },
  };
  const { data } = await journey.ask(MakePartnerKeyDocument, { input }, rose.accessToken);
  const headers = { authorization: `Bearer ${data.makePartnerKey.key}` };
  const json = `${journey.url}/embed/regions/perche.json`;
  for (let time = 0; time < times; time += 1) await (await fetch(json, { headers })).text();
}

test('whoever is not signed in signs in first, and is led back', async () => {
  const away = await go(path);
  expect([away.status, away.to]).toEqual([303, `/sign-in?${new URLSearchParams({ to: path })}`]);
  const back = await go('/sign-in', form({ email: rose.email, password: rose.password, to: path }));
  expect([back.status, back.to]).toEqual([303, path]);
  const page = await go(back.to, { headers: { cookie: back.cookie } });
  expect([page.status, page.cookie]).toEqual([200, '']);
  for (const to of [`https://evil.example${path}`, `/${path}`, `${path}/../../x`, `${path}?x`]) {
    const stays = await go('/sign-in', form({ email: rose.email, password: rose.password, to }));
    expect([stays.status, stays.to]).toEqual([200, '']);
  }
});

test('who represents a partner sees how often each key was used and refused, and nothing of the key itself', async () => {
  const school = await seen(rose, '/partners/school/keys');
  expect([school.status, school.text.includes('There is no key yet.')]).toEqual([200, true]);
  await use('Web <site>', 5, 8);
  await use('Spare', 1_000, 0);
  const day = new Date().toISOString().slice(0, 10);
  const { text } = await journey.until(async () => {
    const page = await seen(rose);
    return page.text.includes('<td>3</td>') && page;
  });
  expect(text).toContain('Partner &lt;town-hall&gt;');
  expect(text).toContain('<bdi>Web &lt;site&gt;</bdi>');
  expect(text).toContain(`<time>${day}</time></th><td>5</td><td>3</td>`);
  expect(text).toContain('<meter min="0" max="5" value="5"');
  expect(text).toContain('Not used in the last 31 days.');
  expect(text).toContain('members:read');
  expect(text).not.toMatch(/hmk_\w+\.\w/);
});

test('it is in the language of who looks', async () => {
  const speak = async (locale: 'EN' | 'FR', title: string) => {
    const { data } = await journey.ask(UpdateAccountDocument, { input: { locale } }, rose.accessToken);
    expect(data.updateAccount.errors).toEqual([]);
    await journey.until(async () => (await seen(rose)).text.includes(`<h1>${title} · Partner`));
  };
  await speak('FR', 'Clés et leur usage');
  await speak('EN', 'Keys and their use');
});

test('nobody else is told whether there is such a partner', async () => {
  const stranger = await journey.join('Nobody There');
  const [there, not] = [await seen(stranger), await seen(stranger, '/partners/nobody/keys')];
  expect(there.status).toBe(404);
  expect(there).toEqual(not);
  expect(there.text).toContain('You represent no partner of that name.');
});
