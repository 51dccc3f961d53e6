import { counting } from '../../../kit/testing/statements';
import type { Viewer } from '../../../kit/viewer';
import { aSkill } from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';
import { asSteward, aWish, change, joined, type Proposal, skillsOf } from './proposals.fixtures';

let world: World;
let ana: PersonState;
let stella: PersonState;
let other: PersonState;

beforeAll(async () => {
  world = await openWorld();
  await importSkills(world.db, [
    aSkill({
      slug: 'web-writing',
      name: { fr: 'Rédaction web', en: 'Web writing' },
      aliases: ['contenu éditorial'],
    }),
    ...Array.from({ length: 30 }, (_none, at) => aSkill({ slug: `filler-${at}` })),
  ]);
  [ana, stella, other] = [await joined(world), await joined(world), await joined(world)];
});
afterAll(() => world.close());

const propose = (member: PersonState, wish: object, locale: 'en' | 'fr' = 'en') =>
  change(world, as(member), 'proposeSkill', wish, locale);
const idOf = async (member: PersonState, name: string, changes: object = {}): Promise<string> =>
  (await propose(member, aWish(name, changes))).proposal?.id ?? '';

type Page = { totalCount: number; nodes: Proposal[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
const fields =
  'totalCount nodes { name status note author { id } skill { slug } } pageInfo { endCursor hasNextPage }';
const mineQuery = `query ($first: Int = 20, $after: String) { list: mySkillProposals(first: $first, after: $after) { ${fields} } }`;
const allQuery = `query ($status: SkillProposalStatus, $first: Int = 100, $after: String) {
  list: skillProposals(status: $status, first: $first, after: $after) { ${fields} } }`;
const list = async (query: string, viewer: Viewer, asked: object = {}) =>
  (await world.ask<{ list: Page }>(query, { ...asked }, viewer)).list;
const names = ({ nodes }: Page) => nodes.map(({ name }) => name);

test('a member proposes a skill; a steward makes one of it, and the member has it as they wished', async () => {
  const { proposal, existing, errors } = await propose(
    ana,
    aWish('  Apiculture   numérique ', { note: 'Ruches connectées' }),
  );
  expect({ existing, errors }).toEqual({ existing: null, errors: [] });
  expect(proposal).toMatchObject({
    id: expect.stringMatching(/^skp_/),
    ...{
      name: 'Apiculture numérique',
      status: 'WAITING',
      note: 'Ruches connectées',
      author: { id: ana.id },
      skill: null,
    },
  });
  const accepted = await change(world, asSteward(stella), 'acceptSkillProposal', {
    ...{
      proposal: proposal?.id,
      slug: 'connected-hives',
      nameFr: 'Ruches connectées',
      nameEn: 'Connected hives',
    },
    synonyms: ['beekeeping', 'Beekeeping', 'ruches connectees'],
  });
  expect(accepted).toMatchObject({
    errors: [],
    proposal: { status: 'ACCEPTED', skill: { slug: 'connected-hives' } },
  });
  expect(await skillsOf(world, ana)).toEqual(['OFFERED connected-hives WORKING']);

  const search =
    'query ($text: String) { skills(text: $text) { nodes { slug category synonyms fr: name(language: "fr") } } }';
  const found = {
    skills: {
      nodes: [
        {
          ...{ slug: 'connected-hives', category: 'SUPPORT', fr: 'Ruches connectées' },
          synonyms: ['beekeeping', 'Apiculture numérique'],
        },
      ],
    },
  };
  expect(await world.ask(search, { text: 'BEEKEEP' })).toEqual(found);
  expect(await world.ask(search, { text: 'apiculture numer' })).toEqual(found);
  const byText = 'query ($text: String!) { members(filter: { text: $text }) { nodes { id } } }';
  expect(await world.ask(byText, { text: 'apiculture' }, as(other))).toEqual({
    members: { nodes: [{ id: ana.id }] },
  });
});

test.each([
  ['its name', 'redaction WEB'],
  ['its slug', 'Web-Writing'],
  ['a synonym', 'Contenu editorial'],
])('what is there already is told by %s, and nothing is stored', async (_how, name) => {
  const member = await joined(world);
  expect(await propose(member, aWish(name))).toEqual({
    proposal: null,
    existing: { slug: 'web-writing' },
    errors: [],
  });
  expect((await list(mineQuery, as(member))).totalCount).toBe(0);
});

test('the same again, however it is written and however often at once, is the earlier one', async () => {
  const member = await joined(world);
  const answers = await Promise.all(
    ['Élagage', 'elagage', 'ÉLAGAGE', 'E\u0301lagage'].map((name) => propose(member, aWish(name))),
  );
  expect(new Set(answers.map(({ proposal }) => proposal?.id)).size).toBe(1);
  expect((await list(mineQuery, as(member))).totalCount).toBe(1);
  const theirs = await propose(other, aWish('élagage'));
  expect(theirs.proposal?.id).not.toBe(answers[0]?.proposal?.id);
});

test('twenty wait at most, even when they come at once; the earlier ones are still told', async () => {
  const eager = await joined(world);
  const all = await Promise.all(
    Array.from({ length: 23 }, (_none, at) => propose(eager, aWish(`Rêve ${at}`))),
  );
  expect(all.filter(({ proposal }) => proposal)).toHaveLength(20);
  expect(all.filter(({ errors }) => errors[0]?.code === 'CONFLICT')).toHaveLength(3);
  const again = all.find(({ proposal }) => proposal)?.proposal;
  expect((await propose(eager, aWish(again?.name.toUpperCase() ?? ''))).proposal?.id).toBe(again?.id);
  expect((await propose(eager, aWish('Encore un'), 'fr')).errors[0]?.message).toBe(
    '20 de vos propositions attendent : d’autres pourront suivre quand il en sera décidé.',
  );
});

const unfit: [string, object, string][] = [
  ['a blank name', { name: ' \u200b ' }, 'name'],
  ['a name of 61 characters', { name: 'é'.repeat(61) }, 'name'],
  ['a name without a letter', { name: '!?' }, 'name'],
  ['a name with the sign that parts names', { name: 'a|b' }, 'name'],
  ['a third language', { language: 'de' }, 'language'],
  ['something one has, no telling how well', { level: null }, 'level'],
  ['a note of 501 characters', { note: 'a'.repeat(501) }, 'note'],
];
test.each(unfit)('%s is refused', async (_sentence, changes, path) => {
  expect(await propose(other, aWish('Tissage', changes))).toMatchObject({
    ...{ proposal: null, existing: null },
    errors: [{ code: 'INVALID', path: [path] }],
  });
});

test('a proposal is seen by its author and by stewards, and by nobody else', async () => {
  const [author, hidden] = [await joined(world), await joined(world, { audience: 'NOBODY' })];
  await idOf(author, 'Vannerie');
  await idOf(hidden, 'Ferronnerie', { direction: 'SOUGHT', level: null });
  expect(names(await list(mineQuery, as(author)))).toEqual(['Vannerie']);
  expect(names(await list(mineQuery, as(stella)))).toEqual([]);
  const { nodes } = await list(allQuery, asSteward(stella), { status: 'WAITING' });
  expect(nodes.find(({ name }) => name === 'Vannerie')?.author).toEqual({ id: author.id });
  expect(nodes.find(({ name }) => name === 'Ferronnerie')?.author).toBeNull();

  const codeFor = async (query: string, viewer: Viewer | null) =>
    (await world.run(query, {}, viewer)).errors?.[0]?.extensions['code'];
  expect(await codeFor(allQuery, as(author))).toBe('FORBIDDEN');
  expect(await codeFor(allQuery, { ...as(author), isPartial: true })).toBe('UNAVAILABLE');
  expect(await codeFor(allQuery, null)).toBe('UNAUTHENTICATED');
  expect(await codeFor(mineQuery, null)).toBe('UNAUTHENTICATED');
});

test('lists go on where a page ended: one’s own latest first, the stewards’ oldest first', async () => {
  const member = await joined(world);
  for (const name of ['Un', 'Deux', 'Trois']) await idOf(member, name);
  const first = await list(mineQuery, as(member), { first: 2 });
  expect([first.totalCount, first.pageInfo.hasNextPage, names(first)]).toEqual([3, true, ['Trois', 'Deux']]);
  const { endCursor: after } = first.pageInfo;
  expect(names(await list(mineQuery, as(member), { first: 2, after }))).toEqual(['Un']);

  const whole = names(await list(allQuery, asSteward(stella), { status: 'WAITING' }));
  const begin = await list(allQuery, asSteward(stella), { status: 'WAITING', first: 4 });
  const rest = await list(allQuery, asSteward(stella), {
    status: 'WAITING',
    after: begin.pageInfo.endCursor,
  });
  expect([...names(begin), ...names(rest)]).toEqual(whole);
  expect(whole.slice(-3)).toEqual(['Un', 'Deux', 'Trois']);

  const foreign = await world.run(allQuery, { after }, asSteward(stella));
  expect(foreign.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
});

test('a page costs as many statements for few as for many', async () => {
  const author = await joined(world);
  for (const name of ['Comptage', 'Arpentage', 'Jaugeage'])
    await change(world, as(author), 'proposeSkill', aWish(name));
  const asked = { status: 'WAITING' };
  const cost = async (first: number) =>
    (await counting(() => list(allQuery, asSteward(stella), { ...asked, first }))).statements.length;
  const few = await cost(1);
  expect(few).toBeLessThan(5);
  expect(await cost(40)).toBe(few);
});
