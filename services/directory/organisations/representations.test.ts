import type { CommunityState } from '../communities/communities';
import { aCommunity, aMember, communityEvent, memberEvent } from '../directory.fixtures';
import { organisationIds } from '../ids';
import type { PersonState } from '../people/people';
import { as, openWorld, type World } from '../world.fixtures';
import { act, anOrganisation, enlist, mutationOf, stewardOf } from './organisations.fixtures';

let perche: CommunityState;
let [ana, bo, cleo, hidden]: [PersonState, PersonState, PersonState, PersonState] = [] as never;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  perche = aCommunity();
  [ana, bo, cleo, hidden] = [aMember(), aMember(), aMember(), aMember({ audience: 'NOBODY' })];
  await world.hear({
    identity: [ana, bo, cleo, hidden].map(memberEvent),
    regions: [communityEvent(perche)],
  });
});
afterAll(() => world.close());

const invite = (organisationId: string, memberId: string, who: Parameters<typeof act>[2] = ana) =>
  act(world, 'inviteRepresentative', who, { organisationId, memberId });
const answer = (organisationId: string, accept: boolean, who: Parameters<typeof act>[2]) =>
  act(world, 'answerRepresentation', who, { organisationId, accept });
const leave = (organisationId: string, who: PersonState) =>
  act(world, 'leaveOrganisation', who, { organisationId });

type Invites = {
  representationInvites: {
    totalCount: number;
    nodes: { organisation: { id: string }; invitedBy: { id: string } | null }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
};
const list = `query ($first: Int! = 20, $after: String) { representationInvites(first: $first, after: $after) {
  totalCount nodes { organisation { id name } invitedBy { id } invitedAt } pageInfo { endCursor hasNextPage } } }`;
const invitesOf = async (who: PersonState, ...blocked: PersonState[]) =>
  (await world.ask<Invites>(list, {}, as(who, ...blocked))).representationInvites;

async function representatives(organisationId: string): Promise<string[]> {
  const query = 'query ($id: ID) { organisation(id: $id) { representatives { id } } }';
  type Found = { organisation: { representatives: { id: string }[] } };
  const { organisation } = await world.ask<Found>(query, { id: organisationId }, as(cleo));
  return organisation.representatives.map(({ id }) => id);
}
/** As if an organisation's invitations were a month older. */
const age = (organisationId: string) =>
  world.db.query(
    `update organisation_representatives set changed_at = changed_at - interval '31 days' where organisation_id = $1`,
    [organisationIds.uuid(organisationId)],
  );
const many = async (count: number) => {
  const all = Array.from({ length: count }, () => aMember());
  await world.hear({ identity: all.map(memberEvent) });
  return all;
};

test('nobody represents anything before they said yes, and only they see that they are asked', async () => {
  const organisationId = await anOrganisation(world, ana);
  expect((await invite(organisationId, bo.id)).errors).toEqual([]);
  expect((await invite(organisationId, bo.id)).errors).toEqual([]);
  expect(await representatives(organisationId)).toEqual([ana.id]);
  expect(await invitesOf(bo)).toMatchObject({
    totalCount: 1,
    nodes: [{ organisation: { id: organisationId }, invitedBy: { id: ana.id } }],
  });
  expect(await invitesOf(ana)).toMatchObject({ totalCount: 0, nodes: [] });

  const accepted = await answer(organisationId, true, bo);
  expect(accepted.organisation?.representatives).toEqual([{ id: ana.id }, { id: bo.id }]);
  expect(await answer(organisationId, true, bo)).toEqual(accepted);
  expect((await invitesOf(bo)).totalCount).toBe(0);
  expect((await invite(organisationId, bo.id)).errors).toMatchObject([
    { code: 'CONFLICT', path: ['memberId'] },
  ]);
});

test('a no is kept to oneself: asking again looks the same, and reaches nobody for 30 days', async () => {
  const organisationId = await anOrganisation(world, ana);
  const first = await invite(organisationId, bo.id);
  expect((await answer(organisationId, false, bo)).errors).toEqual([]);
  expect(await invite(organisationId, bo.id)).toEqual(first);
  expect((await invitesOf(bo)).totalCount).toBe(0);
  const refused = [{ code: 'NOT_FOUND', path: ['organisationId'] }];
  expect((await answer(organisationId, true, bo)).errors).toMatchObject(refused);
  await age(organisationId);
  await invite(organisationId, bo.id);
  expect((await invitesOf(bo)).totalCount).toBe(1);
  await age(organisationId);
  expect((await invitesOf(bo)).totalCount).toBe(0);
  expect((await answer(organisationId, true, bo)).errors).toMatchObject(refused);
});

test('whoever is missing, hidden, erased or blocked cannot be invited, all alike', async () => {
  const organisationId = await anOrganisation(world, ana);
  const erased = aMember({ isErased: true });
  await world.hear({ identity: [memberEvent(erased)] });
  const refusals = [];
  for (const { id } of [aMember(), hidden, erased]) {
    refusals.push({ id, ...(await invite(organisationId, id)) });
  }
  refusals.push({ id: bo.id, ...(await invite(organisationId, bo.id, as(ana, bo))) });
  for (const { id, ...refused } of refusals) {
    const message = `There is no member ${id} that you can see.`;
    expect(refused).toEqual({
      organisation: null,
      errors: [{ code: 'NOT_FOUND', path: ['memberId'], message }],
    });
  }
  expect((await invite(organisationId, perche.id)).errors).toMatchObject([
    { code: 'INVALID', path: ['memberId'] },
  ]);
});

test('an invitation by somebody whom a block parts from oneself is not there', async () => {
  const organisationId = await anOrganisation(world, ana);
  await invite(organisationId, bo.id);
  expect((await invitesOf(bo, ana)).nodes).toEqual([]);
  expect((await answer(organisationId, true, as(bo, ana))).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await answer(organisationId, true, bo)).errors).toEqual([]);
});

