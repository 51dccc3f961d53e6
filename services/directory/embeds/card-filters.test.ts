import {
  aCommunity,
  aMember,
  aMembership,
  aSkill,
  communityEvent,
  memberEvent,
  membershipEvent,
  shownAt,
} from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { seedProfiles } from '../profiles/seeding';
import { importProfessions, importSkills } from '../skills/skills';
import { as } from '../world.fixtures';
import { openCards } from './cards.fixtures';
import type { EmbedField } from './embed-field.type';

let stage: Awaited<ReturnType<typeof openCards>>;
const there = aCommunity();
const perche = shownAt('Collines du Perche', 48.4, 0.6);
const people: Record<string, PersonState> = {};

beforeAll(async () => {
  stage = await openCards();
  await importSkills(
    stage.world.db,
    ['php', 'seo', 'subtitling'].map((slug) => aSkill({ slug })),
  );
  await importProfessions(
    stage.world.db,
    ['tester', 'translator', 'writer'].map((slug) => ({ slug, name: { fr: slug, en: slug } })),
  );
  await stage.world.hear({ regions: [communityEvent(there)] });
  await member('Both', ['NAME', 'SKILLS', 'PROFESSIONS', 'PLACE'], ['php', 'seo'], ['tester']);
  await member('One', ['NAME', 'SKILLS', 'PLACE'], ['php'], ['tester']);
  await member('Quiet', ['NAME', 'PROFESSIONS'], ['php', 'seo'], ['translator']);
  await member('Nameless', ['SKILLS', 'PLACE'], ['seo'], []);
  await member('Closed', ['NAME', 'SKILLS', 'PLACE'], ['php'], ['tester'], 'MEMBERS');
}, 60_000);
afterAll(() => stage.world.close());

async function member(
  displayName: string,
  fields: readonly EmbedField[],
  skills: readonly string[],
  professions: readonly string[],
  audience: 'EVERYONE' | 'MEMBERS' = 'EVERYONE',
): Promise<void> {
  const one = aMember({ displayName, audience, shown: perche });
  people[displayName] = one;
  await stage.world.hear({
    identity: [memberEvent(one)],
    regions: [membershipEvent(aMembership(one, there))],
  });
  await seedProfiles(stage.world.db, [
    {
      ...{ memberId: one.id, headline: null, bio: null, workMode: null, experience: null },
      ...{ professions, languages: [], links: [], sought: [{ slug: 'subtitling', level: null }] },
      offered: skills.map((slug) => ({ slug, level: 'WORKING' as const })),
    },
  ]);
  await stage.consent(one, fields);
}

interface Asked {
  readonly filter?: object;
  readonly partner?: string;
}

async function ask(selection: string, { filter, partner = 'town-hall' }: Asked = {}) {
  const query = `query ($of: [_Any!]!, $partner: String!, $filter: PublicMemberFilter) { _entities(representations: $of) {
    ... on Community { ${selection} } } }`;
  const of = [{ __typename: 'Community', id: there.id }];
  return stage.world.run(query, { of, partner, filter });
}

const cards = 'publicMemberCards(partner: $partner, filter: $filter) { totalCount nodes { name } }';
const places = 'publicMemberPlaces(partner: $partner, filter: $filter) { name latitude longitude count }';

test.each<[string, object, (string | null)[]]>([
  ['a skill', { skills: ['php'] }, ['One', 'Both']],
  ['all of several skills', { skills: ['php', 'seo'] }, ['Both']],
  ['a skill of somebody without a name', { skills: ['seo'] }, [null, 'Both']],
  ['a skill that is only looked for', { skills: ['subtitling'] }, []],
  ['one of several professions', { professions: ['tester', 'translator'] }, ['Quiet', 'Both']],
  ['a profession nobody has', { professions: ['writer'] }, []],
  ['a skill and a profession', { skills: ['php'], professions: ['tester'] }, ['Both']],
  ['nothing', { skills: [], professions: null }, [null, 'Quiet', 'One', 'Both']],
])(
  '%s finds, and counts, whoever lets the partner show what they are found by',
  async (_what, filter, expected) => {
    const { data, errors } = await ask(cards, { filter });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [
        { publicMemberCards: { totalCount: expected.length, nodes: expected.map((name) => ({ name })) } },
      ],
    });
  },
);

