import { anApp, type Json } from './apps.fixtures';
import { getFrom, pathOf } from './embed.fixtures';
import {
  CountMembersDocument,
  FieldAudiencesDocument,
  JoinDocument,
  MemberDocument,
  MembersDocument,
  RegionMembersDocument,
  SetEmbedConsentDocument,
  SetFieldAudiencesDocument,
  SetSkillsDocument,
  UpdateMemberDocument,
  UpdateProfileDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { partnerships } from './people.fixtures';

let journey: Journey;
let [lea, bo] = [] as unknown as [Person, Person];
beforeAll(async () => {
  journey = await openJourney();
  [lea, bo] = [await journey.join('Léa Lisière'), await journey.join('Bo Boscage')];
  const profile = { headline: 'Quixotic maps', bio: 'Zephyrs and hedges.', workMode: 'HYBRID' as const };
  await journey.ask(UpdateProfileDocument, { input: profile }, lea.accessToken);
  const skills = { offered: [{ skill: 'web-writing', level: 'EXPERT' as const }] };
  await journey.ask(SetSkillsDocument, { input: skills }, lea.accessToken);
  const communityId = journey.community('belleme');
  await journey.ask(JoinDocument, { communityId, tie: 'HOME' }, lea.accessToken);
  await journey.ask(UpdateMemberDocument, { input: { audience: 'EVERYONE' } }, lea.accessToken);
  await journey.until(async () => (await told(null)).inRegion.length === 1);
}, 60_000);
afterAll(() => journey?.close());
afterEach(async () => {
  const fields = chosen.map((field) => ({ field, audience: null }));
  const input = { default: 'EVERYONE' as const, fields };
  await journey.ask(SetFieldAudiencesDocument, { input }, lea.accessToken);
});

const chosen = ['HEADLINE', 'BIO', 'WORK_MODE', 'SKILLS'] as const;
type Chosen = (typeof chosen)[number];

async function choose(fields: readonly Chosen[], audience: 'EVERYONE' | 'MEMBERS' | null): Promise<void> {
  const input = { fields: fields.map((field) => ({ field, audience })) };
  const { data } = await journey.ask(SetFieldAudiencesDocument, { input }, lea.accessToken);
  expect(data.setFieldAudiences.errors).toEqual([]);
}

type Card = {
  profile?: { headline?: string | null; bio?: string | null } | null;
  skills?: readonly unknown[] | null;
};
const saidBy = (one: Card | null | undefined) => [
  one?.profile?.headline,
  one?.profile?.bio,
  one?.skills?.length,
];

/** What somebody learns of Léa: alone, in the list of all, in that of her region, and by how many of what she says she is found. */
async function told(viewer: Person | null) {
  const token = viewer?.accessToken;
  const { data: alone } = await journey.ask(MemberDocument, { id: lea.id }, token);
  const { data: all } = await journey.ask(MembersDocument, { first: 50 }, token);
  const { data: near } = await journey.ask(RegionMembersDocument, { slug: 'belleme' }, token);
  const filters = [
    { text: 'quixotic' },
    { text: 'zephyrs' },
    { workModes: ['HYBRID' as const] },
    { skills: ['web-writing'] },
  ];
  const counts: (number | null | undefined)[] = [];
  for (const filter of filters) {
    const { data } = await journey.ask(CountMembersDocument, { filter }, token);
    counts.push(data.members?.totalCount);
  }
  return {
    alone: saidBy(alone.member),
    inList: saidBy(all.members?.nodes.find(({ id }) => id === lea.id)),
    inRegion: (near.region?.members?.nodes ?? []).map(saidBy),
    counts,
  };
}

const whole = ['Quixotic maps', 'Zephyrs and hedges.', 1];
const everything = { alone: whole, inList: whole, inRegion: [whole], counts: [1, 1, 1, 1] };
const rest = ['Quixotic maps', null, 0];
const openOnly = { alone: rest, inList: rest, inRegion: [rest], counts: [1, 0, 0, 0] };

test('what is for members only is there for members from the next answer on, and not for visitors, by every way an answer takes', async () => {
  // The third time an operation comes it goes by the shortest way: passed on, planned, compiled.
  for (let time = 0; time < 3; time += 1) {
    await choose(['BIO', 'SKILLS', 'WORK_MODE'], 'MEMBERS');
    expect(await told(null)).toEqual(openOnly);
    for (const viewer of [lea, bo]) expect(await told(viewer)).toEqual(everything);
    await choose(['BIO', 'SKILLS', 'WORK_MODE'], null);
    expect(await told(null)).toEqual(everything);
  }
});

test('a partner’s page shows of what was consented to only what is for everyone', async () => {
  const [hall] = await partnerships(journey, ['town-hall']);
  const input = {
    partnerId: hall?.id ?? '',
    fields: ['NAME' as const, 'HEADLINE' as const, 'SKILLS' as const],
  };
  await journey.ask(SetEmbedConsentDocument, { input }, lea.accessToken);
  // A page is kept as it went out until a hint.
  const page = (hasHeadline: boolean) =>
    journey.until(async () => {
      const { text } = await getFrom(journey)(pathOf());
      return text.includes('Léa Lisière') && text.includes('Quixotic maps') === hasHeadline;
    });
  for (let time = 0; time < 2; time += 1) {
    await choose(['HEADLINE'], null);
    expect(await page(true)).toBe(true);
    await choose(['HEADLINE'], 'MEMBERS');
    expect(await page(false)).toBe(true);
  }
});

test('an app reads what its member chose, and chooses only if it may change the profile', async () => {
  const app = await anApp(journey, bo, 'Village Bot');
  const read = '{ fieldAudiences { default fields { field audience } } }';
  const change = 'mutation { setFieldAudiences(input: { default: MEMBERS }) { errors { code } } }';
  const reading = await app.tokensOf(lea, 'read');
  expect((await app.ask(reading.access, read)).data as Json).toMatchObject({
    fieldAudiences: { default: 'EVERYONE' },
  });
  expect((await app.ask(reading.access, change)).codes).toEqual([['FORBIDDEN', 'profile:write']]);
  const writing = await app.tokensOf(lea, 'profile:write');
  expect((await app.ask(writing.access, change)).data).toEqual({ setFieldAudiences: { errors: [] } });

  const { data } = await journey.ask(FieldAudiencesDocument, {}, lea.accessToken);
  expect(data.fieldAudiences?.default).toBe('MEMBERS');
  expect(await told(null)).toMatchObject({ alone: [null, null, 0], counts: [0, 0, 0, 0] });
  const { data: of } = await journey.ask(FieldAudiencesDocument, {}, bo.accessToken);
  expect(of.fieldAudiences?.default).toBe('EVERYONE');
});
