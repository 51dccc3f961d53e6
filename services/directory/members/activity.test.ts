import {
  aCommunity,
  aMember,
  aMembership,
  communityEvent,
  memberEvent,
  membershipEvent,
} from '../directory.fixtures';
import { as, openWorld, type World } from '../world.fixtures';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('the most active come first, told to the hour', async () => {
  const [early, late] = [
    aMember({ joinedAt: '2026-01-05T10:10:00Z' }),
    aMember({ joinedAt: '2026-01-05T10:50:00Z' }),
  ];
  const region = aCommunity();
  const joining = (one: typeof early, joinedAt: string) =>
    membershipEvent(aMembership(one, region, { joinedAt }));
  await world.hear({
    identity: [early, late].map(memberEvent),
    regions: [
      communityEvent(region),
      joining(early, '2026-02-05T09:00:00Z'),
      joining(late, '2026-02-05T08:59:00Z'),
    ],
  });
  const scope = { regions: [region.id] };
  const query = 'query ($scope: ScopeInput) { members(scope: $scope, orderBy: ACTIVE) { nodes { id } } }';
  const order = async () =>
    (
      await world.ask<{ members: { nodes: { id: string }[] } }>(query, { scope }, as(early))
    ).members.nodes.map(({ id }) => id);
  expect(await order()).toEqual([early.id, late.id]);
  const update = 'mutation { updateProfile(input: { headline: "Here" }) { errors { code } } }';
  await world.ask(update, {}, as(late));
  expect(await order()).toEqual([late.id, early.id]);
  const hours: { hour: string }[] = await world.db.query(
    `select distinct date_part('minute', active_at) + date_part('second', active_at) as hour from people`,
  );
  expect(hours).toEqual([{ hour: 0 }]);
});