test.each([
  ['a skill there is not', { skills: ['alchemy'] }, 'filter.skills'],
  ['a profession there is not', { professions: ['alchemist'] }, 'filter.professions'],
  ['too many skills', { skills: Array(6).fill('php') }, 'filter.skills'],
  ['too many professions', { professions: Array(6).fill('tester') }, 'filter.professions'],
])('%s is refused by the name of the field, for cards and for places', async (_what, filter, field) => {
  for (const selection of [cards, places]) {
    const { errors } = await ask(selection, { filter });
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT', field }]);
  }
});

test('places count whoever lets the partner show theirs, by area, and narrow like cards', async () => {
  const at = { name: 'Collines du Perche', latitude: 48.4, longitude: 0.6 };
  const counted = async (filter?: object) => (await ask(places, { filter })).data;
  expect(await counted()).toEqual({ _entities: [{ publicMemberPlaces: [{ ...at, count: 3 }] }] });
  expect(await counted({ skills: ['php'] })).toEqual({
    _entities: [{ publicMemberPlaces: [{ ...at, count: 2 }] }],
  });
  expect(await counted({ professions: ['translator'] })).toEqual({
    _entities: [{ publicMemberPlaces: [] }],
  });
  const { errors } = await ask(places, { partner: 'nobody' });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'partner' });
});

test('a partner is told the name of whom everyone may see, who is of the region and let it show that, of nobody else', async () => {
  const query = `query ($of: [_Any!]!, $partner: String!, $region: String!) {
    _entities(representations: $of) { ... on Member { embedName(partner: $partner, region: $region) } } }`;
  const gone = aMember({ displayName: 'Gone' });
  await stage.world.hear({
    identity: [memberEvent(gone)],
    regions: [membershipEvent(aMembership(gone, there, { status: 'LEFT' }))],
  });
  await stage.consent(gone, ['NAME']);
  const of = [...Object.values(people), gone].map(({ id }) => ({ __typename: 'Member', id }));
  const named = async (partner: string, region = there.slug) => {
    const { data } = await stage.world.run(query, { of, partner, region }, as(aMember()));
    return (data as { _entities: { embedName: string | null }[] })._entities.map((one) => one.embedName);
  };
  const nobody = of.map(() => null);
  expect(await named('town-hall')).toEqual(['Both', 'One', 'Quiet', null, null, null]);
  expect(await named('school')).toEqual(nobody);
  expect(await named('nobody')).toEqual(nobody);
  expect(await named('town-hall', 'nowhere')).toEqual(nobody);
});

test('what a member keeps from visitors nobody finds them by on a partner’s page', async () => {
  const found = async (filter: object) => (await ask(cards, { filter })).data;
  const nobody = { _entities: [{ publicMemberCards: { totalCount: 0, nodes: [] } }] };
  const one = people['Both'] as PersonState;
  const keep = async (audience: string) => {
    const query = `mutation ($input: SetFieldAudiencesInput!) { setFieldAudiences(input: $input) { errors { code } } }`;
    const input = { fields: ['SKILLS', 'PROFESSIONS'].map((field) => ({ field, audience })) };
    expect(await stage.world.ask(query, { input }, as(one))).toEqual({ setFieldAudiences: { errors: [] } });
  };
  await keep('MEMBERS');
  expect(await found({ skills: ['php', 'seo'] })).toEqual(nobody);
  expect((await found({ professions: ['tester', 'translator'] })) as object).toMatchObject({
    _entities: [{ publicMemberCards: { nodes: [{ name: 'Quiet' }] } }],
  });
  await keep('EVERYONE');
});
