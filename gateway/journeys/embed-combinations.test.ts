import { Ids } from '../../kit/id';
import { openDirectoryDatabase } from '../../services/directory/database';
import { EmbedField } from '../../services/directory/embeds/embed-field.type';
import { seedConsents } from '../../services/directory/embeds/seeding';
import { seedProfiles } from '../../services/directory/profiles/seeding';
import { importProfessions, importSkills } from '../../services/directory/skills/skills';
import { openIdentityDatabase } from '../../services/identity/database';
import { importMembers } from '../../services/identity/members/member-import';
import { getFrom } from './embed.fixtures';
import { type Journey, openJourney } from './journey.fixtures';
import { belong, converse, partnerships } from './people.fixtures';

const memberIds = new Ids('mbr', 'Member');
const accountIds = new Ids('acc', 'Account');
const fields = Object.values(EmbedField);

/** How many members, each with a combination of consents of their own. */
const many = 1_000;
/** One in so many is seen by members alone, whatever they consented to. */
const eachClosed = 13;
const authors = 40;

/** What one field of one member is known by, wherever it turns up; short enough for a language. */
const short = (field: EmbedField) => field.slice(0, 3).toLowerCase().padEnd(3, 'x');
const markOf = (field: EmbedField, at: number) => `${short(field)}${String(at).padStart(4, '0')}z`;
const anyMark = new RegExp(`(${fields.map(short).join('|')})(\\d{4})z`, 'gi');

/** Every combination of nine fields, and again in another order: none is left out, and neighbours have little in common. */
const consentsOf = (at: number): EmbedField[] =>
  fields.filter((_field, bit) => ((at * 7) % 512) & (1 << bit));
const isClosed = (at: number) => at % eachClosed === 0;
const mayTell = (field: EmbedField | undefined, at: number) =>
  field !== undefined && consentsOf(at).includes(field) && !isClosed(at);

const people = Array.from({ length: many }, (_none, at) => ({
  ...{
    id: memberIds.make(),
    accountId: accountIds.make(),
    email: `person-${at}@example.org`,
    passwordHash: null,
  },
  ...{ displayName: markOf('NAME', at), handle: `handle-${at}`, locale: 'en' as const },
  audience: isClosed(at) ? ('MEMBERS' as const) : ('EVERYONE' as const),
  joinedAt: new Date(Date.UTC(2026, 0, 1) + at * 60_000),
  home: {
    ...{ placeId: 'plc_00000000000000000000000000', precision: 'AREA' as const, areaId: `area-${at}` },
    ...{ areaName: markOf('PLACE', at), countryCode: 'FR' },
    ...{ latitude: 48.2 + (at % 32) / 100, longitude: 0.2 + Math.floor(at / 32) / 100 },
  },
}));

const profiles = people.map(({ id: memberId }, at) => ({
  ...{ memberId, headline: markOf('HEADLINE', at), bio: 'Nobody reads this outside.' },
  ...{ workMode: 'FREELANCE' as const, experience: 'PRACTISED' as const },
  professions: [markOf('PROFESSIONS', at)],
  languages: [`fr-x-${markOf('LANGUAGES', at)}`],
  website: `https://${markOf('WEBSITE', at)}.example/`,
  links: [{ title: markOf('LINKS', at), url: `https://${markOf('LINKS', at)}.example/` }],
  offered: [{ slug: markOf('SKILLS', at), level: 'WORKING' as const }],
  sought: [],
}));

let journey: Journey;
let get: ReturnType<typeof getFrom>;
beforeAll(async () => {
  journey = await openJourney();
  get = getFrom(journey);
  const [identity, directory] = [
    await openIdentityDatabase(journey.urls['identity'] ?? ''),
    await openDirectoryDatabase(journey.urls['directory'] ?? ''),
  ];
  try {
    const named = (field: EmbedField, at: number) => ({
      slug: markOf(field, at),
      name: { fr: markOf(field, at), en: markOf(field, at) },
    });
    await importSkills(
      directory,
      people.map((_one, at) => ({ ...named('SKILLS', at), category: 'DEVELOPMENT' })),
    );
    await importProfessions(
      directory,
      people.map((_one, at) => named('PROFESSIONS', at)),
    );
    await importMembers(identity, people);
    await belong(
      journey,
      people.map(({ id: memberId, joinedAt }) => ({
        ...{ memberId, communityId: journey.community('perche'), joinedAt },
        ...{ tie: 'HOME' as const, stage: 'SETTLED' as const },
      })),
    );
    await seedProfiles(directory, profiles);
    const [hall, school] = await partnerships(journey, ['town-hall', 'school']);
    const consents = (partner: typeof hall, of: (at: number) => readonly EmbedField[]) =>
      people.flatMap(({ id: memberId }, at) =>
        of(at).length === 0
          ? []
          : [
              {
                memberId,
                partnerId: partner?.id ?? '',
                fields: of(at),
                grantedAt: new Date(Date.UTC(2026, 6, 1) + at * 1_000),
              },
            ],
      );
    await seedConsents(directory, consents(hall, consentsOf));
    await seedConsents(
      directory,
      consents(school, () => fields),
    );
  } finally {
    await Promise.all([identity.destroy(), directory.destroy()]);
  }
  const shown = people.filter((_one, at) => consentsOf(at).length > 0 && !isClosed(at)).length;
  const query = '{ region(slug: "perche") { publicMemberCards(partner: "town-hall") { totalCount } } }';
  await journey.until(async () => {
    const { data } = await journey.post<{ region: { publicMemberCards: { totalCount: number } } }>({ query });
    return data.region.publicMemberCards.totalCount === shown;
  });
  await journey.sqlIn(
    'directory',
    `update member_documents set document = (document::jsonb || jsonb_build_object('avatarUrl',
       'https://photos.example/${short('PHOTO')}' || substring(document->>'displayName' from '\\d{4}z')))::json`,
  );
  await converse(
    journey,
    people.slice(1, authors).map(({ id }) => id),
    ['perche'],
  );
}, 240_000);
afterAll(() => journey?.close());

