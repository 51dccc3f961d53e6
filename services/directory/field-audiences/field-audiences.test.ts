import { aMember, memberEvent } from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { as, openWorld, type World } from '../world.fixtures';
import { ProfileField } from './profile-field.type';
import { seedFieldAudiences } from './seeding';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const selection = '{ default fields { field audience isChosen } }';
interface Audiences {
  readonly default: string;
  readonly fields: readonly { field: string; audience: string; isChosen: boolean }[];
}
interface Payload {
  readonly audiences: Audiences | null;
  readonly errors: readonly { code: string; path: string[] }[];
}

async function joined(): Promise<PersonState> {
  const member = aMember({ audience: 'EVERYONE' });
  await world.hear({ identity: [memberEvent(member)] });
  return member;
}

async function read(member: PersonState): Promise<Audiences> {
  const { fieldAudiences } = await world.ask<{ fieldAudiences: Audiences }>(
    `{ fieldAudiences ${selection} }`,
    {},
    as(member),
  );
  return fieldAudiences;
}

async function set(member: PersonState, input: object): Promise<Payload> {
  const query = `mutation ($input: SetFieldAudiencesInput!) {
    setFieldAudiences(input: $input) { audiences ${selection} errors { code path } } }`;
  const answer = await world.ask<{ setFieldAudiences: Payload }>(query, { input }, as(member));
  return answer.setFieldAudiences;
}

/** Which are for members, and which of all were chosen. */
const summary = ({ default: byDefault, fields }: Audiences) => ({
  byDefault,
  forMembers: fields.filter(({ audience }) => audience === 'MEMBERS').map(({ field }) => field),
  chosen: fields.filter(({ isChosen }) => isChosen).map(({ field }) => field),
});

test('all is for everyone until the member says otherwise; what is left out stays', async () => {
  const ana = await joined();
  const untouched = await read(ana);
  expect(untouched.fields.map(({ field }) => field)).toEqual(Object.values(ProfileField));
  expect(summary(untouched)).toEqual({ byDefault: 'EVERYONE', forMembers: [], chosen: [] });

  const { audiences, errors } = await set(ana, {
    fields: [
      { field: 'BIO', audience: 'MEMBERS' },
      { field: 'LINKS', audience: 'EVERYONE' },
    ],
  });
  expect(errors).toEqual([]);
  expect(audiences).toEqual(await read(ana));
  expect(summary(await read(ana))).toEqual({
    byDefault: 'EVERYONE',
    forMembers: ['BIO'],
    chosen: ['BIO', 'LINKS'],
  });

  await set(ana, { default: 'MEMBERS' });
  const all = Object.values(ProfileField);
  expect(summary(await read(ana)).forMembers).toEqual(all.filter((field) => field !== 'LINKS'));
  await set(ana, { fields: [{ field: 'LINKS', audience: null }] });
  expect(summary(await read(ana))).toEqual({ byDefault: 'MEMBERS', forMembers: all, chosen: ['BIO'] });
  expect(await set(ana, {})).toEqual({ audiences: await read(ana), errors: [] });
});

test('a field that is named twice is refused, and nothing changes', async () => {
  const bo = await joined();
  const twice = [
    { field: 'BIO', audience: 'MEMBERS' },
    { field: 'BIO', audience: 'EVERYONE' },
  ];
  expect(await set(bo, { default: 'MEMBERS', fields: twice })).toEqual({
    audiences: null,
    errors: [{ code: 'INVALID', path: ['fields', '1', 'field'] }],
  });
  expect(summary(await read(bo))).toEqual({ byDefault: 'EVERYONE', forMembers: [], chosen: [] });
});

test('whoever chooses before they say anything has still said nothing, and is no more active than before', async () => {
  const cy = await joined();
  const activeAt = () => world.db.query('select active_at from people where id = $1', [cy.id]);
  const before = await activeAt();
  await set(cy, { default: 'MEMBERS' });
  expect(await activeAt()).toEqual(before);
  const profileSeenBy = (viewer: PersonState | null) =>
    world.ask(
      'query ($id: ID) { member(id: $id) { profile { headline } } }',
      { id: cy.id },
      viewer && as(viewer),
    );
  expect(await profileSeenBy(cy)).toEqual({ member: { profile: null } });
  const say = 'mutation { updateProfile(input: { headline: "Here" }) { errors { code } } }';
  await world.ask(say, {}, as(cy));
  expect(await profileSeenBy(cy)).toEqual({ member: { profile: { headline: 'Here' } } });
  expect(await profileSeenBy(null)).toEqual({ member: { profile: { headline: null } } });
});

test('changes at the same moment wait for each other, and none is lost', async () => {
  const di = await joined();
  const fields = Object.values(ProfileField);
  await Promise.all(fields.map((field) => set(di, { fields: [{ field, audience: 'MEMBERS' }] })));
  expect(summary(await read(di)).chosen).toEqual(fields);
});

test('nobody chooses for a visitor or for who is gone, and an erased member leaves no choice behind', async () => {
  for (const query of [
    `{ fieldAudiences ${selection} }`,
    'mutation { setFieldAudiences(input: {}) { errors { code } } }',
  ]) {
    const { errors } = await world.run(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  }
  const ed = await joined();
  await set(ed, { default: 'MEMBERS' });
  await world.hear({ identity: [memberEvent({ ...ed, isErased: true })] });
  await seedFieldAudiences(world.db, [{ memberId: ed.id, default: 'MEMBERS', chosen: {} }]);
  expect(await world.db.query('select from field_audiences where member_id = $1', [ed.id])).toEqual([]);
  const { errors } = await world.run(
    'mutation { setFieldAudiences(input: { default: MEMBERS }) { errors { code } } }',
    {},
    as(ed),
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('what is brought in leaves alone what a member said since', async () => {
  const flo = await joined();
  const seed = { memberId: flo.id, default: 'EVERYONE', chosen: { WEBSITE: 'MEMBERS' } } as const;
  await seedFieldAudiences(world.db, [seed]);
  expect(summary(await read(flo)).forMembers).toEqual(['WEBSITE']);
  await set(flo, { fields: [{ field: 'WEBSITE', audience: null }] });
  await seedFieldAudiences(world.db, [seed]);
  expect(summary(await read(flo))).toEqual({ byDefault: 'EVERYONE', forMembers: [], chosen: [] });
});
