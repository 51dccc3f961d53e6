import { aSkill, memberEvent } from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';
import { asSteward, aWish, change, joined, skillsOf } from './proposals.fixtures';

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

const propose = (member: PersonState, wish: object) => change(world, as(member), 'proposeSkill', wish);
const idOf = async (member: PersonState, name: string, changes: object = {}): Promise<string> =>
  (await propose(member, aWish(name, changes))).proposal?.id ?? '';

test('what is another name of a skill leads to it, and its author gets that one, once', async () => {
  const [member, had] = [await joined(world), await joined(world)];
  await change(world, as(had), 'setSkills', { offered: [{ skill: 'web-writing', level: 'EXPERT' }] });
  const proposal = await idOf(member, 'Plume numérique', { direction: 'SOUGHT', level: null });
  const merged = await change(world, asSteward(stella), 'mergeSkillProposal', {
    proposal,
    into: 'web-writing',
  });
  expect(merged).toMatchObject({
    errors: [],
    proposal: { status: 'MERGED', skill: { slug: 'web-writing' } },
  });
  const same = await idOf(had, 'Écrivain du web');
  await change(world, asSteward(stella), 'mergeSkillProposal', { proposal: same, into: 'web-writing' });
  expect(await skillsOf(world, member)).toEqual(['SOUGHT web-writing null']);
  expect(await skillsOf(world, had)).toEqual(['OFFERED web-writing EXPERT']);
  expect(await world.ask('{ skill(slug: "web-writing") { synonyms } }')).toEqual({
    skill: { synonyms: expect.arrayContaining(['contenu éditorial', 'Plume numérique', 'Écrivain du web']) },
  });
  const byText = '{ members(filter: { text: "plume" }) { nodes { id } } }';
  expect(await world.ask(byText, {}, as(other))).toEqual({ members: { nodes: [{ id: had.id }] } });
  expect(await propose(other, aWish('plume numerique'))).toMatchObject({ existing: { slug: 'web-writing' } });
});

test('whoever has thirty skills is given no other', async () => {
  const full = await joined(world);
  const offered = Array.from({ length: 30 }, (_none, at) => ({ skill: `filler-${at}`, level: 'WORKING' }));
  await change(world, as(full), 'setSkills', { offered });
  const proposal = await idOf(full, 'Trente et unième');
  const into = { proposal, into: 'web-writing' };
  expect((await change(world, asSteward(stella), 'mergeSkillProposal', into)).errors).toEqual([]);
  expect(await skillsOf(world, full)).toHaveLength(30);
});

test('what is declined says why, in the list of its author, and stays so', async () => {
  const proposal = await idOf(other, 'Sieste');
  const decline = (reason: string) =>
    change(world, asSteward(stella), 'declineSkillProposal', { proposal, reason });
  expect(await decline(' ')).toMatchObject({
    proposal: null,
    errors: [{ code: 'INVALID', path: ['reason'] }],
  });
  expect(await decline('Ce n’est pas un métier.')).toMatchObject({
    ...{ errors: [], proposal: { status: 'DECLINED', reason: 'Ce n’est pas un métier.', skill: null } },
  });
  expect((await propose(other, aWish('sieste'))).proposal).toMatchObject({
    id: proposal,
    status: 'DECLINED',
  });
});

test('of stewards who decide at once one decides, and the others are told what', async () => {
  for (let round = 0; round < 4; round += 1) {
    const proposal = await idOf(other, `Dispute ${round}`);
    const slug = `dispute-${round}`;
    const accept = { proposal, slug, nameFr: `Dispute ${round}`, nameEn: `Quarrel ${round}` };
    const answers = await Promise.all([
      change(world, asSteward(stella), 'acceptSkillProposal', accept),
      change(world, asSteward(ana), 'declineSkillProposal', { proposal, reason: 'Non.' }),
      change(world, asSteward(await joined(world)), 'mergeSkillProposal', { proposal, into: 'web-writing' }),
    ]);
    const decided = answers.filter(({ errors }) => errors.length === 0);
    expect(decided).toHaveLength(1);
    for (const late of answers.filter(({ errors }) => errors.length > 0))
      expect(late).toMatchObject({
        proposal: decided[0]?.proposal,
        errors: [
          { code: 'CONFLICT', path: ['proposal'], message: expect.stringMatching(/already|declined/) },
        ],
      });
  }
});

