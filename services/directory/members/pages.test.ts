import {
  aCommunity,
  aMember,
  aMembership,
  communityEvent,
  memberEvent,
  membershipEvent,
  shownAt,
} from '../directory.fixtures';
import { as, openWorld, type World } from '../world.fixtures';

const perche = aCommunity();
const viewer = as(aMember());
// Three joined in the same instant and two have one name, so that only the id tells them apart.
const sameTime = '2026-03-01T10:00:00.123Z';
const belleme = shownAt('Bellême', 48.376, 0.562);
const people = [
  aMember({ displayName: 'Élodie', joinedAt: sameTime, shown: belleme }),
  aMember({ displayName: 'elodie', joinedAt: sameTime, shown: belleme }),
  aMember({ displayName: 'Zoé', joinedAt: sameTime, shown: shownAt('Mortagne-au-Perche', 48.52, 0.547) }),
  aMember({ displayName: 'Ana', shown: shownAt('Paris', 48.857, 2.352) }),
  aMember({ displayName: 'Bruno', shown: shownAt('Le Mans', 48.008, 0.199) }),
  aMember({ displayName: 'Nowhere', shown: null }),
];

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.hear({
    identity: people.map(memberEvent),
    regions: [communityEvent(perche), ...people.map((one) => membershipEvent(aMembership(one, perche)))],
  });
});
afterAll(() => world.close());

interface Page {
  edges: { cursor: string; node: { id: string; displayName: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}
type Asked = Record<string, unknown>;

const pageOf = async (asked: Asked): Promise<Page> => {
  const query = `query ($scope: ScopeInput, $filter: MemberFilter, $orderBy: MemberOrder! = NEWEST, $first: Int! = 2, $after: String) {
    members(scope: $scope, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      edges { cursor node { id displayName } } pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`;
  return (await world.ask<{ members: Page }>(query, asked, viewer)).members;
};

const namesOf = (page: Page) => page.edges.map(({ node }) => node.displayName);
const everyPage = async (asked: Asked) => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await pageOf({ ...asked, after });
    ids.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return ids;
};

const near = { latitude: 48.37, longitude: 0.56, withinKm: 200 };
const lists: [string, Asked][] = [
  ['the newest of everywhere', {}],
  ['the newest of a region', { scope: { regions: [perche.id] } }],
  ['everywhere by name', { orderBy: 'NAME' }],
  ['a region by name', { scope: { regions: [perche.id] }, orderBy: 'NAME' }],
  ['the most active of everywhere', { orderBy: 'ACTIVE' }],
  ['the most active of a region', { scope: { regions: [perche.id] }, orderBy: 'ACTIVE' }],
  ['the nearest of everywhere', { orderBy: 'NEAREST', filter: { near } }],
  ['the nearest of a region', { scope: { regions: [perche.id] }, orderBy: 'NEAREST', filter: { near } }],
];

test.each(lists)('%s: pages follow each other without gap or repetition', async (_list, asked) => {
  const [whole] = await Promise.all([pageOf({ ...asked, first: 100 })]);
  const all = whole.edges.map(({ node }) => node.id);
  expect(all).toHaveLength(asked['orderBy'] === 'NEAREST' ? 5 : 6);
  expect(await everyPage({ ...asked, first: 2 })).toEqual(all);
  expect(await everyPage({ ...asked, first: 1 })).toEqual(all);
});

test('orders are what they say', async () => {
  expect(namesOf(await pageOf({ orderBy: 'NAME', first: 10 }))).toEqual([
    'Ana',
    'Bruno',
    expect.stringMatching(/lodie/),
    expect.stringMatching(/lodie/),
    'Nowhere',
    'Zoé',
  ]);
  const nearest = namesOf(await pageOf({ orderBy: 'NEAREST', filter: { near }, first: 10 }));
  expect(nearest.slice(2)).toEqual(['Zoé', 'Bruno', 'Ana']);
  expect(namesOf(await pageOf({ first: 10 })).slice(3)).toEqual(['Nowhere', 'Bruno', 'Ana']);
});

test('the page after the last one is empty and says so', async () => {
  const { pageInfo } = await pageOf({ first: 100 });
  expect(await pageOf({ after: pageInfo.endCursor })).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null },
  });
});

test('a cursor outlives the member it was made of', async () => {
  const leaving = aMember({ displayName: 'Leaving' });
  await world.hear({ identity: [memberEvent(leaving)] });
  const [first] = (await pageOf({ first: 1, filter: { text: 'leaving' } })).edges;
  await world.hear({ identity: [memberEvent({ ...leaving, isErased: true })] });
  const after = await pageOf({ first: 100, after: first?.cursor });
  expect(namesOf(after)).toEqual(['Nowhere', 'Bruno', 'Ana']);
});

test('what does not fit is refused, with the field it is about', async () => {
  const { pageInfo } = await pageOf({ orderBy: 'NAME' });
  const refused = async (asked: Asked) => {
    const query = `query ($filter: MemberFilter, $orderBy: MemberOrder! = NEWEST, $first: Int! = 2, $after: String) {
      members(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { id } } }`;
    const { errors, data } = await world.run(query, asked, viewer);
    expect(data).toEqual({ members: null });
    return errors?.[0]?.extensions;
  };
  const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field });
  expect(await refused({ after: pageInfo.endCursor })).toEqual(bad('after'));
  const newest = await pageOf({});
  expect(await refused({ after: newest.pageInfo.endCursor, orderBy: 'NAME' })).toEqual(bad('after'));
  expect(await refused({ after: 'nonsense' })).toEqual(bad('after'));
  expect(await refused({ after: Buffer.from('["NEWEST","no date","mbr_1"]').toString('base64url') })).toEqual(
    bad('after'),
  );
  expect(await refused({ first: 1_000 })).toEqual(bad('first'));
  expect(await refused({ first: 0 })).toEqual(bad('first'));
  expect(await refused({ orderBy: 'NEAREST' })).toEqual(bad('orderBy'));
});
