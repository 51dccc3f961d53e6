import { aSkill } from '../directory.fixtures';
import { skillIds } from '../ids';
import { openWorld, type World } from '../world.fixtures';
import { importProfessions, importSkills } from './skills';

let world: World;

const skills = [
  aSkill({
    slug: 'web-writing',
    name: { fr: 'Rédaction web', en: 'Web writing' },
    category: 'WRITING',
    aliases: ['contenu'],
  }),
  aSkill({
    slug: 'copywriting',
    name: { fr: 'Rédaction publicitaire', en: 'Copywriting' },
    category: 'WRITING',
  }),
  aSkill({ slug: 'wordpress', name: { fr: 'WordPress', en: 'WordPress' } }),
  aSkill({ slug: 'percent', name: { fr: '100 % utile', en: '100% useful' } }),
];

beforeAll(async () => {
  world = await openWorld();
  await importSkills(world.db, skills);
  await importProfessions(world.db, [{ slug: 'translator', name: { fr: 'Traductrice', en: 'Translator' } }]);
});
afterAll(() => world.close());

type Found = { skills: { totalCount: number; nodes: { slug: string }[]; pageInfo: { endCursor: string } } };
const query = `query ($text: String, $category: SkillCategory, $first: Int! = 20, $after: String) {
  skills(text: $text, category: $category, first: $first, after: $after) { totalCount nodes { slug } pageInfo { endCursor } } }`;
const search = async (asked: object) => (await world.ask<Found>(query, { ...asked })).skills;
const slugs = async (asked: object) => (await search(asked)).nodes.map(({ slug }) => slug);

test('search forgives accents, case, a typo, and knows aliases; the nearest comes first', async () => {
  expect(await slugs({ text: 'REDACTION' })).toEqual(['copywriting', 'web-writing']);
  expect(await slugs({ text: 'contenu' })).toEqual(['web-writing']);
  expect(await slugs({ text: 'w' })).toEqual(['web-writing', 'wordpress', 'copywriting']);
  expect(await slugs({ text: 'wordpres' })).toEqual(['wordpress']);
  expect(await slugs({ text: 'wodpress' })).toEqual(['wordpress']);
  expect(await slugs({ text: '%' })).toEqual(['percent']);
  expect(await slugs({ text: 'rédac', category: 'DEVELOPMENT' })).toEqual([]);
});

test('the list has pages and a count', async () => {
  const first = await search({ first: 3, category: null });
  expect([first.totalCount, first.nodes.length]).toEqual([4, 3]);
  expect(await slugs({ after: first.pageInfo.endCursor })).toEqual(['wordpress']);
  const { errors } = await world.run(query, { after: Buffer.from('["a","b"]').toString('base64url') });
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
});

test('a skill has one id for good and a name in each language', async () => {
  const one =
    'query ($id: ID, $slug: String) { skill(id: $id, slug: $slug) { id slug category name fr: name(language: "fr") } }';
  const { skill } = await world.ask<{ skill: { id: string } }>(one, { slug: 'web-writing' });
  expect(skill).toEqual({
    id: expect.stringMatching(/^skl_/),
    slug: 'web-writing',
    category: 'WRITING',
    name: 'Web writing',
    fr: 'Rédaction web',
  });
  await importSkills(world.db, skills);
  expect(await world.ask(one, { id: skill.id })).toEqual({ skill });
  expect((await world.run(one, { slug: 'web-writing' }, null, 'fr')).data).toMatchObject({
    skill: { name: 'Rédaction web' },
  });
  expect(await world.ask(one, { id: skillIds.make() })).toEqual({ skill: null });

  const refused = async (asked: object) =>
    (await world.run(one, { ...asked })).errors?.[0]?.extensions['code'];
  expect(await refused({ id: 'mbr_1' })).toBe('BAD_USER_INPUT');
  expect(await refused({})).toBe('BAD_USER_INPUT');
  expect(await refused({ id: skill.id, slug: 'web-writing' })).toBe('BAD_USER_INPUT');
});

test('skills and professions are entities: found by key, nothing for what is none', async () => {
  const { profession } = await world.ask<{ profession: { id: string } }>(
    '{ profession(slug: "translator") { id } }',
  );
  const entities =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Skill { slug } ... on Profession { name } } }';
  const of = [
    { __typename: 'Profession', id: profession.id },
    { __typename: 'Skill', id: skillIds.make() },
    { __typename: 'Skill', id: 'nonsense' },
  ];
  expect(await world.ask(entities, { of })).toEqual({ _entities: [{ name: 'Translator' }, null, null] });
  expect(await world.ask('{ professions(text: "tradu") { nodes { slug } } }')).toEqual({
    professions: { nodes: [{ slug: 'translator' }] },
  });
});
