import {
  aCommunity,
  aMember,
  aMembership,
  aTie,
  communityEvent,
  memberEvent,
  membershipEvent,
  tieEvent,
} from '../directory.fixtures';
import { circleIds, regionIds } from '../ids';
import { as, openWorld, type World } from '../world.fixtures';

const region = (name: string) => aCommunity({ name });
const [france, normandy, loire, perche] = [
  region('France'),
  region('Normandy'),
  region('Loire'),
  region('Perche'),
];
const [belleme, mayenne, laval] = [region('Bellême'), region('Mayenne'), region('Laval')];
const translators = aCommunity({ kind: 'CIRCLE', name: 'Translators' });
const regions = [france, normandy, loire, perche, belleme, mayenne, laval];
const inactive = aTie(france, laval, { isActive: false });

const people = [...regions, translators].map((community) => ({
  community,
  member: aMember({ displayName: community.name }),
}));
const everywhere = aMember({ displayName: 'Everywhere' });
const gone = aMember({ displayName: 'Gone' });
const viewer = as(aMember());

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.hear({
    identity: [...people.map(({ member }) => member), everywhere, gone].map(memberEvent),
    regions: [
      ...[...regions, translators].map(communityEvent),
      // Perche lies in Normandy and, partly, in Loire, which both lie in France. Perche is next to Mayenne, which contains Laval.
      ...[
        aTie(france, normandy),
        aTie(france, loire),
        aTie(normandy, perche),
        aTie(loire, perche),
        aTie(perche, belleme),
      ].map(tieEvent),
      ...[
        aTie(mayenne, laval),
        aTie(mayenne, perche, { kind: 'NEIGHBOURS' }),
        aTie(perche, translators, { kind: 'TWINNED' }),
        inactive,
      ].map(tieEvent),
      ...people.map(({ community, member }) => membershipEvent(aMembership(member, community))),
      ...regions.map((region) => membershipEvent(aMembership(everywhere, region))),
      ...(['LEFT', 'PAUSED', 'REQUESTED', 'INVITED', 'REMOVED'] as const).map((status, at) =>
        membershipEvent(aMembership(gone, regions[at] ?? perche, { status })),
      ),
    ],
  });
});
afterAll(() => world.close());

const query =
  'query ($scope: ScopeInput) { members(scope: $scope, orderBy: NAME, first: 100) { totalCount nodes { displayName } } }';

async function foundIn(scope: object): Promise<string[]> {
  type Found = { members: { totalCount: number; nodes: { displayName: string }[] } };
  const { members } = await world.ask<Found>(query, { scope }, viewer);
  expect(members.totalCount).toBe(members.nodes.length);
  return members.nodes.map(({ displayName }) => displayName).filter((name) => name !== 'Everywhere');
}

test('a region is itself and what it contains, at any depth, each member once', async () => {
  expect(await foundIn({ regions: [france.id] })).toEqual([
    'Bellême',
    'France',
    'Loire',
    'Normandy',
    'Perche',
  ]);
  expect(await foundIn({ regions: [normandy.id] })).toEqual(['Bellême', 'Normandy', 'Perche']);
  expect(await foundIn({ regions: [loire.id] })).toEqual(['Bellême', 'Loire', 'Perche']);
});

test('or only itself, if so wished', async () => {
  expect(await foundIn({ regions: [normandy.id], includeChildren: false })).toEqual(['Normandy']);
});

test('neighbours are one step away, from either side, with what they contain', async () => {
  expect(await foundIn({ regions: [perche.id], neighbours: true })).toEqual([
    'Bellême',
    'Laval',
    'Mayenne',
    'Perche',
  ]);
  expect(await foundIn({ regions: [mayenne.id], neighbours: true })).toEqual([
    'Bellême',
    'Laval',
    'Mayenne',
    'Perche',
  ]);
  expect(await foundIn({ regions: [perche.id], neighbours: true, includeChildren: false })).toEqual([
    'Mayenne',
    'Perche',
  ]);
  expect(await foundIn({ regions: [normandy.id], neighbours: true })).toEqual([
    'Bellême',
    'Normandy',
    'Perche',
  ]);
});

test('several communities are their union', async () => {
  expect(await foundIn({ regions: [belleme.id, laval.id], circles: [translators.id] })).toEqual([
    'Bellême',
    'Laval',
    'Translators',
  ]);
});

test('a scope that names nothing is everywhere', async () => {
  expect(await foundIn({ regions: [], circles: null })).toHaveLength(9);
});

test('a tie that ends no longer carries anyone', async () => {
  const tie = aTie(belleme, laval);
  await world.hear({ regions: [tieEvent(tie)] });
  expect(await foundIn({ regions: [belleme.id] })).toEqual(['Bellême', 'Laval']);
  await world.hear({ regions: [tieEvent({ ...tie, isActive: false })] });
  expect(await foundIn({ regions: [belleme.id] })).toEqual(['Bellême']);
});

test('a community there is not, or another thing, is refused by name', async () => {
  const refused = async (scope: object) =>
    (await world.run(query, { scope }, viewer)).errors?.[0]?.extensions;
  expect(await refused({ regions: [perche.id, regionIds.make()] })).toEqual({
    code: 'NOT_FOUND',
    field: 'scope.regions',
  });
  expect(await refused({ circles: [circleIds.make()] })).toEqual({
    code: 'NOT_FOUND',
    field: 'scope.circles',
  });
  expect(await refused({ regions: [translators.id] })).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'scope.regions',
  });
  expect(await refused({ circles: ['perche'] })).toEqual({ code: 'BAD_USER_INPUT', field: 'scope.circles' });
  expect(await refused({ regions: Array.from({ length: 101 }, () => perche.id) })).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'scope.regions',
  });
});