test('a decision that cannot be is refused with what is wrong with it', async () => {
  const proposal = await idOf(other, 'Reliure');
  const accept = (input: object, viewer = asSteward(stella), locale: 'en' | 'fr' = 'en') =>
    change(
      world,
      viewer,
      'acceptSkillProposal',
      { proposal, slug: 'bookbinding', nameFr: 'Reliure', nameEn: 'Bookbinding', ...input },
      locale,
    );
  const refusal = async (input: object) =>
    (await accept(input)).errors.map(({ code, path }) => [code, path?.join('.')]);
  expect(await refusal({ slug: 'Book Binding' })).toEqual([['INVALID', 'slug']]);
  expect(await refusal({ slug: 'web-writing' })).toEqual([['CONFLICT', 'slug']]);
  expect(await refusal({ nameFr: 'rédaction WEB' })).toEqual([['CONFLICT', 'nameFr']]);
  expect(await refusal({ synonyms: ['Reliure', 'contenu éditorial'] })).toEqual([['CONFLICT', 'synonyms.1']]);
  expect(await refusal({ proposal: 'skl_1' })).toEqual([['INVALID', 'proposal']]);
  expect(await refusal({ proposal: 'skp_00000000000000000000000000' })).toEqual([['NOT_FOUND', 'proposal']]);
  const into = { proposal, into: 'nonsense' };
  expect((await change(world, asSteward(stella), 'mergeSkillProposal', into)).errors).toMatchObject([
    { code: 'INVALID', path: ['into'] },
  ]);
  expect((await accept({}, as(stella))).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const own = await accept({}, asSteward(other), 'fr');
  expect(own).toMatchObject({
    proposal: null,
    errors: [
      {
        ...{ code: 'FORBIDDEN', path: ['proposal'] },
        message: 'Vous ne pouvez pas décider de votre propre proposition : à une autre personne de le faire.',
      },
    ],
  });
  expect((await accept({ nameFr: 'contenu editorial' }, asSteward(stella), 'fr')).errors[0]?.message).toBe(
    'nameFr mène déjà à la compétence Rédaction web (web-writing) : fusionnez avec celle-ci.',
  );
  expect(await skillsOf(world, other)).not.toContain('OFFERED bookbinding WORKING');
});

test('an erased member’s proposals are gone while they wait, and nobody’s once they are decided', async () => {
  const leaving = await joined(world);
  await idOf(leaving, 'Secret de famille', { note: 'Le mien' });
  const decided = await idOf(leaving, 'Poterie', { note: 'La mienne' });
  await change(world, asSteward(stella), 'declineSkillProposal', { proposal: decided, reason: 'Non.' });
  await world.hear({ identity: [memberEvent({ ...leaving, isErased: true })] });
  const query = '{ skillProposals(status: DECLINED, first: 100) { nodes { name note author { id } } } }';
  interface Listed {
    readonly skillProposals: { readonly nodes: readonly { readonly name: string }[] };
  }
  const { nodes } = (await world.ask<Listed>(query, {}, asSteward(stella))).skillProposals;
  expect(nodes.find(({ name }) => name === 'Poterie')).toMatchObject({ author: null, note: null });
  const stored = JSON.stringify(await world.db.query('select * from skill_proposals'));
  for (const trace of [leaving.id, 'Secret de famille', 'Le mien', 'La mienne'])
    expect(stored).not.toContain(trace);
  const again = 'mutation ($input: ProposeSkillInput!) { proposeSkill(input: $input) { errors { code } } }';
  const { errors } = await world.run(again, { input: aWish('Retour') }, as(leaving));
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
});
