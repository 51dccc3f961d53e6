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
import { rebuildDocuments } from './documents';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const tables = [
  'people',
  'communities',
  'community_ties',
  'memberships',
  'belongings',
  'member_documents',
  'member_skills',
  'shown_areas',
  'name_words',
];
const stored = async () => {
  const all: Record<string, unknown> = {};
  for (const table of tables)
    all[table] = await world.db.query(`select * from ${table} one order by one::text`);
  return all;
};

const viewer = as(aMember());
const shownOf = async (id: string) => {
  const query = `query ($id: ID) { member(id: $id) {
    displayName homeRegion { slug name } shownPlace { name precision latitude } profile { headline } skills { skill { name(language: "fr") } } } }`;
  return (await world.ask<{ member: Record<string, unknown> }>(query, { id }, viewer)).member;
};

test('what the feeds tell is taken over, and telling it again changes nothing', async () => {
  const [normandy, perche] = [aCommunity({ name: 'Normandy' }), aCommunity({ name: 'Perche' })];
  const people = Array.from({ length: 1_200 }, () => aMember());
  const identity = people.map(memberEvent);
  const regions = [
    ...[normandy, perche].map(communityEvent),
    tieEvent(aTie(normandy, perche)),
    ...people.map((one) => membershipEvent(aMembership(one, perche, { roles: ['STEWARD', 'EDITOR'] }))),
  ];
  await world.hear({ identity, regions });
  const once = await stored();
  const ids = people.map(({ id }) => id);
  const documents = once['member_documents'] as { id: string; document: object | null }[];
  expect(documents.filter(({ id, document }) => document && ids.includes(id))).toHaveLength(1_200);
  await world.hear({ identity, regions });
  expect(await stored()).toEqual(once);
});

test('the last word counts, within one page of a feed and across pages', async () => {
  const one = aMember({ displayName: 'First' });
  await world.hear({ identity: [memberEvent(one), memberEvent({ ...one, displayName: 'Second' })] });
  expect(await shownOf(one.id)).toMatchObject({ displayName: 'Second' });
  await world.hear({
    identity: [memberEvent({ ...one, displayName: 'Third', shown: shownAt('Bellême', 48.376, 0.562) })],
  });
  expect(await shownOf(one.id)).toMatchObject({
    displayName: 'Third',
    shownPlace: { name: 'Bellême', precision: 'AREA', latitude: 48.376 },
  });
  await world.hear({ identity: [memberEvent(one)] });
  expect(await shownOf(one.id)).toMatchObject({ displayName: 'First', shownPlace: null });
});

test('whichever of the feeds comes first, the member is shown whole', async () => {
  const [region, one] = [aCommunity(), aMember()];
  await importSkills(world.db, [aSkill({ slug: 'php', name: { fr: 'PHP', en: 'PHP' } })]);
  const profile = {
    memberId: one.id,
    headline: 'Early',
    bio: null,
    workMode: null,
    experience: null,
    professions: [],
    languages: [],
    links: [],
  };
  await seedProfiles(world.db, [{ ...profile, offered: [{ slug: 'php', level: 'EXPERT' }], sought: [] }]);
  await world.hear({ regions: [membershipEvent(aMembership(one, region))] });
  expect(await shownOf(one.id)).toBeNull();
  await world.hear({ identity: [memberEvent(one)] });
  expect(await shownOf(one.id)).toMatchObject({ homeRegion: null, profile: { headline: 'Early' } });
  await world.hear({ regions: [communityEvent(region)] });
  expect(await shownOf(one.id)).toMatchObject({
    homeRegion: { slug: region.slug },
    skills: [{ skill: { name: 'PHP' } }],
  });
  const query = 'query ($scope: ScopeInput) { members(scope: $scope) { nodes { id } } }';
  const asked = { scope: { regions: [region.id] } };
  expect(await world.ask(query, asked, viewer)).toEqual({ members: { nodes: [{ id: one.id }] } });
});

test('home is the most local region, and goes by the names of today', async () => {
  const [country, region, village] = [aCommunity(), aCommunity(), aCommunity({ name: 'Village' })];
  const circle = aCommunity({ kind: 'CIRCLE' });
  const one = aMember();
  const inVillage = aMembership(one, village, { joinedAt: '2026-03-01T00:00:00Z' });
  const all = [country, region, village, circle];
  await world.hear({
    identity: [memberEvent(one)],
    regions: [
      ...all.map(communityEvent),
      ...[country, region, circle].map((home) => membershipEvent(aMembership(one, home))),
      membershipEvent(inVillage),
    ],
  });
  await world.hear({ regions: [aTie(country, region), aTie(region, village)].map(tieEvent) });
  expect(await shownOf(one.id)).toMatchObject({ homeRegion: { name: 'Village' } });
  await world.hear({ regions: [communityEvent({ ...village, name: 'Town' })] });
  expect(await shownOf(one.id)).toMatchObject({ homeRegion: { name: 'Town' } });
  await world.hear({ regions: [membershipEvent({ ...inVillage, status: 'LEFT' })] });
  expect(await shownOf(one.id)).toMatchObject({ homeRegion: { slug: region.slug } });
});