test('only who represents it invites; nobody answers for another', async () => {
  const organisationId = await anOrganisation(world, ana, {}, perche);
  const forbidden = [{ code: 'FORBIDDEN', path: ['organisationId'] }];
  expect((await invite(organisationId, cleo.id, bo)).errors).toMatchObject(forbidden);
  expect((await invite(organisationId, bo.id, stewardOf(cleo, perche))).errors).toMatchObject(forbidden);
  await invite(organisationId, bo.id);
  expect((await answer(organisationId, true, cleo)).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['organisationId'] },
  ]);
  expect(await representatives(organisationId)).toEqual([ana.id]);
  const { errors } = await world.run(list);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('whoever represents it can leave, the last one too', async () => {
  const organisationId = await anOrganisation(world, ana);
  await enlist(world, ana, organisationId, bo);
  expect((await leave(organisationId, ana)).organisation?.representatives).toEqual([{ id: bo.id }]);
  expect((await leave(organisationId, ana)).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await leave(organisationId, bo)).organisation).toMatchObject({
    id: organisationId,
    representatives: [],
  });
  const { data } = await world.run(
    mutationOf('leaveOrganisation'),
    { input: { organisationId } },
    as(bo),
    'fr',
  );
  expect(JSON.stringify(data)).toContain('Vous ne représentez pas cette organisation.');
});

test('twenty represent one at most, however many say yes at the same moment', async () => {
  const [first, ...others] = await many(22);
  const founder = first ?? ana;
  const organisationId = await anOrganisation(world, founder);
  await enlist(world, founder, organisationId, ...others.slice(0, 17));
  const late = others.slice(17);
  for (const { id } of late) await invite(organisationId, id, founder);
  const answers = await Promise.all(late.map((one) => answer(organisationId, true, one)));
  const refused = answers.flatMap(({ errors }) => errors);
  expect(refused).toHaveLength(late.length - 2);
  for (const fault of refused)
    expect(fault).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('20') });
  expect(await representatives(organisationId)).toHaveLength(20);
  expect((await invite(organisationId, bo.id, founder)).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('twenty invitations wait at most', async () => {
  const all = await many(21);
  const organisationId = await anOrganisation(world, ana);
  const answers = [];
  for (const { id } of all) answers.push(await invite(organisationId, id));
  expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
    { code: 'CONFLICT', path: ['organisationId'] },
  ]);
});

test('one member represents fifty at most', async () => {
  const [keen = bo] = await many(1);
  await world.db.query(
    `with made as (
      insert into organisations (id, slug, name, sort_name, kind, words, created_at)
      select gen_random_uuid(), 'made-' || n, 'Made', 'made', 'COMPANY', '', now() from generate_series(1, 50) n returning id)
    insert into organisation_representatives (organisation_id, member_id, status, changed_at) select id, $1, 'ACCEPTED', now() from made`,
    [keen.id],
  );
  const organisationId = await anOrganisation(world, ana);
  await invite(organisationId, keen.id);
  expect((await answer(organisationId, true, keen)).errors).toMatchObject([{ code: 'CONFLICT' }]);
  const one = await act(world, 'createOrganisation', keen, { name: 'One more', kind: 'COMPANY' });
  expect(one.errors).toMatchObject([{ code: 'CONFLICT', message: expect.stringContaining('50') }]);
});

test('yes, leaving, closing and an erasure at the same moment lose nothing and break nothing', async () => {
  for (let round = 0; round < 4; round += 1) {
    const [founder = ana, joining = bo, leaving = bo, erased = bo] = await many(4);
    const organisationId = await anOrganisation(world, founder, {}, perche);
    await enlist(world, founder, organisationId, leaving, erased);
    await invite(organisationId, joining.id, founder);
    const answers = await Promise.all([
      answer(organisationId, true, joining),
      leave(organisationId, leaving),
      ...(round % 2 ? [act(world, 'closeOrganisation', founder, { organisationId })] : []),
      world.hear({ identity: [memberEvent({ ...erased, isErased: true })] }),
    ]);
    const codes = answers.flatMap((one) => (one ? one.errors.map(({ code }) => code) : []));
    const rows = await world.db.query(
      `select r.member_id as id from organisation_representatives r where r.member_id = any($1)`,
      [[founder, joining, leaving, erased].map(({ id }) => id)],
    );
    const left = rows.map(({ id }: { id: string }) => id).sort();
    if (round % 2) {
      expect(codes.every((code) => code === 'NOT_FOUND')).toBe(true);
      expect(left).toEqual([]);
    } else {
      expect(codes).toEqual([]);
      expect(left).toEqual([founder.id, joining.id].sort());
    }
  }
});

test('invitations come page by page, the latest first', async () => {
  const [asked = bo] = await many(1);
  const all = [];
  for (let at = 0; at < 3; at += 1) {
    const organisationId = await anOrganisation(world, cleo);
    await invite(organisationId, asked.id, cleo);
    all.unshift(organisationId);
  }
  const page = async (after: string | null) =>
    (await world.ask<Invites>(list, { first: 2, after }, as(asked))).representationInvites;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes].map(({ organisation }) => organisation.id)).toEqual(all);
  expect([first.totalCount, second.pageInfo.hasNextPage]).toEqual([3, false]);
});
