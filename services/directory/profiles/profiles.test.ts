import { aMember, aSkill, memberEvent } from '../directory.fixtures';
import { rebuildWithin, takeDocument } from '../documents/documents';
import { importProfessions, importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';

const camille = aMember({ displayName: 'Camille' });

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await importSkills(
    world.db,
    ['php', 'seo', 'figma'].map((slug) => aSkill({ slug })),
  );
  await importProfessions(world.db, [{ slug: 'translator', name: { fr: 'Traductrice', en: 'Translator' } }]);
  await world.hear({ identity: [memberEvent(camille)] });
});
afterAll(() => world.close());

const shown = `member { profile { headline bio workMode experience professions { slug } languages website links { title url } }
  skills { direction level skill { slug } } }`;
const updateProfile = `mutation ($input: UpdateProfileInput!) { changed: updateProfile(input: $input) { ${shown} errors { code path message } } }`;
const setSkills = `mutation ($input: SetSkillsInput!) { changed: setSkills(input: $input) { ${shown} errors { code path message } } }`;

interface Changed {
  member: { profile: Record<string, unknown> | null; skills: unknown[] } | null;
  errors: { code: string; path: string[]; message: string }[];
}
const change = async (mutation: string, input: object, member = camille) =>
  (await world.ask<{ changed: Changed }>(mutation, { input }, as(member))).changed;

