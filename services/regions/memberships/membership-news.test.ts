import { counting } from '../../../kit/testing/statements';
import { openTestRegions, type TestRegions } from '../regions.fixtures';
import { seedMemberships } from './seed-memberships';

let regions: TestRegions;
beforeAll(async () => {
  regions = await openTestRegions();
});
afterAll(() => regions.close());

const join = 'mutation ($input: JoinCommunityInput!) { joinCommunity(input: $input) { membership { id } } }';

test('the gateway is told where a member is active and in which roles', async () => {
  const ana = await regions.aMember();
  const [region, circle, left] = [await regions.aRegion(), await regions.aCircle(), await regions.aCircle()];
  await regions.aMembership(ana, region, { roles: ['STEWARD', 'EDITOR'] });
  await regions.aMembership(ana, circle, { joinedAt: new Date('2026-03-01T00:00:00Z') });
  await regions.aMembership(ana, left, { status: 'LEFT' });
  const { memberId: nobody } = await regions.aMember();
  expect(await regions.call('memberships', { memberIds: [ana.memberId, nobody] })).toEqual({
    [ana.memberId]: [
      { communityId: region, roles: ['STEWARD', 'EDITOR'] },
      { communityId: circle, roles: [] },
    ],
    [nobody]: [],
  });
});

test('followers are woken once a change is committed', async () => {
  const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
  const woken = new Promise<void>((resolve) => regions.hint.on('regions', resolve));
  await regions.ask(join, { input: { communityId: circle, tie: 'VISITOR' } }, ana);
  await woken;
});

test('the viewer’s memberships in many communities cost one statement', async () => {
  const [ana, circle] = [await regions.aMember(), await regions.aCircle({ name: 'aa first' })];
  await regions.aMembership(ana, circle, { tie: 'WATCHING' });
  const query = '{ communities { nodes { id viewerMembership { tie status } } } }';
  const { answer, statements } = await counting(() => regions.ask(query, {}, ana));
  expect(answer.data.communities.nodes[0]).toEqual({
    id: circle,
    viewerMembership: { tie: 'WATCHING', status: 'ACTIVE' },
  });
  expect(statements).toHaveLength(2);
  const anonymous = await counting(() => regions.ask(query));
  expect(anonymous.answer.data.communities.nodes[0].viewerMembership).toBeNull();
  expect(anonymous.statements).toHaveLength(1);
});

test('thousands of memberships are seeded at once, and seeding again adds none', async () => {
  const region = await regions.aRegion();
  const rows = Array.from({ length: 5_000 }, (_, at) => ({
    memberId: `mbr_${String(at).padStart(26, '0')}`,
    communityId: region,
    tie: 'HOME' as const,
    stage: 'SETTLED' as const,
    joinedAt: new Date(1_700_000_000_000 + at),
  }));
  await seedMemberships(regions.db, rows);
  await seedMemberships(regions.db, rows);
  const told = await regions.told('membership', (state) => state['communityId'] === region, 5_000);
  expect(told).toHaveLength(5_000);
  expect(told[0]).toEqual({
    id: expect.stringMatching(/^msh_/),
    memberId: rows[0]?.memberId,
    communityId: region,
    tie: 'HOME',
    stage: 'SETTLED',
    status: 'ACTIVE',
    roles: [],
    joinedAt: '2023-11-14T22:13:20.000Z',
  });
});
