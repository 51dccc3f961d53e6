import { aMember, aPartner, memberEvent, partnerEvent } from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { as, openWorld, type World } from '../world.fixtures';

const [hall, school] = [aPartner(), aPartner()];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.hear({ identity: [hall, school].map(partnerEvent) });
});
afterAll(() => world.close());

/** Somebody who has said nothing yet. */
async function aNewcomer(): Promise<PersonState> {
  const member = aMember();
  await world.hear({ identity: [memberEvent(member)] });
  return member;
}

interface Payload {
  readonly consent: { id: string; grantedAt: string; fields: string[]; partner: { id: string } } | null;
  readonly errors: { code: string; path: string[]; message: string }[];
}

async function set(member: PersonState, partnerId: string, fields: readonly string[]): Promise<Payload> {
  const query = `mutation ($input: SetEmbedConsentInput!) { setEmbedConsent(input: $input) {
    consent { id fields grantedAt partner { id } } errors { code path message } } }`;
  const input = { partnerId, fields };
  const answer = await world.ask<{ setEmbedConsent: Payload }>(query, { input }, as(member));
  return answer.setEmbedConsent;
}

const list = `query ($first: Int! = 20, $after: String) { embedConsents(first: $first, after: $after) {
  totalCount nodes { fields partner { id } } pageInfo { endCursor hasNextPage } } }`;
type Consents = {
  embedConsents: {
    nodes: object[];
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
};
const of = async (member: PersonState) =>
  (await world.ask<Consents>(list, {}, as(member))).embedConsents.nodes;

test('a member consents to nothing, until they say for whom and to what; the last word counts', async () => {
  const [ana, bo] = [await aNewcomer(), await aNewcomer()];
  expect(await of(ana)).toEqual([]);
  const { consent, errors } = await set(ana, hall.id, ['SKILLS', 'NAME', 'NAME']);
  expect({ consent, errors }).toMatchObject({
    consent: { fields: ['NAME', 'SKILLS'], partner: { id: hall.id } },
    errors: [],
  });
  expect(await set(ana, hall.id, ['SKILLS', 'NAME'])).toEqual({ consent, errors: [] });
  await set(ana, hall.id, ['PLACE']);
  expect(await of(ana)).toEqual([{ fields: ['PLACE'], partner: { id: hall.id } }]);
  expect(await of(bo)).toEqual([]);
});

test('an empty list withdraws, however often it is said', async () => {
  const bo = await aNewcomer();
  await set(bo, hall.id, ['NAME']);
  expect(await set(bo, hall.id, [])).toEqual({ consent: null, errors: [] });
  expect(await set(bo, hall.id, [])).toEqual({ consent: null, errors: [] });
  expect(await of(bo)).toEqual([]);
});

test('a partner there is not, or an id of something else, is refused by name', async () => {
  const ana = await aNewcomer();
  expect(await set(ana, aPartner().id, ['NAME'])).toMatchObject({
    consent: null,
    errors: [{ code: 'NOT_FOUND', path: ['partnerId'] }],
  });
  expect(await set(ana, ana.id, ['NAME'])).toMatchObject({
    errors: [{ code: 'INVALID', path: ['partnerId'] }],
  });
});

test('to a partner that was switched off consent is withdrawn, not given', async () => {
  const bo = await aNewcomer();
  const gone = aPartner();
  await world.hear({ identity: [partnerEvent(gone)] });
  await set(bo, gone.id, ['NAME']);
  await world.hear({ identity: [partnerEvent({ ...gone, isActive: false })] });
  expect(await set(bo, gone.id, ['NAME', 'PHOTO'])).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
  expect(await of(bo)).toEqual([{ fields: ['NAME'], partner: { id: gone.id } }]);
  expect(await set(bo, gone.id, [])).toEqual({ consent: null, errors: [] });
  expect(await of(bo)).toEqual([]);
});

test('a partner made a moment ago can be consented to, though the feed was not read yet', async () => {
  const bo = await aNewcomer();
  const fresh = aPartner();
  world.tell([partnerEvent(fresh)]);
  expect(await set(bo, fresh.id, ['NAME'])).toMatchObject({ consent: { fields: ['NAME'] }, errors: [] });
});

test('consents come page by page, the latest first, and a cursor of another list is refused', async () => {
  const member = aMember();
  const partners = Array.from({ length: 3 }, () => aPartner());
  await world.hear({ identity: [memberEvent(member), ...partners.map(partnerEvent)] });
  for (const { id } of partners) await set(member, id, ['NAME']);
  const page = async (after: string | null) =>
    (await world.ask<Consents>(list, { first: 2, after }, as(member))).embedConsents;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect(first.totalCount).toBe(3);
  expect([...first.nodes, ...second.nodes]).toEqual(
    partners.toReversed().map(({ id }) => ({ fields: ['NAME'], partner: { id } })),
  );
  expect(second.pageInfo.hasNextPage).toBe(false);

  const keys = JSON.parse(Buffer.from(first.pageInfo.endCursor, 'base64url').toString());
  for (const wrong of [
    ['cards', keys[1], keys[2]],
    ['consents', '0000-00-00T00:00:00.000Z', keys[2]],
    ['consents', keys[1], 'emb_\u0000'],
  ]) {
    const after = Buffer.from(JSON.stringify(wrong)).toString('base64url');
    const { errors } = await world.run(list, { after }, as(member));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  }
});

test('nobody consents for a visitor, and an erased member leaves no consent behind', async () => {
  const { errors } = await world.run(list);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });

  const leaving = aMember();
  await world.hear({ identity: [memberEvent(leaving)] });
  await set(leaving, hall.id, ['NAME']);
  await world.hear({ identity: [memberEvent({ ...leaving, isErased: true })] });
  expect(await world.db.query('select from embed_consents where member_id = $1', [leaving.id])).toEqual([]);
  const input = { partnerId: hall.id, fields: ['NAME'] };
  const again = await world.run(
    'mutation ($input: SetEmbedConsentInput!) { setEmbedConsent(input: $input) { consent { id } } }',
    { input },
    as(leaving),
  );
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});
