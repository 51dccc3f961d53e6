import type { Viewer } from '../../../kit/viewer';
import type { CommunityState } from '../communities/communities';
import { aCommunity, aMember, communityEvent, memberEvent } from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { as, openWorld, type World } from '../world.fixtures';
import { act, anOrganisation, mutationOf, stewardOf } from './organisations.fixtures';

const founding = aCommunity({ state: 'INCUBATING' });
const many = Array.from({ length: 10 }, () => aCommunity());
let [perche, orne]: [CommunityState, CommunityState] = [] as never;
let [ana, bo, sam]: [PersonState, PersonState, PersonState] = [] as never;
let steward: Viewer;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.hear({ regions: [founding, ...many].map(communityEvent) });
});
beforeEach(async () => {
  [perche, orne] = [aCommunity({ slug: 'perche' }), aCommunity({ slug: 'orne' })];
  [ana, bo, sam] = [aMember(), aMember(), aMember()];
  steward = stewardOf(sam, perche);
  await world.hear({
    identity: [ana, bo, sam].map(memberEvent),
    regions: [perche, orne].map(communityEvent),
  });
});
afterAll(() => world.close());

type Who = PersonState | Viewer;
const place = (organisationId: string, { id }: { id: string }, who: Who) =>
  act(world, 'placeOrganisation', who, { organisationId, communityId: id });
const decide = (organisationId: string, { id }: { id: string }, accept: boolean, who: Who) =>
  act(world, 'decideOrganisationPlacement', who, { organisationId, communityId: id, accept });

async function standsIn(organisationId: string): Promise<string[]> {
  const query = 'query ($id: ID) { organisation(id: $id) { communities { slug } } }';
  type Found = { organisation: { communities: { slug: string }[] } };
  const { organisation } = await world.ask<Found>(query, { id: organisationId });
  return organisation.communities.map(({ slug }) => slug);
}

