import { counting } from '../../../kit/testing/statements';
import type { Viewer } from '../../../kit/viewer';
import {
  aCommunity,
  aMember,
  aMembership,
  communityEvent,
  memberEvent,
  membershipEvent,
  shownAt,
} from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { seedProfiles } from '../profiles/seeding';
import { as, openWorld, type World } from '../world.fixtures';

const places = [
  shownAt('Bellême', 48.376, 0.562),
  shownAt('Mortagne', 48.52, 0.546),
  shownAt('Brest', 48.39, -4.486),
];
const audiences = ['EVERYONE', 'MEMBERS', 'NOBODY'];
const people = Array.from({ length: 36 }, (_, at) =>
  aMember({ shown: places[at % 3] ?? null, audience: audiences[Math.floor(at / 3) % 3] ?? 'MEMBERS' }),
);
const nowhere = aMember({ audience: 'EVERYONE' });
const [fiji, samoa] = [
  aMember({ audience: 'EVERYONE', shown: shownAt('Suva', -18.14, 178.44) }),
  aMember({ audience: 'EVERYONE', shown: shownAt('Apia', -13.83, -171.76) }),
];
const perche = aCommunity();

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await seedProfiles(
    world.db,
    people.map(({ id }) => ({
      ...{ memberId: id, headline: null, bio: null, workMode: 'FREELANCE' as const, experience: null },
      ...{ professions: [], languages: [], links: [], offered: [], sought: [] },
    })),
  );
  await world.hear({
    identity: [...people, nowhere, fiji, samoa].map(memberEvent),
    regions: [
      communityEvent(perche),
      ...people.slice(0, 12).map((one) => membershipEvent(aMembership(one, perche))),
    ],
  });
});
afterAll(() => world.close());

const west = { west: -5, south: 47, east: 1, north: 49 };
const france = { west: -6, south: 41, east: 10, north: 52 };
const query = `query ($viewport: ViewportInput!, $zoom: Int!, $scope: ScopeInput, $filter: MemberFilter) {
  memberClusters(viewport: $viewport, zoom: $zoom, scope: $scope, filter: $filter) {
    latitude longitude count areas name bounds { west south east north } } }`;

interface Cluster {
  latitude: number;
  longitude: number;
  count: number;
  areas: number;
  name: string;
  bounds: { west: number; south: number; east: number; north: number };
}

async function clusters(viewer: Viewer | null, asked: object = {}): Promise<Cluster[]> {
  const variables = { viewport: west, zoom: 10, ...asked };
  return (await world.ask<{ memberClusters: Cluster[] }>(query, variables, viewer)).memberClusters;
}
const counts = (found: readonly Cluster[]) =>
  Object.fromEntries(found.map(({ name, count }) => [name, count]));

test('areas come apart as one looks closer, and lie where members show to live', async () => {
  expect(counts(await clusters(null))).toEqual({ Bellême: 4, Mortagne: 4, Brest: 4 });
  const [first] = await clusters(null, { zoom: 5 });
  expect(first).toMatchObject({
    count: 8,
    areas: 2,
    name: 'Bellême',
    bounds: { south: 48.376, north: 48.52 },
  });
  expect(first?.latitude).toBeCloseTo((48.376 + 48.52) / 2);
  const [alone] = await clusters(null, { viewport: { ...west, east: -4 } });
  expect(alone).toEqual({
    ...{ latitude: 48.39, longitude: -4.486, count: 4, areas: 1, name: 'Brest' },
    bounds: { west: -4.486, east: -4.486, south: 48.39, north: 48.39 },
  });
});

test('a name is there whichever way it is asked for, and the rest without it', async () => {
  const variables = { viewport: west, zoom: 5 };
  const ask = async (selection: string, fragment = '') => {
    const asked = `query ($viewport: ViewportInput!, $zoom: Int!) { memberClusters(viewport: $viewport, zoom: $zoom) { ${selection} } } ${fragment}`;
    const one = async () =>
      (await world.ask<{ memberClusters: unknown[] }>(asked, variables)).memberClusters[0];
    const first = await one();
    // From the third time on, a query runs compiled.
    for (let again = 0; again < 4; again += 1) expect(await one()).toEqual(first);
    return first;
  };
  expect(await ask('count areas')).toEqual({ count: 8, areas: 2 });
  expect(await ask('called: name')).toEqual({ called: 'Bellême' });
  expect(await ask('... on MemberCluster { name }')).toEqual({ name: 'Bellême' });
  expect(await ask('...Named', 'fragment Named on MemberCluster { count name }')).toEqual({
    ...{ count: 8, name: 'Bellême' },
  });
});

