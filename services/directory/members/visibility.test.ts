import type { Viewer } from '../../../kit/viewer';
import {
  aCommunity,
  aMember,
  aMembership,
  aSkill,
  aTie,
  communityEvent,
  memberEvent,
  membershipEvent,
  shownAt,
  tieEvent,
} from '../directory.fixtures';
import { seedProfiles } from '../profiles/seeding';
import { importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';

const perche = aCommunity({ slug: 'perche', name: 'Perche' });
const shown = shownAt('Bellême', 48.376, 0.562);
const open = aMember({ shown, audience: 'EVERYONE', displayName: 'Open' });
const usual = aMember({ shown, displayName: 'Usual' });
const hidden = aMember({ shown, audience: 'NOBODY', displayName: 'Hidden' });
const erased = aMember({ shown, audience: 'EVERYONE', displayName: 'Erased', isErased: true });
const stranger = aMember({ shown, displayName: 'Stranger' });
const all = [open, usual, hidden, erased, stranger];

/** Somebody who can do one thing. */
const offering = ({ id }: { id: string }) => ({
  ...{ memberId: id, headline: null, bio: null, workMode: null, experience: null, professions: [] },
  ...{ languages: [], links: [], offered: [{ slug: 'php', level: 'WORKING' as const }], sought: [] },
});

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await importSkills(world.db, [aSkill({ slug: 'php' })]);
  await seedProfiles(world.db, all.map(offering));
  await world.hear({
    identity: all.map(memberEvent),
    regions: [communityEvent(perche), ...all.map((one) => membershipEvent(aMembership(one, perche)))],
  });
});
afterAll(() => world.close());

type Names = { nodes: { displayName: string }[]; totalCount: number };
const page = '{ nodes { displayName } totalCount }';