test('a member says from when they are free and what they help newcomers with, or takes it back', async () => {
  const mentor = aMember();
  await world.hear({ identity: [memberEvent(mentor)] });
  const query = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
    member { profile { availableFrom mentorOffer { hoursPerMonth topics { slug } } } } errors { code path } } }`;
  const change = async (input: object) =>
    (
      await world.ask<{ updateProfile: { member: { profile: object } | null; errors: object[] } }>(
        query,
        { input },
        as(mentor),
      )
    ).updateProfile;
  const availableFrom = '2027-01-01T00:00:00.000Z';
  const offer = { hoursPerMonth: 3, topics: ['php'] };
  expect((await change({ availableFrom, mentorOffer: offer })).member?.profile).toEqual({
    availableFrom,
    mentorOffer: { hoursPerMonth: 3, topics: [{ slug: 'php' }] },
  });
  expect((await change({ mentorOffer: { hoursPerMonth: 41 } })).errors).toEqual([
    { code: 'INVALID', path: ['mentorOffer', 'hoursPerMonth'] },
  ]);
  expect((await change({ availableFrom: null, mentorOffer: null })).member?.profile).toEqual({
    availableFrom: null,
    mentorOffer: null,
  });
});

test('a member says what they do, and changes only what they give', async () => {
  const whole = {
    headline: '  Developer  ',
    bio: 'Two screens.',
    workMode: 'FREELANCE',
    experience: 'EXPERIENCED',
    professions: ['translator'],
    languages: ['FR-ca', 'en', 'en'],
    website: 'https://example.org',
    links: [{ title: 'Code', url: 'http://example.org/code' }],
  };
  const { member, errors } = await change(updateProfile, whole);
  expect(errors).toEqual([]);
  const after = {
    ...whole,
    headline: 'Developer',
    professions: [{ slug: 'translator' }],
    languages: ['fr-CA', 'en'],
    website: 'https://example.org/',
  };
  expect(member?.profile).toEqual(after);
  expect((await change(updateProfile, { bio: null, links: [] })).member?.profile).toEqual({
    ...after,
    bio: null,
    links: [],
  });
  expect((await change(updateProfile, {})).member?.profile).toEqual({ ...after, bio: null, links: [] });
});

test('skills offered and sought are replaced as whole lists, each by itself', async () => {
  const offered = [
    { skill: 'seo', level: 'EXPERT' },
    { skill: 'php', level: 'LEARNING' },
  ];
  await change(setSkills, { offered });
  const { member } = await change(setSkills, { sought: [{ skill: 'figma' }] });
  expect(member?.skills).toEqual([
    { direction: 'OFFERED', level: 'EXPERT', skill: { slug: 'seo' } },
    { direction: 'OFFERED', level: 'LEARNING', skill: { slug: 'php' } },
    { direction: 'SOUGHT', level: null, skill: { slug: 'figma' } },
  ]);
  expect((await change(setSkills, { offered: [] })).member?.skills).toHaveLength(1);
});

const entries = <Entry>(length: number, entry: Entry) => Array.from({ length }, () => entry);
const link = (url: string) => ({ links: [{ title: 'A link', url }] });
const unfitProfiles: [string, object, string][] = [
  ['a headline of 121 characters', { headline: 'é'.repeat(121) }, 'headline'],
  ['a text of 50,000 characters', { bio: 'a'.repeat(50_000) }, 'bio'],
  ['an unknown profession', { professions: ['nonsense'] }, 'professions'],
  ['something else than a language', { languages: ['fr', 'French!'] }, 'languages.1'],
  ['eleven languages', { languages: entries(11, 'fr') }, 'languages'],
  ['eleven links', { links: entries(11, { title: 'A', url: 'https://example.org' }) }, 'links'],
  ['a link without a title', { links: [{ title: ' ', url: 'https://example.org' }] }, 'links.0.title'],
  ['a link that runs', link('javascript:alert(1)'), 'links.0.url'],
  ['a link with a password', link('https://me:secret@example.org'), 'links.0.url'],
  ['a link to nowhere', link('example'), 'links.0.url'],
  ['a website that is none', { website: 'mailto:me@example.org' }, 'website'],
];

test.each(unfitProfiles)(
  '%s is refused, and nothing beside it is written',
  async (_sentence, input, path) => {
    await change(updateProfile, { headline: 'Before' });
    const { member, errors } = await change(updateProfile, { headline: 'After', ...input });
    expect(member).toBeNull();
    expect(errors).toEqual([
      { code: 'INVALID', path: path.split('.'), message: expect.stringContaining(path) },
    ]);
    expect((await change(updateProfile, {})).member?.profile?.['headline']).toBe('Before');
  },
);

const unfitSkills: [string, object, string][] = [
  ['an unknown skill', { offered: [{ skill: 'nonsense', level: 'EXPERT' }] }, 'offered.0.skill'],
  ['a skill twice', { offered: entries(2, { skill: 'php', level: 'EXPERT' }) }, 'offered.1.skill'],
  ['31 skills', { sought: entries(31, { skill: 'php' }) }, 'sought'],
];

test.each(unfitSkills)(
  '%s is refused, and the other list stays as it was',
  async (_sentence, input, path) => {
    const before = (await change(setSkills, { offered: [{ skill: 'php', level: 'WORKING' }], sought: [] }))
      .member?.skills;
    const other = 'offered' in input ? { sought: [{ skill: 'seo' }] } : { offered: [] };
    const { errors } = await change(setSkills, { ...other, ...input });
    expect(errors).toMatchObject([{ code: 'INVALID', path: path.split('.') }]);
    expect((await change(setSkills, {})).member?.skills).toEqual(before);
  },
);

test('a refusal is said in the language of who asks', async () => {
  const { data } = await world.run(updateProfile, { input: { bio: 'a'.repeat(5_001) } }, as(camille), 'fr');
  expect(data).toMatchObject({
    changed: { errors: [{ message: 'bio compte 5001 caractères ; 5000 au plus.' }] },
  });
});

test('whoever is not signed in changes nothing', async () => {
  const { errors } = await world.run(updateProfile, { input: { bio: 'Mine' } });
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
});

test('whoever joined a moment ago need not wait for the feed', async () => {
  const newcomer = aMember();
  world.tell([memberEvent(newcomer)]);
  const { member } = await change(updateProfile, { headline: 'New here' }, newcomer);
  expect(member?.profile?.['headline']).toBe('New here');
});

test('changes made at the same moment are all there afterwards, however often', async () => {
  for (let round = 0; round < 8; round += 1) await assertAllAreThere();
});

async function assertAllAreThere(): Promise<void> {
  const busy = aMember();
  await world.hear({ identity: [memberEvent(busy)] });
  const renamed = { ...busy, displayName: 'Renamed' };
  await Promise.all([
    change(updateProfile, { headline: 'One' }, busy),
    change(setSkills, { offered: [{ skill: 'php', level: 'EXPERT' }] }, busy),
    change(setSkills, { sought: [{ skill: 'seo' }] }, busy),
    change(updateProfile, { bio: 'Two' }, busy),
    world.hear({ identity: [memberEvent(renamed)] }),
  ]);
  const query =
    'query ($id: ID) { member(id: $id) { displayName profile { headline bio } skills { skill { slug } } } }';
  expect(await world.ask(query, { id: busy.id }, as(busy))).toEqual({
    member: {
      displayName: 'Renamed',
      profile: { headline: 'One', bio: 'Two' },
      skills: [{ skill: { slug: 'php' } }, { skill: { slug: 'seo' } }],
    },
  });
}

test('whoever changes a member while another does waits, and shows what both changed', async () => {
  const busy = aMember();
  await world.hear({ identity: [memberEvent(busy)] });
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  let isDone = false;
  let changing: Promise<void> | undefined;
  await world.db.transaction(async (within) => {
    await within.query(`update people set display_name = 'Renamed' where id = $1`, [busy.id]);
    await takeDocument(within, busy.id);
    changing = change(updateProfile, { headline: 'Busy' }, busy).then(() => {
      isDone = true;
    });
    while (!isDone && (await world.db.query(waiting)).length === 0);
    expect(isDone).toBe(false);
    await rebuildWithin(within, [busy.id]);
  });
  await changing;
  const query = 'query ($id: ID) { member(id: $id) { displayName profile { headline } } }';
  expect(await world.ask(query, { id: busy.id }, as(busy))).toEqual({
    member: { displayName: 'Renamed', profile: { headline: 'Busy' } },
  });
});
