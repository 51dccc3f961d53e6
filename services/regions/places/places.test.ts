import { counting } from '../../../kit/testing/statements';
import { placeIds } from '../ids';
import { openTestRegions, type TestRegions } from '../regions.fixtures';
import { importPlaces } from './import';

const parts = ['FR.61', 'FR.75', 'FR.35', 'BE', 'DE', 'US.SD', 'US.TX', 'US.ME', 'US.MO'];
let regions: TestRegions;
beforeAll(async () => {
  regions = await openTestRegions();
  await importPlaces(regions.db, { parts });
});
afterAll(() => regions.close());

const search = `query ($text: String!, $kinds: [PlaceKind!], $country: String, $near: CoordinatesInput, $first: Int! = 10) {
  placeSearch(text: $text, kinds: $kinds, country: $country, near: $near, first: $first) { slug }
}`;

async function slugsOf(text: string, more: Record<string, unknown> = {}): Promise<string[]> {
  const { data, errors } = await regions.ask(search, { text, ...more });
  expect(errors).toBeUndefined();
  return data.placeSearch.map(({ slug }: { slug: string }) => slug);
}

test.each([
  ['bellem', 'belleme-61'],
  ['BELLÊME', 'belleme-61'],
  ['Sioux Fals', 'sioux-falls-sd-us'],
  ['siuox falls', 'sioux-falls-sd-us'],
  ['st malo', 'saint-malo-35'],
  ['saint-malo', 'saint-malo-35'],
  ['paris', 'paris-75'],
  ['PARIS texas', 'paris-tx-us'],
  ['paris, me', 'paris-me-us'],
  ['pqris', 'paris-75'],
  ['laigle', 'l-aigle-61'],
  ['Allemagne', 'germany'],
  ['Deutsch', 'deutsch-evern-06-de'],
  ['normandie', 'normandie-fr'],
])('“%s” finds %s', async (text, slug) => {
  expect((await slugsOf(text)).slice(0, 2)).toContain(slug);
});

test.each(['bellem', 'Sioux Fals', 'paris'])(
  'of what “%s” may mean, what people mean is first',
  async (text) => {
    const first = { bellem: 'belleme-61', 'Sioux Fals': 'sioux-falls-sd-us', paris: 'paris-75' }[text];
    expect((await slugsOf(text))[0]).toBe(first);
  },
);

test('a search keeps to the kinds and the country asked for, and starts with what is near', async () => {
  expect(await slugsOf('orne', { kinds: ['ADMIN2'] })).toEqual(['orne-fr-61']);
  expect((await slugsOf('paris', { country: 'US' }))[0]).toBe('paris-tx-us');
  expect((await slugsOf('paris', { country: 'US', near: { latitude: 44, longitude: -70 } }))[0]).toBe(
    'paris-me-us',
  );
});

test('a search is one statement, whatever is typed, and a typed wildcard means nothing', async () => {
  for (const text of ['s', 'saint', 'sioux fals', 'a b c d e f g h', '%', '_____', "'; --", '\\', '🏡']) {
    const { statements } = await counting(() => slugsOf(text));
    expect(statements.length).toBeLessThanOrEqual(1);
  }
  expect(await slugsOf('%')).toEqual([]);
});

