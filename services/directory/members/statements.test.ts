import { counting } from '../../../kit/testing/statements';
import {
  aCommunity,
  aMember,
  aMembership,
  aSkill,
  aTie,
  communityEvent,
  memberEvent,
  membershipEvent,
  tieEvent,
} from '../directory.fixtures';
import { seedProfiles } from '../profiles/seeding';
import { importProfessions, importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';

const [normandy, small, large] = [aCommunity(), aCommunity(), aCommunity()];
const viewer = as(aMember());
const members = Array.from({ length: 55 }, () => aMember());
const inSmall = members.slice(0, 5);
const inLarge = members.slice(5);
const slugs = ['php', 'seo', 'figma', 'sql', 'linux', 'go'];

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await importSkills(
    world.db,
    slugs.map((slug) => aSkill({ slug })),
  );
  await importProfessions(world.db, [{ slug: 'tester', name: { fr: 'Testeur', en: 'Tester' } }]);
  await seedProfiles(
    world.db,
    members.map(({ id }) => ({
      memberId: id,
      headline: 'Hello',
      bio: 'A life.',
      workMode: 'FREELANCE',
      experience: 'PRACTISED',
      professions: ['tester'],
      languages: ['fr'],
      links: [{ title: 'Mine', url: 'https://example.org/' }],
      offered: slugs.map((slug) => ({ slug, level: 'WORKING' })),
      sought: [],
    })),
  );
  await world.hear({
    identity: members.map(memberEvent),
    regions: [
      ...[normandy, small, large].map(communityEvent),
      ...[aTie(normandy, small), aTie(normandy, large)].map(tieEvent),
      ...inSmall.map((one) => membershipEvent(aMembership(one, small))),
      ...inLarge.map((one) => membershipEvent(aMembership(one, large))),
    ],
  });
});
afterAll(() => world.close());

const shown = `nodes {
  id handle displayName avatarUrl joinedAt
  profile { headline bio workMode experience languages website links { title url } professions { id slug name } }
  skills { level direction skill { id slug name category } }
  homeRegion { id slug name } shownPlace { name }
}`;
const page = `query ($scope: ScopeInput, $filter: MemberFilter, $orderBy: MemberOrder! = NEWEST) {
  members(scope: $scope, filter: $filter, orderBy: $orderBy, first: 100) { ${shown} pageInfo { hasNextPage } } }`;
const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Community { members(first: 100) { ${shown} } } } }`;

type Shown = { homeRegion: { slug: string }; skills: unknown[]; profile: { professions: unknown[] } };
type Nodes = { nodes: Shown[] };

function assertWhole(nodes: readonly Shown[], community: { slug: string }): void {
  for (const node of nodes) {
    expect(node.homeRegion.slug).toBe(community.slug);
    expect(node.skills).toHaveLength(6);
    expect(node.profile.professions).toEqual([expect.objectContaining({ slug: 'tester', name: 'Tester' })]);
  }
}

test.each([
  ['5', small, inSmall],
  ['50', large, inLarge],
])('a page of %s members with all that lists show is one statement', async (_many, community, expected) => {
  const scope = { regions: [community.id] };
  const { answer, statements } = await counting(() => world.ask<{ members: Nodes }>(page, { scope }, viewer));
  expect(statements).toHaveLength(1);
  expect(answer.members.nodes).toHaveLength(expected.length);
  assertWhole(answer.members.nodes, community);
});

test('so is everywhere, in every order and with every filter once its names are known; a text is looked at by one more', async () => {
  const near = { latitude: 48, longitude: 0, withinKm: 500 };
  const filter = {
    skills: ['php', 'seo'],
    minimumLevel: 'LEARNING',
    professions: ['tester'],
    workModes: ['FREELANCE'],
    languages: ['fr'],
  };
  await world.ask(page, { filter }, viewer);
  for (const asked of [{ filter }, { orderBy: 'NAME' }, { orderBy: 'NEAREST', filter: { near } }]) {
    expect((await counting(() => world.ask(page, asked, viewer))).statements).toHaveLength(1);
  }
  const asked = { orderBy: 'RELEVANCE', filter: { ...filter, text: 'hello there' } };
  expect((await counting(() => world.ask(page, asked, viewer))).statements).toHaveLength(2);
});

test('the members of several communities, asked through the gateway, are one statement for all', async () => {
  const of = [small, large].map(({ id }) => ({ __typename: 'Community', id }));
  const { answer, statements } = await counting(() =>
    world.ask<{ _entities: { members: Nodes }[] }>(entities, { of }, viewer),
  );
  expect(statements).toHaveLength(1);
  const [ofSmall, ofLarge] = answer._entities;
  expect([ofSmall?.members.nodes.length, ofLarge?.members.nodes.length]).toEqual([5, 50]);
  assertWhole(ofSmall?.members.nodes ?? [], small);
  assertWhole(ofLarge?.members.nodes ?? [], large);
});

test('a count is one statement more, and many references are one', async () => {
  const count = 'query ($scope: ScopeInput) { members(scope: $scope) { totalCount nodes { id } } }';
  const scope = { regions: [normandy.id] };
  const counted = await counting(() => world.ask(count, { scope }, viewer));
  expect(counted.answer).toMatchObject({ members: { totalCount: 55 } });
  expect(counted.statements).toHaveLength(2);

  const of = members.map(({ id }) => ({ __typename: 'Member', id }));
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Member { displayName skills { skill { name } } homeRegion { name } } } }';
  expect((await counting(() => world.ask(query, { of }, viewer))).statements).toHaveLength(1);
});

test('the names of communities alone are one statement', async () => {
  const of = [small, large].map(({ id }) => ({ __typename: 'Community', id }));
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Community { slug name } } }';
  const { answer, statements } = await counting(() => world.ask(query, { of }));
  expect(answer).toEqual({ _entities: [small, large].map(({ slug, name }) => ({ slug, name })) });
  expect(statements).toHaveLength(1);
});
