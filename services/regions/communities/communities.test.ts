import { cursorOf } from '../../../kit/page';
import { counting } from '../../../kit/testing/statements';
import { placeIds } from '../ids';
import { openTestRegions, type TestRegions } from '../regions.fixtures';
import { seedCommunities } from './seed-communities';

let regions: TestRegions;
let perche: string;
let ux: string;
beforeAll(async () => {
  regions = await openTestRegions();
  perche = await regions.aRegion({ slug: 'perche', name: 'Perche', summary: 'Collines et chevaux.' });
  ux = await regions.aCircle({ slug: 'ux', name: 'UX', language: 'en' });
});
afterAll(() => regions.close());

const codeOf = ({ errors }: { errors?: readonly { extensions?: unknown }[] | undefined }) =>
  errors?.[0]?.extensions;

test('a region is found by id and by slug, and as what it is', async () => {
  const { data } = await regions.ask(
    `query ($id: ID!) {
      region(slug: "perche") { id name summary language state foundedAt }
      community(id: $id) { __typename id slug }
    }`,
    { id: perche },
  );
  expect(data).toEqual({
    region: {
      id: perche,
      name: 'Perche',
      summary: 'Collines et chevaux.',
      language: 'fr',
      state: 'ACTIVE',
      foundedAt: '2026-01-01T00:00:00.000Z',
    },
    community: { __typename: 'Region', id: perche, slug: 'perche' },
  });
});

test('what several requests look for at the same moment is one statement, and each has its own', async () => {
  const other = await regions.aRegion({ slug: 'quercy' });
  const ask = (slug: string) => regions.ask('query ($slug: String) { region(slug: $slug) { id } }', { slug });
  const { answer, statements } = await counting(() =>
    Promise.all(['perche', 'quercy', 'nowhere', 'perche'].map(ask)),
  );
  const found = [perche, other, null, perche].map((id) => ({ region: id && { id } }));
  expect(answer.map(({ data }) => data)).toEqual(found);
  expect(statements).toHaveLength(1);
});

test('a circle is no region, by slug nor by id', async () => {
  const { data } = await regions.ask(
    '{ region(slug: "ux") { id } circle(slug: "ux") { id } nothing: circle(slug: "Ŭx\\u0000") { id } }',
  );
  expect(data).toEqual({ region: null, circle: { id: ux }, nothing: null });
  expect(codeOf(await regions.ask('query ($id: ID!) { region(id: $id) { name } }', { id: ux }))).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'id',
  });
});

test.each([
  ['an id of something else', '{ community(id: "mbr_01kaqm5w8sfbaap4w6qkxzr7wd") { id } }', 'id'],
  ['neither id nor slug', '{ region { id } }', 'id'],
  ['both id and slug', `{ region(id: "rgn_01kaqm5w8sfbaap4w6qkxzr7wd", slug: "perche") { id } }`, 'id'],
  ['an empty text', '{ regions(text: " - ") { nodes { id } } }', 'text'],
  ['a very long text', `{ regions(text: "${'a'.repeat(101)}") { nodes { id } } }`, 'text'],
  ['too large a page', '{ circles(first: 101) { nodes { id } } }', 'first'],
  ['no page', '{ communities(first: 0) { nodes { id } } }', 'first'],
  ['a made-up cursor', '{ regions(after: "perche") { nodes { id } } }', 'after'],
  ['a forged cursor', `{ regions(after: "${cursorOf(['perche', 'nothing'])}") { nodes { id } } }`, 'after'],
  ['a cursor with a zero byte', `{ regions(after: "${cursorOf(['\0', 'x'])}") { nodes { id } } }`, 'after'],
])('%s is refused by name', async (_what, query, field) => {
  expect(codeOf(await regions.ask(query))).toEqual({ code: 'BAD_USER_INPUT', field });
});

test('regions are found by part of a name, whatever its case and accents', async () => {
  await regions.aRegion({ slug: 'ile-de-re', name: 'Île-de-Ré' });
  const { data } = await regions.ask('{ regions(text: "ILE DE re") { nodes { slug } totalCount } }');
  expect(data.regions).toEqual({ nodes: [{ slug: 'ile-de-re' }], totalCount: 1 });
});