test.each([
  ['an empty text', { text: ' ' }, 'text'],
  ['a long text', { text: 'x'.repeat(101) }, 'text'],
  ['too many', { text: 'a', first: 51 }, 'first'],
  ['a country that is no code', { text: 'a', country: 'France' }, 'country'],
  ['a point off the Earth', { text: 'a', near: { latitude: 91, longitude: 0 } }, 'near.latitude'],
])('%s is refused by name', async (_what, variables, field) => {
  const { errors } = await regions.ask(search, variables);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

const page = `query ($slug: String!) { place(slug: $slug) {
  id slug kind name countryCode population accuracy inseeCode location { latitude longitude }
  parent { name } ancestors { name kind }
} }`;

test('a place tells what it is and where it lies, in two statements', async () => {
  const { answer, statements } = await counting(() => regions.ask(page, { slug: 'belleme-61' }));
  expect(statements).toHaveLength(2);
  expect(answer.data.place).toMatchObject({
    kind: 'COMMUNE',
    name: 'Bellême',
    countryCode: 'FR',
    population: 1457,
    accuracy: 'EXACT',
    inseeCode: '61038',
    parent: { name: 'Mortagne-au-Perche' },
    ancestors: [
      { name: 'France', kind: 'COUNTRY' },
      { name: 'Normandie', kind: 'ADMIN1' },
      { name: 'Orne', kind: 'ADMIN2' },
      { name: 'Mortagne-au-Perche', kind: 'ADMIN3' },
    ],
  });
  const again = await regions.ask('query ($id: ID!) { place(id: $id) { slug } }', {
    id: answer.data.place.id,
  });
  expect(again.data.place.slug).toBe('belleme-61');
});

test('a country has a name in the language of whoever asks', async () => {
  const french = { ...(await regions.aMember()), locale: 'fr' as const };
  expect((await regions.ask(page, { slug: 'germany' })).data.place.name).toBe('Germany');
  expect((await regions.ask(page, { slug: 'germany' }, french)).data.place.name).toBe('Allemagne');
});

test('what is no place is null, and what is no id of a place is refused', async () => {
  const byId = 'query ($id: ID!) { place(id: $id) { slug } }';
  expect((await regions.ask(byId, { id: placeIds.make() })).data.place).toBeNull();
  expect((await regions.ask(byId, { id: 'mbr_01' })).errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
  });
  for (const slug of ['no-such-place', 'Bellême', '\u0000'])
    expect(await regions.ask(page, { slug })).toEqual({ data: { place: null }, errors: undefined });
  expect((await regions.ask('{ place { slug } }')).errors?.[0]?.extensions).toMatchObject({ field: 'id' });
});

test('the places around a point come nearest first, and none from beyond the reach asked for', async () => {
  const near =
    'query ($point: CoordinatesInput!, $km: Float) { placesNear(point: $point, withinKm: $km, first: 3) { name } }';
  const point = { latitude: 48.37, longitude: 0.57 };
  const { data } = await regions.ask(near, { point });
  expect(data.placesNear).toHaveLength(3);
  expect(data.placesNear[0].name).toBe('Bellême');
  expect((await regions.ask(near, { point, km: 1 })).data.placesNear).toEqual([{ name: 'Bellême' }]);
  expect((await regions.ask(near, { point, km: 0 })).errors?.[0]?.extensions).toMatchObject({
    field: 'withinKm',
  });
});

test('a region knows its place', async () => {
  const { data } = await regions.ask(page, { slug: 'orne-fr-61' });
  const id = await regions.aRegion({ placeId: data.place.id });
  const answer = await regions.ask('query ($id: ID!) { region(id: $id) { place { slug } } }', { id });
  expect(answer.data.region.place.slug).toBe('orne-fr-61');
});

const idOf = async (slug: string) => (await regions.ask(page, { slug })).data.place.id as string;
const shown = async (slug: string, precision: string) =>
  regions.call('shownArea', { placeId: await idOf(slug), precision }) as Promise<Record<
    string,
    unknown
  > | null>;

test('a home is shown as a village’s EPCI, a town itself, its région, its commune or not at all, as chosen', async () => {
  const area = await shown('belleme-61', 'AREA');
  expect(area).toMatchObject({ name: 'CC des Collines du Perche Normand', countryCode: 'FR' });
  expect(await shown('saint-germain-de-la-coudre-61', 'AREA')).toEqual(area);
  expect(await shown('l-aigle-61', 'AREA')).toMatchObject({ name: "L'Aigle" });
  expect(await shown('belleme-61', 'REGION')).toMatchObject({ name: 'Normandie' });
  expect(await shown('belleme-61', 'COMMUNE')).toMatchObject({
    name: 'Bellême',
    areaId: await idOf('belleme-61'),
  });
  expect(await shown('belleme-61', 'NONE')).toBeNull();
});

test('nobody can live in a place that does not exist', async () => {
  for (const precision of ['AREA', 'NONE'])
    await expect(regions.call('shownArea', { placeId: placeIds.make(), precision })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
});

test('other services can ask where a place is', async () => {
  expect(await regions.call('placePoint', { placeId: await idOf('belleme-61') })).toEqual({
    latitude: expect.closeTo(48.37, 1),
    longitude: expect.closeTo(0.57, 1),
  });
  expect(await regions.call('placePoint', { placeId: placeIds.make() })).toBeNull();
});