type Requests = {
  organisationPlacementRequests: {
    totalCount: number;
    nodes: { organisation: { id: string }; askedBy: { id: string } | null }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
};
const list = `query ($communityId: ID!, $first: Int! = 20, $after: String) {
  organisationPlacementRequests(communityId: $communityId, first: $first, after: $after) {
    totalCount nodes { status organisation { id name } community { slug } askedBy { id } } pageInfo { endCursor hasNextPage } } }`;
const requests = async (who = steward, asked = {}) =>
  (await world.ask<Requests>(list, { communityId: perche.id, ...asked }, who)).organisationPlacementRequests;

test('an organisation stands in a community once a steward says so, and only stewards see it waiting', async () => {
  const organisationId = await anOrganisation(world, ana);
  const asked = await place(organisationId, perche, ana);
  expect(asked).toEqual({
    placement: {
      status: 'ASKED',
      organisation: { id: organisationId },
      community: { id: perche.id },
      askedBy: { id: ana.id },
    },
    errors: [],
  });
  expect(await place(organisationId, perche, ana)).toEqual(asked);
  expect(await standsIn(organisationId)).toEqual([]);
  expect(await requests()).toMatchObject({
    totalCount: 1,
    nodes: [{ status: 'ASKED', organisation: { id: organisationId }, community: { slug: 'perche' } }],
  });
  for (const who of [as(ana), stewardOf(bo, orne)]) {
    const { data, errors } = await world.run(list, { communityId: perche.id }, who);
    expect(data).toEqual({ organisationPlacementRequests: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', field: 'communityId' });
  }

  const taken = await decide(organisationId, perche, true, steward);
  expect(taken.placement?.status).toBe('STANDING');
  expect(await standsIn(organisationId)).toEqual(['perche']);
  expect(await requests()).toMatchObject({ totalCount: 0, nodes: [] });
  expect((await place(organisationId, perche, ana)).placement?.status).toBe('STANDING');
});

test('nobody but stewards decides, whether something waits there or not', async () => {
  const organisationId = await anOrganisation(world, ana);
  const forbidden = { placement: null, errors: [{ code: 'FORBIDDEN', path: ['communityId'] }] };
  expect(await decide(organisationId, perche, true, ana)).toMatchObject(forbidden);
  await place(organisationId, perche, ana);
  for (const who of [ana, bo, stewardOf(bo, orne)]) {
    expect(await decide(organisationId, perche, true, who)).toMatchObject(forbidden);
  }
  expect(await decide(organisationId, perche, false, bo)).toMatchObject(forbidden);
  expect(await standsIn(organisationId)).toEqual([]);
  expect(await decide(organisationId, orne, true, stewardOf(bo, orne))).toMatchObject({
    errors: [{ code: 'NOT_FOUND', path: ['communityId'] }],
  });
});

test('a steward turns down and takes out; who represents it takes its request back', async () => {
  const organisationId = await anOrganisation(world, ana);
  await place(organisationId, perche, ana);
  expect(await decide(organisationId, perche, false, steward)).toEqual({ placement: null, errors: [] });
  await place(organisationId, perche, ana);
  expect(await decide(organisationId, perche, false, ana)).toEqual({ placement: null, errors: [] });
  await place(organisationId, perche, ana);
  await decide(organisationId, perche, true, steward);
  expect(await decide(organisationId, perche, false, steward)).toEqual({ placement: null, errors: [] });
  expect(await standsIn(organisationId)).toEqual([]);
});

test('a steward who represents it places it at once, also one that waited', async () => {
  const organisationId = await anOrganisation(world, sam);
  expect((await place(organisationId, perche, sam)).placement?.status).toBe('ASKED');
  expect((await place(organisationId, perche, steward)).placement?.status).toBe('STANDING');
  expect((await place(organisationId, orne, steward)).placement?.status).toBe('ASKED');
});

test('a steward takes in unasked only what nobody represents', async () => {
  const organisationId = await anOrganisation(world, ana);
  const forbidden = [{ code: 'FORBIDDEN', path: ['organisationId'] }];
  expect((await place(organisationId, perche, steward)).errors).toMatchObject(forbidden);
  await act(world, 'leaveOrganisation', ana, { organisationId });
  expect((await place(organisationId, perche, bo)).errors).toMatchObject(forbidden);
  expect((await place(organisationId, orne, steward)).errors).toMatchObject(forbidden);
  expect((await place(organisationId, perche, steward)).placement?.status).toBe('STANDING');
});

test('one stands in ten communities at most, those it asks counted; none is one that is being founded', async () => {
  const organisationId = await anOrganisation(world, ana);
  for (const community of many) expect((await place(organisationId, community, ana)).errors).toEqual([]);
  expect((await place(organisationId, perche, ana)).errors).toEqual([
    { code: 'CONFLICT', path: ['communityId'], message: expect.stringContaining('10') },
  ]);
  const other = await anOrganisation(world, ana);
  expect((await place(other, founding, ana)).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await place(other, aCommunity(), ana)).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['communityId'] },
  ]);
  const input = { organisationId: other, communityId: founding.id };
  const { data } = await world.run(mutationOf('placeOrganisation'), { input }, as(ana), 'fr');
  expect(JSON.stringify(data)).toContain('en cours de fondation');
});

test('requests come page by page, the oldest first; a cursor of another list is refused', async () => {
  const waiting = [];
  for (let at = 0; at < 3; at += 1) {
    const organisationId = await anOrganisation(world, ana);
    await place(organisationId, orne, ana);
    waiting.push(organisationId);
  }
  const who = stewardOf(sam, orne);
  const first = await requests(who, { communityId: orne.id, first: 2 });
  const second = await requests(who, { communityId: orne.id, first: 100, after: first.pageInfo.endCursor });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const ids = [...first.nodes, ...second.nodes].map(({ organisation }) => organisation.id);
  expect(ids).toEqual(waiting);
  expect(new Set(ids).size).toBe(first.totalCount);
  const after = Buffer.from(JSON.stringify(['organisations', 'a', waiting[0]])).toString('base64url');
  const { errors } = await world.run(list, { communityId: orne.id, after }, who);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
});

test('whoever asked is shown to a steward only if a block does not part them', async () => {
  const shy = aMember();
  await world.hear({ identity: [memberEvent(shy)] });
  const organisationId = await anOrganisation(world, shy);
  await place(organisationId, perche, shy);
  const seenBy = async (who: typeof steward) =>
    (await requests(who)).nodes.find(({ organisation }) => organisation.id === organisationId)?.askedBy;
  expect(await seenBy(steward)).toEqual({ id: shy.id });
  expect(await seenBy({ ...steward, blocked: [shy.id] })).toBeNull();
});
