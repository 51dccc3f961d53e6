import { openTestRegions, type TestRegions } from '../regions.fixtures';

let regions: TestRegions;
beforeAll(async () => {
  regions = await openTestRegions();
});
afterAll(() => regions?.close());

const leave = 'mutation ($id: ID!) { leaveCommunity(input: { communityId: $id }) { errors { code } } }';
const join =
  'mutation ($id: ID!) { joinCommunity(input: { communityId: $id, tie: VISITOR }) { errors { code } } }';

const rolesOf = (memberId: string, count: number) =>
  regions.told('role', (state) => state['memberId'] === memberId, count);

test('each role is told as it is given, and as it ends when its member leaves; by whom, where that is known', async () => {
  const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
  await regions.aMembership(ana, circle, { roles: ['STEWARD', 'EDITOR'] });
  expect((await regions.ask(leave, { id: circle }, ana)).data.leaveCommunity.errors).toEqual([]);
  const told = await rolesOf(ana.memberId, 4);
  expect(told.map(({ role, isGiven, byId }) => [role, isGiven, byId])).toEqual([
    ['STEWARD', true, null],
    ['EDITOR', true, null],
    ['STEWARD', false, ana.memberId],
    ['EDITOR', false, ana.memberId],
  ]);
  expect(told[0]).toMatchObject({ communityKind: 'CIRCLE', at: expect.any(String) });
  const ids = told.map(({ id }) => String(id));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
  const [given = '', , taken = ''] = ids;
  expect(taken.slice(0, 13) >= given.slice(0, 13)).toBe(true);
});

test('what an operator changes in the table is told too, and whoever acted before is not named', async () => {
  const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
  await regions.ask(join, { id: circle }, ana);
  const give = (roles: string) =>
    regions.db.query('update memberships set roles = $2 where member_id = $1', [ana.memberId, roles]);
  await give('{SPONSOR}');
  await give('{SPONSOR,EDITOR}');
  await give('{EDITOR}');
  await regions.db.query(`update memberships set stage = 'SETTLED' where member_id = $1`, [ana.memberId]);
  const told = await rolesOf(ana.memberId, 3);
  expect(told.map(({ role, isGiven, byId }) => [role, isGiven, byId])).toEqual([
    ['SPONSOR', true, null],
    ['EDITOR', true, null],
    ['SPONSOR', false, null],
  ]);
});

test('a change that is taken back is not told', async () => {
  const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
  await regions.aMembership(ana, circle);
  await regions.db
    .transaction(async (within) => {
      await within.query(`update memberships set roles = '{STEWARD}' where member_id = $1`, [ana.memberId]);
      throw new Error('taken back');
    })
    .catch(() => {});
  const rows = await regions.db.query(
    `select from feed_events where kind = 'role' and state ->> 'memberId' = $1`,
    [ana.memberId],
  );
  expect(rows).toEqual([]);
});

test('who gave a role is forgotten with them, and to whom it was given stays', async () => {
  const [ana, bo, circle] = [await regions.aMember(), await regions.aMember(), await regions.aCircle()];
  await regions.aMembership(ana, circle);
  await regions.db.query(
    `with acting as materialized (select set_config('hameau.acting', $2, true))
     update memberships set roles = '{EDITOR}' from acting where member_id = $1`,
    [ana.memberId, bo.memberId],
  );
  const byOf = async () => (await rolesOf(ana.memberId, 1)).map(({ byId }) => byId);
  expect(await byOf()).toEqual([bo.memberId]);
  await regions.say({ id: bo.memberId, audience: 'MEMBERS', isErased: true });
  expect(await byOf()).toEqual([undefined]);
});
