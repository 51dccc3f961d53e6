import { counting } from '../../../kit/testing/statements';
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
import { cardsOfEach } from './card-statements';
import { type Cards, everything, openCards } from './cards.fixtures';
import type { EmbedField } from './embed-field.type';

let stage: Awaited<ReturnType<typeof openCards>>;
beforeAll(async () => {
  stage = await openCards();
  await importSkills(stage.world.db, [aSkill({ slug: 'php' }), aSkill({ slug: 'seo' })]);
  await importProfessions(stage.world.db, [{ slug: 'tester', name: { fr: 'Testeuse', en: 'Tester' } }]);
});
afterAll(() => stage.world.close());

describe('what is on a card', () => {
  const full: Record<EmbedField, [key: string, value: unknown]> = {
    NAME: ['name', 'Léa Morin'],
    PHOTO: ['photoUrl', 'https://photos.example/lea.jpg'],
    HEADLINE: ['headline', 'Tests what others write'],
    PROFESSIONS: ['professions', [{ slug: 'tester', name: 'Tester' }]],
    SKILLS: ['skills', [{ slug: 'php', name: expect.any(String) }]],
    LANGUAGES: ['languages', ['fr', 'en']],
    WEBSITE: ['website', 'https://lea.example/'],
    LINKS: ['links', [{ title: 'Code', url: 'https://code.example/lea' }]],
    PLACE: ['place', 'Collines du Perche'],
  };
  const nothing = Object.fromEntries(Object.values(full).map(([key]) => [key, null]));
  const community = aCommunity();
  let lea: PersonState;

  beforeAll(async () => {
    lea = aMember({
      audience: 'EVERYONE',
      displayName: 'Léa Morin',
      avatarUrl: 'https://photos.example/lea.jpg',
      shown: shownAt('Collines du Perche', 48.4, 0.6),
    });
    await stage.world.hear({
      identity: [memberEvent(lea)],
      regions: [communityEvent(community), membershipEvent(aMembership(lea, community))],
    });
    await seedProfiles(stage.world.db, [
      {
        memberId: lea.id,
        headline: 'Tests what others write',
        bio: 'A life.',
        workMode: 'FREELANCE',
        experience: 'PRACTISED',
        professions: ['tester'],
        languages: ['fr', 'en'],
        website: 'https://lea.example/',
        links: [{ title: 'Code', url: 'https://code.example/lea' }],
        offered: [{ slug: 'php', level: 'EXPERT' }],
        sought: [{ slug: 'seo', level: null }],
      },
    ]);
  });
  const say = async (fields: readonly EmbedField[]) => {
    await stage.world.db.query('delete from embed_consents where member_id = $1', [lea.id]);
    await stage.consent(lea, fields);
  };

  test.each(everything)('%s alone shows it and nothing else', async (field) => {
    await say([field]);
    const [key, value] = full[field];
    expect((await stage.cards(community.id)).nodes).toEqual([{ ...nothing, [key]: value }]);
  });

  test('everything is all of it', async () => {
    await say(everything);
    expect((await stage.cards(community.id)).nodes).toEqual([Object.fromEntries(Object.values(full))]);
  });

  test('what was not consented to is not even read from the database', async () => {
    await say(['HEADLINE']);
    const { sql, values } = cardsOfEach(
      [community.id],
      { partner: stage.hall.slug, fit: { skillIds: [], professionIds: [] }, after: null, first: 20 },
      null,
    );
    const text = JSON.stringify(await stage.world.db.query(sql, [...values]));
    expect(text).toContain('Tests what others write');
    for (const mark of [lea.id, lea.handle, lea.displayName, 'lea.example', 'Collines', 'php', 'tester'])
      expect(text).not.toContain(mark);
  });

  test('neither a card nor a cursor says who it is', async () => {
    await say(['HEADLINE']);
    const text = JSON.stringify(await stage.cards(community.id));
    const cursors = [...text.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor = '']) =>
      Buffer.from(cursor, 'base64url').toString(),
    );
    expect(cursors).toHaveLength(1);
    expect(cursors.join()).not.toMatch(/\d{4}-\d\d-\d\dT|cards|emb_/);
    for (const mark of [lea.id, lea.handle, lea.displayName]) {
      expect(`${text} ${cursors}`).not.toContain(mark);
    }
  });

  test('a member without a profile, a photo or a place has a card all the same', async () => {
    const bare = await stage.aShown({ displayName: 'Bare' }, aCommunity());
    const [{ community_id: id }] = await stage.world.db.query(
      'select community_id from memberships where member_id = $1',
      [bare.id],
    );
    expect((await stage.cards(id)).nodes).toEqual([{ ...nothing, name: 'Bare' }]);
  });
});

test('cards come page by page, the latest consent first, without a gap or a double', async () => {
  const there = aCommunity();
  for (const displayName of ['One', 'Two', 'Three', 'Four', 'Five'])
    await stage.aShown({ displayName }, there);
  const seen: (string | null)[] = [];
  let after: string | null = null;
  do {
    const page: Cards = await stage.cards(there.id, { first: 2, after });
    expect(page.totalCount).toBe(5);
    seen.push(...page.nodes.map(({ name }) => name));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(['Five', 'Four', 'Three', 'Two', 'One']);
});

test('a page of many communities is one statement, and so is the count of all', async () => {
  const communities = [aCommunity(), aCommunity(), aCommunity()];
  for (const there of communities) await stage.aShown({}, there);
  const ask = (selection: string) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Community { publicMemberCards(partner: "town-hall") { ${selection} } } } }`;
    const of = communities.map(({ id }) => ({ __typename: 'Community', id }));
    return counting(() => stage.world.ask<{ _entities: { publicMemberCards: Cards }[] }>(query, { of }));
  };
  const page = await ask('nodes { name skills { name } professions { name } links { url } }');
  expect(page.answer._entities.map((one) => one.publicMemberCards.nodes.length)).toEqual([1, 1, 1]);
  expect(page.statements).toHaveLength(1);
  const counted = await ask('totalCount nodes { name }');
  expect(counted.answer._entities.map((one) => one.publicMemberCards.totalCount)).toEqual([1, 1, 1]);
  expect(counted.statements).toHaveLength(2);
});