/** Every way to a member, each answering the names it gives away, counts apart. */
const paths: Record<string, (viewer: Viewer | null) => Promise<{ names: string[]; count?: number }>> = {
  'members everywhere': async (viewer) => {
    const { members } = await world.ask<{ members: Names }>(`{ members ${page} }`, {}, viewer);
    return { names: members.nodes.map((one) => one.displayName), count: members.totalCount };
  },
  'members of a scope': async (viewer) => {
    const query = `query ($scope: ScopeInput) { members(scope: $scope) ${page} }`;
    const { members } = await world.ask<{ members: Names }>(
      query,
      { scope: { regions: [perche.id] } },
      viewer,
    );
    return { names: members.nodes.map((one) => one.displayName), count: members.totalCount };
  },
  'members of a community': async (viewer) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Community { members ${page} } } }`;
    const of = [{ __typename: 'Community', id: perche.id }];
    const { _entities } = await world.ask<{ _entities: { members: Names }[] }>(query, { of }, viewer);
    const [found] = _entities;
    return {
      names: found?.members.nodes.map((one) => one.displayName) ?? [],
      count: found?.members.totalCount ?? -1,
    };
  },
  'members by text': async (viewer) => {
    const names: string[] = [];
    for (const { displayName } of all) {
      const query = `query ($text: String) { members(filter: { text: $text }) ${page} }`;
      const { members } = await world.ask<{ members: Names }>(query, { text: displayName }, viewer);
      expect(members.totalCount).toBe(members.nodes.length);
      names.push(...members.nodes.map((one) => one.displayName));
    }
    return { names };
  },
  'members near by what they can': async (viewer) => {
    const filter = {
      skills: ['php'],
      near: { latitude: shown?.latitude, longitude: shown?.longitude, withinKm: 5 },
    };
    const query = `query ($filter: MemberFilter) { members(filter: $filter, orderBy: NEAREST) ${page} }`;
    const { members } = await world.ask<{ members: Names }>(query, { filter }, viewer);
    return { names: members.nodes.map((one) => one.displayName), count: members.totalCount };
  },
  'member by id': async (viewer) =>
    oneByOne('query ($key: ID) { member(id: $key) { displayName } }', 'id', viewer),
  'member by handle': async (viewer) =>
    oneByOne('query ($key: String) { member(handle: $key) { displayName } }', 'handle', viewer),
  'a reference': async (viewer) => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Member { displayName homeRegion { name } } } }';
    const of = all.map(({ id }) => ({ __typename: 'Member', id }));
    const { _entities } = await world.ask<{ _entities: ({ displayName: string } | null)[] }>(
      query,
      { of },
      viewer,
    );
    return { names: _entities.flatMap((one) => (one ? [one.displayName] : [])) };
  },
};

async function oneByOne(query: string, key: 'id' | 'handle', viewer: Viewer | null) {
  const names: string[] = [];
  for (const one of all) {
    const { member } = await world.ask<{ member: { displayName: string } | null }>(
      query,
      { key: one[key] },
      viewer,
    );
    if (member) names.push(member.displayName);
  }
  return { names };
}

const viewers: [string, Viewer | null, string[]][] = [
  ['a visitor sees whom everyone may see', null, ['Open']],
  ['a stranger sees all but the hidden', as(stranger), ['Open', 'Stranger', 'Usual']],
  ['a hidden member sees themself too', as(hidden), ['Hidden', 'Open', 'Stranger', 'Usual']],
  ['whoever blocked, or was blocked, sees the other no more', as(usual, stranger, open), ['Usual']],
  ['nobody can be made invisible to themself', as(stranger, stranger), ['Open', 'Stranger', 'Usual']],
  ['an erased member sees nothing of themself', as(erased), ['Open', 'Stranger', 'Usual']],
];

describe.each(viewers)('%s', (_sentence, viewer, expected) => {
  test.each(Object.keys(paths))('by %s', async (path) => {
    const { names, count } = (await paths[path]?.(viewer)) ?? { names: [] };
    expect(names.toSorted()).toEqual(expected);
    if (count !== undefined) expect(count).toBe(expected.length);
  });
});

test('who is hidden from now on is gone from every path, and comes back', async () => {
  const shy = aMember({ displayName: 'Shy', shown });
  await world.hear({ identity: [memberEvent(shy)], regions: [membershipEvent(aMembership(shy, perche))] });
  await seedProfiles(world.db, [offering(shy)]);
  const seen = async () => {
    const found = ['members of a community', 'members near by what they can'].map((path) =>
      paths[path]?.(as(stranger)),
    );
    return (await Promise.all(found)).map((one) => one?.names.includes('Shy'));
  };
  expect(await seen()).toEqual([true, true]);
  await world.hear({ identity: [memberEvent({ ...shy, audience: 'NOBODY' })] });
  expect(await seen()).toEqual([false, false]);
  await world.hear({ identity: [memberEvent({ ...shy, audience: 'MEMBERS' })] });
  expect(await seen()).toEqual([true, true]);
  await world.hear({ identity: [memberEvent({ ...shy, audience: 'MEMBERS', shown: null })] });
  expect(await seen()).toEqual([true, false]);
  await world.hear({ identity: [memberEvent({ ...shy, isErased: true })] });
  expect(await seen()).toEqual([false, false]);
});

test('a region being founded shows nobody, neither in its list nor as a home', async () => {
  const founding = aCommunity({ state: 'INCUBATING', name: 'Founding' });
  const founder = aMember({ displayName: 'Founder' });
  await world.hear({
    identity: [memberEvent(founder)],
    regions: [communityEvent(founding), membershipEvent(aMembership(founder, founding))],
  });
  const query = `query ($scope: ScopeInput, $id: ID, $of: [_Any!]!) {
    members(scope: $scope) ${page} member(id: $id) { homeRegion { name } }
    _entities(representations: $of) { ... on Community { members ${page} } }
  }`;
  const of = [{ __typename: 'Community', id: founding.id }];
  const asked = { scope: { regions: [founding.id] }, id: founder.id, of };
  const none = { nodes: [], totalCount: 0 };
  expect(await world.ask(query, asked, as(stranger))).toEqual({
    members: none,
    member: { homeRegion: null },
    _entities: [{ members: none }],
  });
  await world.hear({ regions: [communityEvent({ ...founding, state: 'ACTIVE' })] });
  expect(await world.ask(query, asked, as(stranger))).toMatchObject({
    members: { totalCount: 1 },
    member: { homeRegion: { name: 'Founding' } },
  });
  await world.hear({ identity: [memberEvent({ ...founder, isErased: true })] });
});

test('who only watches a region is in none of its lists, nor of those around it; who belongs there too is', async () => {
  const [around, watched] = [aCommunity(), aCommunity()];
  const [watcher, neighbour] = [aMember({ displayName: 'Watcher' }), aMember({ displayName: 'Neighbour' })];
  await world.hear({
    identity: [watcher, neighbour].map(memberEvent),
    regions: [
      ...[around, watched].map(communityEvent),
      tieEvent(aTie(around, watched)),
      ...[watcher, neighbour].map((one) => membershipEvent(aMembership(one, watched, { tie: 'WATCHING' }))),
      membershipEvent(aMembership(neighbour, around)),
    ],
  });
  const seenIn = async (community: { id: string }) => {
    const query = `query ($scope: ScopeInput) { members(scope: $scope) ${page} }`;
    const scope = { regions: [community.id] };
    const { members } = await world.ask<{ members: Names }>(query, { scope }, as(stranger));
    expect(members.totalCount).toBe(members.nodes.length);
    return members.nodes.map(({ displayName }) => displayName);
  };
  expect(await seenIn(watched)).toEqual([]);
  expect(await seenIn(around)).toEqual(['Neighbour']);
  await world.hear({ identity: [watcher, neighbour].map((one) => memberEvent({ ...one, isErased: true })) });
});
