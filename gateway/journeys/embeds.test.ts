import { getFrom, jsonOf, pathOf } from './embed.fixtures';
import {
  EmbedConsentsDocument,
  FindPlaceDocument,
  JoinDocument,
  SetEmbedConsentDocument,
  SetHomeDocument,
  UpdateMemberDocument,
  UpdateProfileDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { partnerships, settle } from './people.fixtures';

type Partner = Awaited<ReturnType<typeof partnerships>>[number];
type Field = 'NAME' | 'HEADLINE' | 'WEBSITE' | 'LINKS' | 'PLACE';

let journey: Journey;
let get: ReturnType<typeof getFrom>;
let hall: Partner;
let school: Partner;
beforeAll(async () => {
  journey = await openJourney();
  get = getFrom(journey);
  [hall, school] = (await partnerships(journey, ['town-hall', 'school'])) as [Partner, Partner];
}, 60_000);
afterAll(() => journey?.close());

/** Somebody in Bellême with a profile, whom everyone sees. */
async function aVillager(name: string, region = 'belleme'): Promise<Person> {
  const person = await journey.join(name);
  const { data } = await journey.ask(FindPlaceDocument, { text: 'belleme', country: 'FR' });
  await journey.ask(
    SetHomeDocument,
    { input: { placeId: data.placeSearch?.[0]?.id ?? '' } },
    person.accessToken,
  );
  const input = {
    headline: `${name} works <b>here</b>`,
    bio: 'Nobody outside reads this.',
    website: 'https://villager.example/?a=1&b=2',
  };
  await journey.ask(UpdateProfileDocument, { input }, person.accessToken);
  const communityId = journey.community(region);
  await journey.ask(JoinDocument, { communityId, tie: 'HOME' }, person.accessToken);
  await journey.ask(UpdateMemberDocument, { input: { audience: 'EVERYONE' } }, person.accessToken);
  return person;
}

async function consent(person: Person, fields: readonly Field[], partner: Partner = hall): Promise<void> {
  const input = { partnerId: partner.id, fields: [...fields] };
  const { data } = await journey.ask(SetEmbedConsentDocument, { input }, person.accessToken);
  expect(data.setEmbedConsent.errors).toEqual([]);
}

/** The feeds of identity and regions have told who is where. */
const shown = (mark: string) =>
  journey.until(async () => {
    const page = await get(pathOf());
    return page.text.includes(mark) && page;
  });

test('a page shows what its members consented to, and nothing else of anyone', async () => {
  const [lea, tom, una] = [
    await aVillager('Léa Lisière'),
    await aVillager('Tom Taillis'),
    await aVillager('Una Unseen'),
  ];
  await consent(lea, ['NAME', 'WEBSITE', 'PLACE']);
  await consent(tom, ['HEADLINE']);
  await consent(una, ['NAME', 'HEADLINE'], school);
  await shown('Léa Lisière');
  const { status, text, headers } = await shown('Tom Taillis works');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(text).toContain('<h2 dir="auto">Léa Lisière</h2>');
  expect(text).toContain(
    'href="https://villager.example/?a=1&amp;b=2" target="_blank" rel="me nofollow noopener"',
  );
  expect(text).toContain('CC des Collines du Perche Normand');
  expect(text).toContain('Tom Taillis works &lt;b&gt;here&lt;/b&gt;');
  expect(text).toContain('<h2 dir="auto">A member</h2>');
  expect(text).toContain('Partner &lt;town-hall&gt;');

  const json = await get(jsonOf());
  expect(JSON.parse(json.text)).toEqual({
    region: { name: 'Bellême', url: 'http://localhost:4000/embed/regions/belleme?partner=town-hall' },
    partner: { name: 'Partner <town-hall>', website: 'https://town-hall.example/' },
    members: [
      { headline: 'Tom Taillis works <b>here</b>' },
      {
        name: 'Léa Lisière',
        website: 'https://villager.example/?a=1&b=2',
        place: 'CC des Collines du Perche Normand',
      },
    ],
    total: 2,
    next: null,
  });
  for (const page of [text, json.text]) {
    for (const secret of [
      ...[lea, tom, una].flatMap(({ id, email }) => [id, email]),
      'Léa Lisière works',
      'Una',
      'Nobody outside',
      'lea-lisiere',
      'latitude',
      'mbr_',
      '<script>',
    ])
      expect(page).not.toContain(secret);
  }
});

test('who withdraws is gone at the next request, counts and tag too, for that partner alone', async () => {
  const ida = await aVillager('Ida Itinéraire');
  await consent(ida, ['NAME']);
  await consent(ida, ['NAME'], school);
  const before = await shown('Ida Itinéraire');
  const total = JSON.parse((await get(jsonOf())).text).total;
  const tag = before.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]+"$/);
  expect((await get(pathOf(), { 'if-none-match': tag })).status).toBe(304);

  await consent(ida, []);
  const after = await get(pathOf(), { 'if-none-match': tag });
  expect(after.status).toBe(200);
  expect(after.text).not.toContain('Ida');
  expect(after.headers.get('etag')).not.toBe(tag);
  expect(JSON.parse((await get(jsonOf())).text).total).toBe(total - 1);
  expect((await get(pathOf().replace('town-hall', 'school'))).text).toContain('Ida Itinéraire');
  const { data } = await journey.ask(EmbedConsentsDocument, {}, ida.accessToken);
  expect(data.embedConsents?.nodes).toMatchObject([{ fields: ['NAME'], partner: { slug: 'school' } }]);
});

test('who closes up again is gone, though they still consent', async () => {
  const eve = await aVillager('Eve Écluse');
  await consent(eve, ['NAME']);
  await shown('Eve Écluse');
  await journey.ask(UpdateMemberDocument, { input: { audience: 'MEMBERS' } }, eve.accessToken);
  await journey.until(async () => !(await get(pathOf())).text.includes('Eve'));
  expect((await get(jsonOf())).text).not.toContain('Eve');
});

test('long lists come page by page, the same for people and for programs, without a gap or a double', async () => {
  const [paged] = await partnerships(journey, ['paged'], await settle(journey, 'maine', 53));
  const of = (form: string) => `/embed/regions/maine${form}?partner=${paged?.slug}&lang=en`;
  await journey.until(async () => JSON.parse((await get(of('.json'))).text).total === 53);

  const [forPrograms, forPeople]: [string[], string[]] = [[], []];
  for (let at: string | null = of('.json'); at; ) {
    const page: { members: { name: string }[]; next: string | null; total: number } = JSON.parse(
      (await get(at)).text,
    );
    expect(page.total).toBe(53);
    forPrograms.push(...page.members.map(({ name }) => name));
    at = page.next?.replace('http://localhost:4000', '') ?? null;
  }
  for (let at: string | null = of(''); at; ) {
    const { text } = await get(at);
    forPeople.push(...[...text.matchAll(/<h2 dir="auto">(.*?)<\/h2>/g)].map(([, name = '']) => name));
    const [, next] = /<a href="([^"]+)" rel="next">/.exec(text) ?? [];
    at = next ? `/embed/regions/maine${next.replaceAll('&amp;', '&')}` : null;
  }
  expect(new Set(forPrograms).size).toBe(53);
  expect(forPeople).toEqual(forPrograms);
});
