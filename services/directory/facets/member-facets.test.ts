import { counting } from '../../../kit/testing/statements';
import {
  aCommunity,
  aMember,
  aMembership,
  aSkill,
  communityEvent,
  memberEvent,
  membershipEvent,
} from '../directory.fixtures';
import { type SeedProfile, seedProfiles } from '../profiles/seeding';
import { importProfessions, importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';

const perche = aCommunity();
const [open, usual, hidden, elsewhere] = [
  aMember({ audience: 'EVERYONE' }),
  aMember(),
  aMember({ audience: 'NOBODY' }),
  aMember({ audience: 'EVERYONE' }),
];
const all = [open, usual, hidden, elsewhere];
const viewer = as(aMember());

const profileOf = (memberId: string, changes: Partial<SeedProfile>): SeedProfile => ({
  ...{ memberId, headline: null, bio: null, workMode: 'FREELANCE', experience: null },
  ...{ professions: ['tester'], languages: ['fr'], links: [], offered: [], sought: [] },
  ...changes,
});

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await importSkills(world.db, [
    aSkill({ slug: 'php', name: { fr: 'PHP', en: 'PHP' } }),
    aSkill({ slug: 'seo', name: { fr: 'Référencement', en: 'SEO' } }),
  ]);
  await importProfessions(world.db, [{ slug: 'tester', name: { fr: 'Testeur', en: 'Tester' } }]);
  const php = { slug: 'php', level: 'EXPERT' } as const;
  const seo = { slug: 'seo', level: 'LEARNING' } as const;
  await seedProfiles(world.db, [
    profileOf(open.id, { offered: [php, seo], experience: 'BEGINNER' }),
    profileOf(usual.id, {
      offered: [php],
      sought: [{ slug: 'seo', level: null }],
      languages: ['fr-CA', 'en'],
    }),
    profileOf(hidden.id, { offered: [php, seo], workMode: 'SEEKING' }),
    profileOf(elsewhere.id, { offered: [seo], professions: [] }),
  ]);
  await world.hear({
    identity: all.map(memberEvent),
    regions: [
      communityEvent(perche),
      ...all.slice(0, 3).map((one) => membershipEvent(aMembership(one, perche))),
    ],
  });
});
afterAll(() => world.close());

const query = `query ($scope: ScopeInput, $filter: MemberFilter, $first: Int! = 20) { memberFacets(scope: $scope, filter: $filter) {
  counted isComplete
  skills(first: $first) { skill { slug name } count } professions { profession { slug name } count }
  workModes { workMode count } experience { experience count } languages { language count } } }`;

test('what members have in common is counted of those whom the viewer sees', async () => {
  const php = { slug: 'php', name: 'PHP' };
  const seo = { slug: 'seo', name: 'SEO' };
  expect((await world.ask(query, {}, viewer))['memberFacets']).toEqual({
    counted: 3,
    isComplete: true,
    skills: [
      { skill: php, count: 2 },
      { skill: seo, count: 2 },
    ],
    professions: [{ profession: { slug: 'tester', name: 'Tester' }, count: 2 }],
    workModes: [{ workMode: 'FREELANCE', count: 3 }],
    experience: [{ experience: 'BEGINNER', count: 1 }],
    languages: [
      { language: 'fr', count: 3 },
      { language: 'en', count: 1 },
      { language: 'fr-CA', count: 1 },
    ],
  });
  expect((await world.ask(query, {}))['memberFacets']).toMatchObject({
    counted: 2,
    skills: [{ skill: seo, count: 2 }, { skill: php }],
  });
  expect((await world.ask(query, {}, as(hidden)))['memberFacets']).toMatchObject({ counted: 4 });
  expect((await world.ask(query, {}, as(aMember(), open)))['memberFacets']).toMatchObject({ counted: 2 });
});

test('a scope and a filter narrow it down; nobody is counted as nothing', async () => {
  const scope = { regions: [perche.id] };
  expect((await world.ask(query, { scope, first: 1 }, viewer))['memberFacets']).toMatchObject({
    counted: 2,
    skills: [{ skill: { slug: 'php' }, count: 2 }],
  });
  expect((await world.ask(query, { filter: { skills: ['seo'] } }, viewer))['memberFacets']).toMatchObject({
    counted: 2,
  });
  expect((await world.ask(query, { filter: { languages: ['de'] } }, viewer))['memberFacets']).toEqual({
    ...{
      counted: 0,
      isComplete: true,
      skills: [],
      professions: [],
      workModes: [],
      experience: [],
      languages: [],
    },
  });
  const { errors } = await world.run(query, { scope: { regions: [aCommunity().id] } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'scope.regions' });
});

test('all facets of a list are one statement', async () => {
  const { statements } = await counting(() => world.ask(query, {}, viewer));
  expect(statements).toHaveLength(1);
});

test('the gaps of a community are what more members look for than offer', async () => {
  const gaps = `query ($of: [_Any!]!, $first: Int! = 10) { _entities(representations: $of) { ... on Community {
    skillGaps(first: $first) { skill { slug } sought offered gap } } } }`;
  const of = [{ __typename: 'Community', id: perche.id }];
  const gapsOf = async (eyes: Parameters<typeof world.ask>[2]) =>
    (await world.ask<{ _entities: { skillGaps: unknown[] }[] }>(gaps, { of }, eyes))._entities[0]?.skillGaps;
  expect(await gapsOf(as(aMember(), open))).toEqual([
    { skill: { slug: 'seo' }, sought: 1, offered: 0, gap: 1 },
  ]);
  expect(await gapsOf(viewer)).toEqual([]);
  expect(await gapsOf(null)).toEqual([]);
  const many = [perche, aCommunity(), aCommunity()].map(({ id }) => ({ __typename: 'Community', id }));
  expect((await counting(() => world.ask(gaps, { of: many }, viewer))).statements).toHaveLength(1);
});