test.each<[string, Viewer | null, number, PersonState | null]>([
  ['anyone', null, 4, null],
  ['a member', as(aMember()), 8, null],
  ['whoever is blocked', as(aMember(), ...people.slice(0, 6)), 6, null],
  ['somebody hidden', as(people[6] as PersonState), 9, people[6] as PersonState],
])('the counts are those of whom %s sees, filtered or not', async (_who, viewer, ofBelleme, self) => {
  const found = counts(await clusters(viewer));
  expect(found['Bellême']).toBe(ofBelleme);
  expect(counts(await clusters(viewer, { filter: { workModes: ['FREELANCE'] } }))).toEqual(found);
  const all = await world.ask<{ members: { nodes: { id: string; shownPlace: { name: string } | null }[] } }>(
    '{ members(first: 100) { nodes { id shownPlace { name } } } }',
    {},
    viewer,
  );
  const seen = all.members.nodes.filter(({ shownPlace }) => shownPlace?.name === 'Bellême');
  expect(seen).toHaveLength(ofBelleme);
  expect(seen.some(({ id }) => id === self?.id)).toBe(self !== null);
});

test('a scope counts its own, each once, and one there is not is NOT_FOUND', async () => {
  const viewer = as(aMember());
  expect(counts(await clusters(viewer, { scope: { regions: [perche.id] } }))).toEqual({
    Bellême: 3,
    Mortagne: 3,
    Brest: 3,
  });
  const { errors } = await world.run(
    query,
    { viewport: france, zoom: 5, scope: { regions: [aCommunity().id] } },
    viewer,
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'scope.regions' });
});

test('a viewport may lie across the 180th meridian', async () => {
  const pacific = { west: 170, south: -30, east: -160, north: 0 };
  expect(counts(await clusters(null, { viewport: pacific, zoom: 5 }))).toEqual({ Suva: 1, Apia: 1 });
});

test('whoever moves, hides or goes is counted where they are then', async () => {
  const mover = aMember({ audience: 'EVERYONE', shown: shownAt('Rennes', 48.11, -1.67) });
  const at = async () => counts(await clusters(null));
  await world.hear({ identity: [memberEvent(mover)] });
  expect(await at()).toMatchObject({ Rennes: 1 });
  await world.hear({ identity: [memberEvent({ ...mover, shown: shownAt('Nantes', 47.21, -1.55) })] });
  expect(await at()).toEqual({ Bellême: 4, Mortagne: 4, Brest: 4, Nantes: 1 });
  await world.hear({
    identity: [memberEvent({ ...mover, audience: 'NOBODY', shown: shownAt('Nantes', 47.21, -1.55) })],
  });
  expect(await at()).not.toHaveProperty('Nantes');
  await world.hear({ identity: [memberEvent({ ...mover, isErased: true, shown: null })] });
  expect(await at()).toEqual({ Bellême: 4, Mortagne: 4, Brest: 4 });
});

test('a map is one statement, however much is on it', async () => {
  for (const asked of [{}, { zoom: 3 }, { scope: { regions: [perche.id] } }])
    expect((await counting(() => clusters(as(aMember()), asked))).statements).toHaveLength(1);
});

test.each([
  ['upside down', { ...france, south: 60 }, 5, 'viewport.south'],
  ['off the globe', { ...france, west: -200 }, 5, 'viewport.west'],
  ['from too high', france, 23, 'zoom'],
  ['with more marks than anybody can tell apart', france, 14, 'viewport'],
])('a viewport %s is refused', async (_how, viewport, zoom, field) => {
  const { errors } = await world.run(query, { viewport, zoom });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});
