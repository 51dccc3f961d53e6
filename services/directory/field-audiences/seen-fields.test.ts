import { counting } from '../../../kit/testing/statements';
import {
  aCommunity,
  aMember,
  aMembership,
  aPartner,
  aSkill,
  communityEvent,
  memberEvent,
  membershipEvent,
  partnerEvent,
  shownAt,
} from '../directory.fixtures';
import { rebuildDocuments } from '../documents/documents';
import { EmbedField } from '../embeds/embed-field.type';
import { seedConsents } from '../embeds/seeding';
import { memberIds } from '../ids';
import { countEverywhere } from '../members/count-statements';
import { seedProfiles } from '../profiles/seeding';
import { importProfessions, importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';
import { differing, type Looks, looksOf, type Subject } from './looks.fixtures';
import { ProfileField } from './profile-field.type';

const region = aCommunity();
const hall = aPartner();
const shown = shownAt('Bellême', 48.376, 0.562);
/** Of two who fit a text alike, the one whose id is later comes first; ids of one millisecond come in any order. */
const [earlier, later] = [memberIds.make(), memberIds.make()].toSorted() as [string, string];
const named = { displayName: 'Sub Ject', handle: 'subject' };
const one = aMember({ id: earlier, audience: 'EVERYONE', ...named, shown });
const rival = aMember({ id: later, audience: 'EVERYONE', displayName: 'Ri Val', shown });
const reader = as(aMember());
const subject: Subject = { ...one, communityId: region.id, partner: hall.slug };

const nothing = {
  ...{ headline: null, bio: null, workMode: null, experience: null, professions: [], languages: [] },
  ...{ website: null, links: [], availableFrom: null, mentorOffer: null, offered: [], sought: [] },
};
const everything = {
  headline: 'Quixotic lighthouses on a meadow',
  bio: 'A zephyr over the meadow.',
  workMode: 'HYBRID',
  experience: 'EXPERIENCED',
  professions: ['cooper'],
  languages: ['br'],
  website: 'https://subject.example/',
  links: [{ title: 'Shop', url: 'https://shop.example/' }],
  availableFrom: '2026-12-01T00:00:00.000Z',
  mentorOffer: { hoursPerMonth: 3, topics: ['sailing'] },
  offered: [{ slug: 'carving', level: 'EXPERT' }],
  sought: [{ slug: 'weaving', level: null }],
} as const;
type Part = keyof typeof everything;

/** Of each field, which part of the profile it is, and by what ways it tells a visitor of itself. */
const fields: Readonly<Record<ProfileField, readonly [Part, readonly string[]]>> = {
  HEADLINE: [
    'headline',
    [
      ...['on a card', 'by a word of the headline', 'by the stem of a word of the headline'],
      ...['by words of both', 'by a word of their own in two places'],
    ],
  ],
  BIO: ['bio', ['by a word of the bio', 'by words of both', 'by a word of their own in two places']],
  WORK_MODE: ['workMode', ['in facets', 'in facets of who has a skill near', 'by work mode']],
  EXPERIENCE: ['experience', ['in facets', 'in facets of who has a skill near', 'by experience']],
  PROFESSIONS: [
    'professions',
    [
      ...['on a card', 'in facets', 'in facets of who has a skill near'],
      ...['by the name of a profession', 'by profession'],
    ],
  ],
  SKILLS: [
    'offered',
    [
      ...['on a card', 'in facets', 'in facets of who has a skill near', 'in gaps of skills'],
      ...['by the name of a skill', 'by the misspelt name of a skill'],
      ...['by a skill', 'by one of two skills, well', 'by a skill near', 'by a skill and a text near'],
    ],
  ],
  SOUGHT_SKILLS: ['sought', ['in gaps of skills', 'by what they seek', 'by what they seek near']],
  LANGUAGES: ['languages', ['on a card', 'in facets', 'in facets of who has a skill near', 'by language']],
  WEBSITE: ['website', ['on a card']],
  LINKS: ['links', ['on a card']],
  AVAILABILITY: ['availableFrom', ['by when they are free']],
  MENTOR_OFFER: ['mentorOffer', ['as a mentor', 'as no mentor', 'as a mentor on something']],
};
/** Where the whole of them is shown. */
const alike = [
  ...['by id', 'by handle', 'as an entity', 'among all', 'among those of a scope'],
  ...['among those of two scopes', 'among those of a community'],
];

let world: World;
let openTo: { visitor: Looks; member: Looks };

beforeAll(async () => {
  world = await openWorld();
  await importSkills(world.db, ['carving', 'weaving', 'sailing'].map(aSlug));
  await importProfessions(world.db, [{ slug: 'cooper', name: { fr: 'Tonnelier', en: 'Cooper' } }]);
  await world.hear({
    identity: [partnerEvent(hall), ...[one, rival].map(memberEvent)],
    regions: [
      communityEvent(region),
      ...[one, rival].map((each) => membershipEvent(aMembership(each, region))),
    ],
  });
  const besides = { ...nothing, headline: 'On a meadow', sought: [{ slug: 'carving', level: null }] };
  await seedProfiles(world.db, [{ ...besides, memberId: rival.id }]);
  const grantedAt = new Date(Date.UTC(2026, 5, 1));
  const consent = { memberId: one.id, partnerId: hall.id, fields: Object.values(EmbedField), grantedAt };
  await seedConsents(world.db, [consent]);
  await say({});
  openTo = { visitor: await look(null), member: await look(reader) };
});
afterAll(() => world?.close());

const aSlug = (slug: string) => aSkill({ slug, name: { fr: slug, en: slug } });
const look = (viewer: typeof reader | null) => looksOf(world, subject, viewer);

/** Everything, but for what is left empty. */
const say = (empty: { readonly [Name in Part]?: (typeof nothing)[Name] | (typeof everything)[Name] }) =>
  seedProfiles(world.db, [{ ...everything, ...empty, memberId: one.id }]);

async function choose(input: object): Promise<void> {
  const query =
    'mutation ($input: SetFieldAudiencesInput!) { setFieldAudiences(input: $input) { errors { message } } }';
  const answer = await world.ask(query, { input }, as(one));
  expect(answer).toEqual({ setFieldAudiences: { errors: [] } });
}

/** To visitors it is in all ways as if it were empty; to members as if nothing were chosen, but for a card, which is the same to everybody. */
async function assertKept(hidden: Looks, empty: Parameters<typeof say>[0]): Promise<Looks> {
  const card = { 'on a card': hidden['on a card'] };
  for (const viewer of [reader, as(one)]) expect(await look(viewer)).toEqual({ ...openTo.member, ...card });
  await choose({
    default: 'EVERYONE',
    fields: Object.keys(fields).map((field) => ({ field, audience: null })),
  });
  await say(empty);
  const emptied = await look(null);
  await say({});
  expect(hidden).toEqual(emptied);
  expect(await look(null)).toEqual(openTo.visitor);
  return emptied;
}

test.each(Object.entries(fields))(
  '%s for members only is to visitors as if it were empty, by every way',
  async (field, [part, told]) => {
    await choose({ fields: [{ field, audience: 'MEMBERS' }] });
    const hidden = await look(null);
    const emptied = await assertKept(hidden, { [part]: nothing[part] });
    expect(differing(openTo.visitor, emptied).toSorted()).toEqual([...alike, ...told].toSorted());
  },
);

test('all fields are as the default has them, but for those that were chosen', async () => {
  await choose({ default: 'MEMBERS', fields: [{ field: 'BIO', audience: 'EVERYONE' }] });
  const hidden = await look(null);
  await assertKept(hidden, { ...nothing, bio: everything.bio });
});

test('what is for members only stays so when the profile, the name or the audience changes, and when all is made anew', async () => {
  await choose({ default: 'MEMBERS' });
  const hidden = await look(null);
  await say(nothing);
  await say({});
  expect(await look(null)).toEqual(hidden);
  await world.hear({ identity: [memberEvent({ ...one, audience: 'MEMBERS' })] });
  expect(JSON.stringify(await look(null))).not.toContain(one.id);
  await world.hear({ identity: [memberEvent(one)] });
  expect(await look(null)).toEqual(hidden);
  await rebuildDocuments(world.db);
  expect(await look(null)).toEqual(hidden);
  await choose({ default: 'EVERYONE' });
  expect(await look(null)).toEqual(openTo.visitor);
});

test('who hides from everybody is hidden, whatever is for everyone', async () => {
  await choose({ default: 'EVERYONE', fields: [{ field: 'BIO', audience: 'EVERYONE' }] });
  await world.hear({ identity: [memberEvent({ ...one, audience: 'NOBODY' })] });
  for (const viewer of [null, reader]) expect(JSON.stringify(await look(viewer))).not.toContain(one.id);
  await world.hear({ identity: [memberEvent(one)] });
});

test('a page for visitors is one statement, however many keep fields from them', async () => {
  const query = '{ members { nodes { profile { headline bio } skills { skill { slug } } } } }';
  await choose({ default: 'MEMBERS' });
  const { statements } = await counting(() => world.ask(query));
  expect(statements).toHaveLength(1);
  await choose({ default: 'EVERYONE' });
});

test('a word that very many have, which is met on the way through an order, is kept from visitors alike', async () => {
  const none = {
    skillIds: [],
    seekingIds: [],
    professionIds: [],
    workModes: [],
    experience: [],
    languages: [],
  };
  const nowhere = { near: null, joinedSince: null, availableBy: null, mentors: null, mentorTopicIds: [] };
  const text = { words: ['zephyr'], misspelt: [], isCommon: true };
  const fit = { ...none, ...nowhere, matchesAll: true, minimumLevel: null, text };
  const counts = async () => {
    const found: number[] = [];
    for (const viewer of [null, reader]) {
      const { sql, values } = countEverywhere({ viewer, fit });
      found.push((await world.db.query(sql, [...values]))[0].count);
    }
    return found;
  };
  expect(await counts()).toEqual([1, 1]);
  await choose({ fields: [{ field: 'BIO', audience: 'MEMBERS' }] });
  expect(await counts()).toEqual([0, 1]);
  await choose({ fields: [{ field: 'BIO', audience: null }] });
});

test('fields that are left out are none', () => {
  expect(Object.keys(fields)).toEqual(Object.values(ProfileField));
});