test('a skill that is renamed is renamed in every document', async () => {
  const one = aMember();
  const skill = aSkill({ slug: 'renamed', name: { fr: 'Avant', en: 'Before' } });
  await importSkills(world.db, [skill]);
  const profile = {
    memberId: one.id,
    headline: null,
    bio: null,
    workMode: null,
    experience: null,
    professions: [],
    languages: [],
    links: [],
  };
  await seedProfiles(world.db, [{ ...profile, offered: [], sought: [{ slug: 'renamed', level: null }] }]);
  await world.hear({ identity: [memberEvent(one)] });
  await importSkills(world.db, [{ ...skill, name: { fr: 'Après', en: 'After' } }]);
  expect(await shownOf(one.id)).toMatchObject({ skills: [{ skill: { name: 'Après' } }] });
});

test('erasure takes along what the member had said', async () => {
  const one = aMember();
  await importSkills(world.db, [aSkill({ slug: 'php' })]);
  const profile = {
    memberId: one.id,
    headline: 'Mine',
    bio: null,
    workMode: null,
    experience: null,
    professions: [],
    languages: [],
    links: [],
  };
  await seedProfiles(world.db, [{ ...profile, offered: [{ slug: 'php', level: 'EXPERT' }], sought: [] }]);
  await world.hear({
    identity: [memberEvent(one), memberEvent({ ...one, displayName: '', isErased: true })],
  });
  const left = async (table: string) =>
    world.db.query(`select 1 from ${table} where member_id = $1`, [one.id]);
  expect(await left('profiles')).toEqual([]);
  expect(await left('member_skills')).toEqual([]);
  expect(await world.db.query('select from member_documents where id = $1', [one.id])).toEqual([]);
  await rebuildDocuments(world.db);
  expect(
    await world.db.query('select document, words from member_documents where id = $1', [one.id]),
  ).toEqual([{ document: null, words: null }]);
});

test('documents can be made anew from what they come from, all or some', async () => {
  const placed = aMember({ shown: shownAt('Nogent', 48.32, 0.82) });
  await importSkills(world.db, [aSkill({ slug: 'anew' })]);
  await seedProfiles(world.db, [
    {
      ...{
        memberId: placed.id,
        headline: 'Anew',
        bio: null,
        workMode: null,
        experience: null,
        professions: [],
      },
      ...{ languages: [], links: [], offered: [{ slug: 'anew', level: 'WORKING' }], sought: [] },
    },
  ]);
  await world.hear({ identity: [memberEvent(placed)] });
  const before = await stored();
  await world.db.query('delete from member_documents');
  await world.db.query('delete from belongings');
  await world.db.query('delete from name_words');
  await world.db.query('delete from shown_areas');
  await world.db.query(
    'update member_skills set (cell, member_audience, member_position, member_joined_at) = (null, null, null, null)',
  );
  const done: number[] = [];
  const count = await rebuildDocuments(world.db, { onProgress: (so) => done.push(so) });
  expect(count).toBe((before['people'] as unknown[]).length);
  expect(done.at(-1)).toBe(count);
  const { member_documents: after, ...made } = await stored();
  expect(made).toEqual({ ...before, member_documents: undefined });
  const filled = (rows: unknown) =>
    (rows as { document: unknown; changed_xid: string }[]).flatMap(({ changed_xid: _, ...row }) =>
      row.document === null ? [] : [row],
    );
  expect(filled(after)).toEqual(filled(before['member_documents']));
});

test('a word of a name is kept as long as somebody goes by it', async () => {
  const [one, other] = [
    aMember({ displayName: 'Ysolde Quatrebarbes' }),
    aMember({ displayName: 'Ysolde Nix' }),
  ];
  const kept = async () =>
    (
      await world.db.query(
        `select word from name_words where word in ('ysolde', 'quatrebarbes', 'nix') order by 1`,
      )
    ).map(({ word }: { word: string }) => word);
  await world.hear({ identity: [one, other].map(memberEvent) });
  expect(await kept()).toEqual(['nix', 'quatrebarbes', 'ysolde']);
  await world.hear({ identity: [memberEvent({ ...one, displayName: '', isErased: true })] });
  expect(await kept()).toEqual(['nix', 'ysolde']);
  await world.hear({ identity: [memberEvent({ ...other, displayName: 'Someone Else' })] });
  expect(await kept()).toEqual([]);
});

test('readiness tells how far behind each feed is, once each was caught up with', async () => {
  await world.hear({});
  expect(await world.directory.ready()).toEqual({
    ready: true,
    lagSeconds: { identity: expect.any(Number), regions: expect.any(Number) },
  });
});