test('pages follow each other by name without gap or repeat, the same name included', async () => {
  await regions.aCircle({ name: 'Élan' });
  await regions.aCircle({ name: 'elan' });
  await regions.aCircle({ name: 'Abeille' });
  const names: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await regions.ask(
      'query ($after: String) { circles(first: 1, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    names.push(...data.circles.nodes.map(({ name }: { name: string }) => name));
    after = data.circles.pageInfo.hasNextPage ? data.circles.pageInfo.endCursor : null;
  } while (after);
  expect(names.map((name) => name.toLowerCase().replace('é', 'e'))).toEqual([
    'abeille',
    'elan',
    'elan',
    'ux',
  ]);
  expect(new Set(names).size).toBe(4);
});

test('a merged community is still found by slug and in no list', async () => {
  await regions.aRegion({ slug: 'gone', name: 'Gone', state: 'MERGED' });
  const { data } = await regions.ask(
    '{ region(slug: "gone") { state } regions(text: "gone") { nodes { id } totalCount } }',
  );
  expect(data).toEqual({ region: { state: 'MERGED' }, regions: { nodes: [], totalCount: 0 } });
});

test('a page is one statement, and another only when the count is asked for', async () => {
  const page = await counting(() => regions.ask('{ communities { nodes { id name } } }'));
  expect(page.statements).toHaveLength(1);
  const counted = await counting(() => regions.ask('{ communities { nodes { id name } totalCount } }'));
  expect(counted.statements).toHaveLength(2);
});

test('other services reach communities by reference, as the interface or as what they are', async () => {
  const { data, errors } = await regions.ask(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { __typename ... on Region { name } ... on Circle { name } }
    }`,
    {
      representations: [
        { __typename: 'Community', id: perche },
        { __typename: 'Region', id: perche },
        { __typename: 'Circle', id: ux },
        { __typename: 'Community', id: ux },
        { __typename: 'Community', id: 'rgn_01kaqm5w8sfbaap4w6qkxzr7wd' },
        { __typename: 'Region', id: 'nonsense' },
      ],
    },
  );
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([
    { __typename: 'Region', name: 'Perche' },
    { __typename: 'Region', name: 'Perche' },
    { __typename: 'Circle', name: 'UX' },
    { __typename: 'Circle', name: 'UX' },
    null,
    null,
  ]);
});

test('seeding twice changes nothing and tells nothing; a changed row is told once', async () => {
  const row = {
    kind: 'REGION' as const,
    slug: 'maine',
    name: 'Maine',
    summary: '',
    language: 'en',
    foundedAt: new Date(0),
  };
  const [id] = [...(await seedCommunities(regions.db, [row])).values()];
  await seedCommunities(regions.db, [row]);
  await seedCommunities(regions.db, [{ ...row, name: 'Maine, USA' }]);
  const told = await regions.told('community', (state) => state['slug'] === 'maine', 2);
  const state = { id, kind: 'REGION', slug: 'maine', state: 'ACTIVE' };
  expect(told).toEqual([
    { ...state, name: 'Maine' },
    { ...state, name: 'Maine, USA' },
  ]);
});

test('regions stand on the map where their places are, in two statements for a page', async () => {
  const places: { id: string }[] = await regions.db.query(
    `select id from places where kind = 'COMMUNE' order by id limit 3`,
  );
  const placeIdsOf = places.map(({ id }) => placeIds.of(id));
  for (const placeId of placeIdsOf) await regions.aRegion({ name: `Mapped ${placeId}`, placeId });
  const { answer, statements } = await counting(() =>
    regions.ask(
      '{ regions(text: "mapped") { nodes { place { id } } } region(slug: "perche") { place { id } } }',
    ),
  );
  expect(answer.data.regions.nodes.map((one: { place: { id: string } }) => one.place.id).sort()).toEqual(
    [...placeIdsOf].sort(),
  );
  expect(answer.data.region.place).toBeNull();
  expect(statements).toHaveLength(2 + 1);
});
