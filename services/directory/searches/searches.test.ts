import {
  aCommunity,
  aMember,
  aMembership,
  aSkill,
  communityEvent,
  memberEvent,
  membershipEvent,
} from '../directory.fixtures';
import { importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';
import { searchesIn } from './searches.fixtures';

let world: World;
let searches: ReturnType<typeof searchesIn>;
const perche = aCommunity();
const neighbour = aMember();
beforeAll(async () => {
  world = await openWorld();
  searches = searchesIn(world);
  await importSkills(world.db, [aSkill({ slug: 'php' }), aSkill({ slug: 'bees' })]);
  await world.hear({
    identity: [memberEvent(neighbour)],
    regions: [communityEvent(perche), membershipEvent(aMembership(neighbour, perche))],
  });
});
afterAll(() => world.close());

async function aViewer() {
  const member = aMember();
  await world.hear({ identity: [memberEvent(member)] });
  return as(member);
}

const list = `query ($first: Int! = 20, $after: String) { savedSearches(first: $first, after: $after) { totalCount
  nodes { id name alert createdAt lastToldAt scope { regions includeChildren neighbours circles }
    filter { text skills skillsMatch joinedSince near { latitude longitude withinKm } } members { totalCount nodes { id } } }
  pageInfo { endCursor hasNextPage } } }`;
type Listed = {
  savedSearches: {
    totalCount: number;
    nodes: Record<string, unknown>[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
};
const listed = async (viewer: ReturnType<typeof as>, variables = {}) =>
  (await world.ask<Listed>(list, variables, viewer)).savedSearches;

test('a search is kept as it was given, finds what the list itself finds, and is its owner’s alone', async () => {
  const ana = await aViewer();
  const scope = { regions: [perche.id], includeChildren: false };
  const filter = { joinedSince: '2020-01-01T00:00:00.000Z' };
  const { search, errors } = await searches.save(ana, { name: ' In  the Perche ', scope, filter });
  expect({ search, errors }).toEqual({
    search: { id: expect.stringMatching(/^srs_/), name: 'In the Perche', alert: false },
    errors: [],
  });
  const { nodes } = await listed(ana);
  expect(nodes).toMatchObject([
    {
      ...{ id: search?.id, name: 'In the Perche', alert: false, lastToldAt: null },
      scope: { regions: [perche.id], includeChildren: false, neighbours: false, circles: null },
      filter: { text: null, skills: null, joinedSince: filter.joinedSince, near: null },
      members: { totalCount: 1, nodes: [{ id: neighbour.id }] },
    },
  ]);

  const bo = await aViewer();
  expect((await listed(bo)).nodes).toEqual([]);
  const id = search?.id ?? '';
  for (const refused of [await searches.update(bo, { id, name: 'Mine' }), await searches.remove(bo, id)])
    expect(refused.errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  const entity = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on SavedSearch { name } } }`;
  const all = [{ __typename: 'SavedSearch', id }];
  expect(await world.ask(entity, { all }, bo)).toEqual({ _entities: [null] });
  expect(await world.ask(entity, { all })).toEqual({ _entities: [null] });
  expect(await world.ask(entity, { all }, ana)).toEqual({ _entities: [{ name: 'In the Perche' }] });
  expect((await world.run(list)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test.each([
  [{ filter: { skills: ['nothing'] } }, ['filter', 'skills'], 'INVALID'],
  [{ filter: { minimumLevel: 'EXPERT' } }, ['filter', 'minimumLevel'], 'INVALID'],
  [{ filter: { near: { latitude: 48 } } }, ['filter', 'near'], 'INVALID'],
  [{ filter: { text: '!' } }, ['filter', 'text'], 'INVALID'],
  [{ scope: { regions: ['mbr_1'] } }, ['scope', 'regions'], 'INVALID'],
  [{ scope: { regions: ['rgn_00000000000000000000000000'] } }, ['scope', 'regions'], 'NOT_FOUND'],
  [{ name: ' ' }, ['name'], 'INVALID'],
  [{ name: 'a'.repeat(81) }, ['name'], 'INVALID'],
])('what `members` refuses is not saved: %j', async (input, path, code) => {
  const ana = await aViewer();
  const { search } = await searches.save(ana, { name: 'Before' });
  const refused = { search: null, errors: [{ code, path }] };
  expect(await searches.save(ana, input)).toEqual(refused);
  expect(await searches.update(ana, { id: search?.id, ...input })).toEqual(refused);
  expect((await listed(ana)).nodes).toMatchObject([{ name: 'Before', scope: null, filter: null }]);
});

test('what a search names and has gone since is an error of that search, not of the list', async () => {
  const ana = await aViewer();
  await searches.save(ana, { name: 'Gone', filter: { skills: ['php'] } });
  await searches.save(ana, { name: 'There', scope: { regions: [perche.id] } });
  await world.db.query(`update saved_searches set filter = '{"skills":["gone"]}' where name = 'Gone'`);
  const { data, errors } = await world.run(list, {}, ana);
  expect(errors).toMatchObject([
    { path: ['savedSearches', 'nodes', 1, 'members'], extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  expect(data).toMatchObject({
    savedSearches: { nodes: [{ members: { totalCount: 1 } }, { name: 'Gone', members: null }] },
  });
});

test('a search is changed in part, called by one name once, and deleted', async () => {
  const ana = await aViewer();
  const { search } = await searches.save(ana, { name: 'One', filter: { skills: ['php'] } });
  const other = await searches.save(ana, { name: 'Two' });
  const id = search?.id;
  expect(await searches.save(ana, { name: 'Two' })).toMatchObject({
    errors: [{ code: 'CONFLICT', path: ['name'] }],
  });
  expect(await searches.update(ana, { id, name: 'Two' })).toMatchObject({ errors: [{ code: 'CONFLICT' }] });
  await searches.update(ana, { id, name: 'Three', scope: { regions: [perche.id] } });
  expect((await listed(ana)).nodes[1]).toMatchObject({
    ...{ name: 'Three', filter: { skills: ['php'] }, scope: { regions: [perche.id], includeChildren: true } },
  });
  await searches.update(ana, { id, scope: null, filter: { seeking: ['bees'] } });
  expect((await listed(ana)).nodes[1]).toMatchObject({ scope: null, filter: { skills: null } });
  expect(await searches.remove(ana, other.search?.id ?? '')).toEqual({ id: other.search?.id, errors: [] });
  expect(await searches.remove(ana, other.search?.id ?? '')).toMatchObject({
    errors: [{ code: 'NOT_FOUND' }],
  });
  expect((await listed(ana)).totalCount).toBe(1);
});

test('a member keeps 50 searches at most, however many are saved at once, and they come page by page', async () => {
  const ana = await aViewer();
  const all = await Promise.all(
    Array.from({ length: 55 }, (_none, at) => searches.save(ana, { name: `Search ${at}` })),
  );
  const refused = all.filter(({ search }) => search === null);
  expect(refused.map(({ errors }) => errors)).toEqual(Array(5).fill([{ code: 'CONFLICT', path: null }]));
  const first = await listed(ana, { first: 40 });
  const second = await listed(ana, { first: 40, after: first.pageInfo.endCursor });
  expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(50);
  expect([first.totalCount, second.pageInfo.hasNextPage]).toEqual([50, false]);
  const { errors } = await world.run(list, { after: Buffer.from('["x",1]').toString('base64url') }, ana);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
});

test('an erased member leaves no search behind, nor what one of them found, nor a line in those of others', async () => {
  const leaving = aMember();
  const [found, ana] = [aMember(), await aViewer()];
  await world.hear({ identity: [leaving, found].map(memberEvent) });
  const input = { name: 'All', filter: { joinedSince: leaving.joinedAt }, alert: true };
  await searches.save(as(leaving), input);
  await searches.save(ana, input);
  const late = aMember();
  await world.hear({ identity: [memberEvent(late)] });
  expect(await searches.told(as(leaving))).toHaveLength(1);
  await world.hear({ identity: [memberEvent({ ...leaving, isErased: true })] });
  for (const table of ['saved_searches', 'search_findings'])
    expect(await world.db.query(`select from ${table} where member_id = $1`, [leaving.id])).toEqual([]);
  expect(await searches.told(as(leaving))).toEqual([]);
  const again = await world.run(
    'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { errors { code } } }',
    { input },
    as(leaving),
  );
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});
