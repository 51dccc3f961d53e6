import { Ids } from '../../../kit/id';
import { aMember, aSkill, memberEvent, shownAt } from '../directory.fixtures';
import { type SeedProfile, seedProfiles } from '../profiles/seeding';
import { importProfessions, importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';

const placeIds = new Ids('plc', 'Place');
const bellemePlace = placeIds.make();
const belleme = { name: 'Bellême', latitude: 48.376, longitude: 0.562 };

const camille = aMember({
  displayName: 'Camille Fourmentin',
  shown: shownAt('Bellême', 48.376, 0.562),
  joinedAt: '2026-05-01T00:00:00Z',
});
const odile = aMember({
  displayName: 'Odile Marchetti',
  shown: shownAt('Nogent', 48.32, 0.82),
  joinedAt: '2026-04-01T00:00:00Z',
});
const yann = aMember({
  displayName: 'Yann Kerbrat',
  shown: shownAt('Brest', 48.39, -4.486),
  joinedAt: '2026-03-01T00:00:00Z',
});
const viewer = as(aMember());

const silent: Omit<SeedProfile, 'memberId'> = {
  headline: null,
  bio: null,
  workMode: null,
  experience: null,
  professions: [],
  languages: [],
  links: [],
  offered: [],
  sought: [],
};

let world: World;

beforeAll(async () => {
  world = await openWorld(({ placeId }) => (placeId === bellemePlace ? belleme : null));
  await importSkills(
    world.db,
    ['php', 'seo', 'subtitling'].map((slug) => aSkill({ slug })),
  );
  await importProfessions(
    world.db,
    ['translator', 'tester'].map((slug) => ({ slug, name: { fr: slug, en: slug } })),
  );
  await seedProfiles(world.db, [
    {
      ...silent,
      memberId: camille.id,
      headline: 'Développeuse à l’école',
      workMode: 'FREELANCE',
      experience: 'EXPERIENCED',
      languages: ['fr', 'en'],
      availableFrom: '2026-06-01T00:00:00Z',
      mentorOffer: { hoursPerMonth: 4, topics: ['seo'] },
      offered: [
        { slug: 'php', level: 'EXPERT' },
        { slug: 'seo', level: 'LEARNING' },
      ],
    },
    {
      ...silent,
      memberId: odile.id,
      bio: 'Relit les œuvres des autres.',
      workMode: 'FREELANCE',
      professions: ['translator'],
      languages: ['fr-CA'],
      offered: [{ slug: 'seo', level: 'WORKING' }],
      sought: [{ slug: 'php', level: null }],
    },
    {
      ...silent,
      memberId: yann.id,
      workMode: 'EMPLOYEE',
      professions: ['tester'],
      languages: ['de'],
      offered: [{ slug: 'php', level: 'WORKING' }],
    },
  ]);
  await world.hear({ identity: [camille, odile, yann].map(memberEvent) });
});
afterAll(() => world.close());

const query =
  'query ($filter: MemberFilter) { members(filter: $filter) { totalCount nodes { displayName } } }';

async function found(filter: object): Promise<string[]> {
  type Found = { members: { totalCount: number; nodes: { displayName: string }[] } };
  const { members } = await world.ask<Found>(query, { filter }, viewer);
  expect(members.totalCount).toBe(members.nodes.length);
  return members.nodes.map(({ displayName }) => displayName.split(' ')[0] ?? '');
}

const near = (withinKm: number) => ({ latitude: 48.37, longitude: 0.56, withinKm });
const fitting: [string, object, string[]][] = [
  ['an empty filter is everyone', { skills: [], workModes: [] }, ['Camille', 'Odile', 'Yann']],
  ['words of the name', { text: 'fourmentin CAMILLE' }, ['Camille']],
  ['the beginning of a word', { text: 'four' }, ['Camille']],
  ['words without their accents', { text: 'developpeuse ecole' }, ['Camille']],
  ['a ligature written out', { text: 'oeuvres' }, ['Odile']],
  ['words that nobody has together', { text: 'camille odile' }, []],
  ['a name in which two letters changed places', { text: 'camlile' }, ['Camille']],
  ['a word that is misspelt beside one that is not', { text: 'fourmentin camlile' }, ['Camille']],
  ['misspelt words of two', { text: 'camlile odlie' }, []],
  ['a word like nothing there is', { text: 'camille xqzwvk' }, []],
  ['words with marks a search engine would read', { text: `yann' & !(|:*` }, ['Yann']],
  ['a skill offered', { skills: ['php'] }, ['Camille', 'Yann']],
  ['a skill at least so well', { skills: ['php'], minimumLevel: 'EXPERT' }, ['Camille']],
  ['all of several skills', { skills: ['php', 'seo'] }, ['Camille']],
  ['any of several skills', { skills: ['php', 'seo'], skillsMatch: 'ANY' }, ['Camille', 'Odile', 'Yann']],
  [
    'any of several, so well',
    { skills: ['php', 'seo'], skillsMatch: 'ANY', minimumLevel: 'WORKING' },
    ['Camille', 'Odile', 'Yann'],
  ],
  ['a skill nobody has', { skills: ['subtitling'] }, []],
  ['a skill sought', { seeking: ['php', 'subtitling'] }, ['Odile']],
  ['a profession', { professions: ['translator', 'tester'] }, ['Odile', 'Yann']],
  ['a way of working', { workModes: ['FREELANCE'] }, ['Camille', 'Odile']],
  ['a way of working and a skill', { workModes: ['FREELANCE'], skills: ['php'] }, ['Camille']],
  ['experience', { experience: ['EXPERIENCED', 'BEGINNER'] }, ['Camille']],
  ['a language, whatever the country', { languages: ['fr'] }, ['Camille', 'Odile']],
  ['a language of one country', { languages: ['fr-ca'] }, ['Odile']],
  ['nearness', { near: near(30) }, ['Camille', 'Odile']],
  ['greater nearness', { near: near(5) }, ['Camille']],
  ['nearness to a place', { near: { place: bellemePlace, withinKm: 1 } }, ['Camille']],
  ['nearness and a skill', { near: near(30), skills: ['seo'], minimumLevel: 'WORKING' }, ['Odile']],
  [
    'nearness by how one would go',
    { near: { place: bellemePlace, band: 'HALF_HOUR' } },
    ['Camille', 'Odile'],
  ],
  ['nearness on foot', { near: { place: bellemePlace, band: 'ON_FOOT' } }, ['Camille']],
  ['who is free by then', { availableBy: '2026-06-01T00:00:00Z' }, ['Camille']],
  ['who is free before', { availableBy: '2026-05-31T00:00:00Z' }, []],
  ['mentors', { mentors: true }, ['Camille']],
  ['those who are no mentors', { mentors: false }, ['Odile', 'Yann']],
  ['mentors on something', { mentorsOn: ['seo', 'php'] }, ['Camille']],
  ['mentors on something else', { mentors: true, mentorsOn: ['php'] }, []],
  ['a time of joining', { joinedSince: '2026-04-01T00:00:00Z' }, ['Camille', 'Odile']],
];

test.each(fitting)('%s', async (_sentence, filter, expected) => {
  expect(await found(filter)).toEqual(expected);
});

test('a skill is named by its id too', async () => {
  const { skill } = await world.ask<{ skill: { id: string } }>('{ skill(slug: "seo") { id } }');
  expect(await found({ skills: [skill.id] })).toEqual(['Camille', 'Odile']);
});

const unfit: [string, object, string, string?][] = [
  ['an unknown skill', { skills: ['php', 'nonsense'] }, 'filter.skills', 'nonsense'],
  ['an unknown skill sought', { seeking: ['nonsense'] }, 'filter.seeking', 'nonsense'],
  ['an unknown profession', { professions: ['nonsense'] }, 'filter.professions', 'nonsense'],
  ['too many skills', { skills: Array.from({ length: 11 }, () => 'php') }, 'filter.skills'],
  ['a match without skills', { skillsMatch: 'ALL' }, 'filter.skillsMatch'],
  ['a level without skills', { skills: [], minimumLevel: 'EXPERT' }, 'filter.minimumLevel'],
  ['a text without words', { text: ' !? ' }, 'filter.text'],
  ['a text without end', { text: 'a'.repeat(50_000) }, 'filter.text'],
  ['no language', { languages: ['not a language'] }, 'filter.languages'],
  ['a distance of nothing', { near: near(0) }, 'filter.near.withinKm'],
  ['a distance of everything', { near: near(501) }, 'filter.near.withinKm'],
  ['a point beyond the Earth', { near: { latitude: 91, longitude: 0, withinKm: 1 } }, 'filter.near.latitude'],
  ['no distance', { near: { place: bellemePlace } }, 'filter.near'],
  ['two distances', { near: { place: bellemePlace, withinKm: 1, band: 'ON_FOOT' } }, 'filter.near'],
  ['mentors who are none', { mentors: false, mentorsOn: ['seo'] }, 'filter.mentorsOn'],
  ['mentors on nothing known', { mentorsOn: ['nonsense'] }, 'filter.mentorsOn', 'nonsense'],
  ['half a point', { near: { latitude: 1, withinKm: 1 } }, 'filter.near'],
  ['a point and a place', { near: { ...near(1), place: bellemePlace } }, 'filter.near'],
  ['neither point nor place', { near: { withinKm: 1 } }, 'filter.near'],
  ['something else than a place', { near: { place: camille.id, withinKm: 1 } }, 'filter.near.place'],
];

test.each(unfit)('%s is refused', async (_sentence, filter, field, named = '') => {
  const { data, errors } = await world.run(query, { filter }, viewer);
  expect(data).toEqual({ members: null });
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  expect(errors?.[0]?.message).toContain(named);
});

test('a place there is not is not found', async () => {
  const { errors } = await world.run(
    query,
    { filter: { near: { place: placeIds.make(), withinKm: 1 } } },
    viewer,
  );
  expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', field: 'filter.near.place' });
});