const pathOf = (list: string, ending: string) =>
  `/embed/regions/perche${list}${ending}?partner=town-hall&lang=en`;

/** What follows the address of each page of a list, by the cursors that its JSON gives. */
const pagesOf = (list: string): Promise<string[]> => {
  const known = pages.get(list) ?? followed(list);
  pages.set(list, known);
  return known;
};
const pages = new Map<string, Promise<string[]>>();

async function followed(list: string): Promise<string[]> {
  const all: string[] = [];
  for (let rest: string | null = ''; rest !== null; ) {
    all.push(rest);
    const { next }: { next: string | null } = JSON.parse((await get(pathOf(list, '.json') + rest)).text);
    const after: string | null = next && new URL(next).searchParams.get('after');
    rest = after && `&after=${encodeURIComponent(after)}`;
  }
  return all;
}

/** The texts of all pages of a list in a form. */
async function textOf(list: string, ending: string): Promise<string> {
  const texts: string[] = [];
  for (const rest of await pagesOf(list)) {
    const { status, text } = await get(pathOf(list, ending) + rest);
    expect(status).toBe(200);
    texts.push(text);
  }
  return texts.join('\n');
}

const marksIn = (text: string) =>
  [...new Set(text.toLowerCase().match(anyMark) ?? [])].map((mark) => {
    const [field, at] = [mark.slice(0, 3), mark.slice(3, 7)];
    return { field: fields.find((one) => short(one) === field), at: Number(at) };
  });

/** Fields that a form has no place for, or tells in words: the name of a language. */
const lacking: Readonly<Record<string, readonly EmbedField[]>> = {
  '': [],
  '.json': [],
  '.jsonfeed': ['LANGUAGES'],
  '.rss': ['LANGUAGES', 'PHOTO'],
  '.atom': ['LANGUAGES', 'PHOTO'],
};

test.each(Object.entries(lacking))(
  'of a thousand members a page%s tells what each consented to, and nothing else of anyone',
  async (ending, left) => {
    const found = marksIn(await textOf('', ending));
    expect(found.filter(({ field, at }) => !mayTell(field, at))).toEqual([]);
    const told = fields.filter((field) => !left.includes(field));
    const all = people.flatMap((_one, at) => told.filter((field) => mayTell(field, at)));
    expect(found).toHaveLength(all.length);
  },
);

test('a card tells skills that may be told', async () => {
  const found = marksIn(await textOf('', '.svg'));
  expect(found.filter(({ field, at }) => field !== 'SKILLS' || !mayTell(field, at))).toEqual([]);
  expect(found.length).toBeGreaterThan(10);
});

test('a map marks the places of those who let theirs be shown, and of nobody else', async () => {
  const found = marksIn(await textOfMap());
  expect(found.filter(({ field, at }) => field !== 'PLACE' || !mayTell(field, at))).toEqual([]);
  expect(found.length).toBeGreaterThan(300);
});
const textOfMap = async () => (await get(pathOf('/map', '.svg'))).text;

test.each(['', '.json', '.jsonfeed', '.rss', '.atom'])(
  'threads%s name whoever let their name be shown, and tell nothing else of anyone',
  async (ending) => {
    const found = marksIn(await textOf('/threads', ending));
    expect(found.filter(({ field, at }) => field !== 'NAME' || !mayTell('NAME', at))).toEqual([]);
    const named = Array.from({ length: authors }, (_none, at) => at).filter(
      (at) => at > 0 && mayTell('NAME', at),
    );
    expect(found.map(({ at }) => at).sort((one, other) => one - other)).toEqual(named);
  },
);

test('a filter finds whoever let the partner show what it is by', async () => {
  for (const at of [1, 2, 3, 5, 64, 127, 300, 511]) {
    for (const [name, field] of [
      ['skill', 'SKILLS'],
      ['profession', 'PROFESSIONS'],
    ] as const) {
      const { text } = await get(`${pathOf('', '.json')}&${name}=${markOf(field, at)}`);
      expect(JSON.parse(text).total).toBe(mayTell(field, at) ? 1 : 0);
    }
  }
});
