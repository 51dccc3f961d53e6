import { counting } from '../../../kit/testing/statements';
import { until } from '../../../kit/testing/until';
import {
  aCommunity,
  aMember,
  aMembership,
  aSkill,
  aTie,
  communityEvent,
  memberEvent,
  membershipEvent,
  tieEvent,
} from '../directory.fixtures';
import { importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';
import { searchesIn } from './searches.fixtures';

let world: World;
let searches: ReturnType<typeof searchesIn>;
beforeAll(async () => {
  world = await openWorld();
  searches = searchesIn(world);
  await importSkills(world.db, [aSkill({ slug: 'php' })]);
});
afterAll(() => world.close());

/** A region with a member in it, and somebody whose search for the members of it tells. */
async function aSearch(input: object = {}) {
  const [region, there, ana] = [aCommunity(), aMember(), aMember()];
  await world.hear({ identity: [there, ana].map(memberEvent), regions: [communityEvent(region)] });
  await world.hear({ regions: [there, ana].map((one) => membershipEvent(aMembership(one, region))) });
  const { search, errors } = await searches.save(as(ana), {
    ...{ name: 'Here', scope: { regions: [region.id] }, alert: true },
    ...input,
  });
  expect(errors).toEqual([]);
  return { region, there, ana, viewer: as(ana), id: search?.id ?? '' };
}

const toldIds = async (viewer: ReturnType<typeof as>) =>
  (await searches.told(viewer)).map(({ memberIds }) => memberIds);

test('who joins is told of once; who was there, whoever changes, and oneself are no news', async () => {
  const { region, there, ana, viewer } = await aSearch();
  expect(await toldIds(viewer)).toEqual([]);
  const [bo, cy] = [aMember(), aMember()];
  await world.hear({
    identity: [bo, cy].map(memberEvent),
    regions: [bo, cy].map((one) => membershipEvent(aMembership(one, region))),
  });
  expect(await searches.told(viewer)).toEqual([{ name: 'Here', memberIds: [cy.id, bo.id] }]);
  await world.hear({
    identity: [there, ana, bo].map((one) => memberEvent({ ...one, displayName: `${one.displayName} again` })),
  });
  expect(await toldIds(viewer)).toEqual([[cy.id, bo.id]]);
  const [search] = await world.db.query('select last_told_at from saved_searches where member_id = $1', [
    ana.id,
  ]);
  expect(search.last_told_at).not.toBeNull();
});

test('who moves, learns something or shows themself fits from then on', async () => {
  const { region, viewer } = await aSearch({ filter: { skills: ['php'] } });
  const child = aCommunity();
  const [bo, hidden] = [aMember(), aMember({ audience: 'NOBODY' })];
  await world.hear({
    identity: [bo, hidden].map(memberEvent),
    regions: [communityEvent(child), tieEvent(aTie(region, child))],
  });
  const learn = `mutation { setSkills(input: { offered: [{ skill: "php", level: WORKING }] }) { errors { code } } }`;
  for (const one of [bo, hidden]) await world.ask(learn, {}, as(one));
  expect(await toldIds(viewer)).toEqual([]);
  const membership = aMembership(bo, child);
  await world.hear({ regions: [membershipEvent(membership), membershipEvent(aMembership(hidden, region))] });
  expect(await toldIds(viewer)).toEqual([[bo.id]]);
  await world.hear({ identity: [memberEvent({ ...hidden, audience: 'MEMBERS' })] });
  expect(await toldIds(viewer)).toEqual([[bo.id], [hidden.id]]);
  for (const status of ['LEFT', 'ACTIVE'])
    await world.hear({ regions: [membershipEvent({ ...membership, status })] });
  expect(await toldIds(viewer)).toEqual([[bo.id], [hidden.id]]);
});

test('nobody is told of who is hidden from them, of who blocked them, or of whom they blocked', async () => {
  const { region, ana, viewer } = await aSearch();
  const [hidden, blocker, blocked, cy] = [aMember({ audience: 'NOBODY' }), aMember(), aMember(), aMember()];
  world.blocks.push([blocker, ana], [ana, blocked]);
  const all = [hidden, blocker, blocked, cy];
  await world.hear({
    identity: all.map(memberEvent),
    regions: all.map((one) => membershipEvent(aMembership(one, region))),
  });
  expect(await toldIds(viewer)).toEqual([[cy.id]]);
});

test('a search that does not tell, or tells later, or looks for others by now, tells of nobody before', async () => {
  const { region, viewer, id } = await aSearch({ alert: false });
  const joins = async () => {
    const one = aMember();
    await world.hear({ identity: [memberEvent(one)] });
    await world.hear({ regions: [membershipEvent(aMembership(one, region))] });
    return one.id;
  };
  await joins();
  expect(await toldIds(viewer)).toEqual([]);
  await searches.update(viewer, { id, alert: true });
  expect(await toldIds(viewer)).toEqual([]);
  const second = await joins();
  expect(await toldIds(viewer)).toEqual([[second]]);
  await searches.update(viewer, { id, filter: { mentors: true } });
  await joins();
  await searches.update(viewer, { id, filter: null, name: 'All here' });
  const third = await joins();
  expect((await searches.told(viewer)).at(-1)).toEqual({ name: 'All here', memberIds: [third] });
  await searches.update(viewer, { id, alert: false });
  await joins();
  expect(await toldIds(viewer)).toHaveLength(2);
});

test('what was told stays told after a restart, and what came meanwhile is told then', async () => {
  const { region, viewer } = await aSearch();
  const [bo, cy] = [aMember(), aMember()];
  await world.hear({ identity: [memberEvent(bo)] });
  await world.hear({ regions: [membershipEvent(aMembership(bo, region))] });
  expect(await toldIds(viewer)).toEqual([[bo.id]]);
  await world.hear({ identity: [memberEvent(cy)] });
  // As a database would be that was restored from an older copy of its documents' transactions.
  await world.db.query(`update saved_searches set looked_xid = '1'`);
  await world.hear({ regions: [membershipEvent(aMembership(cy, region))] });
  const elsewhere = await world.another();
  await elsewhere.looked();
  expect(await toldIds(viewer)).toEqual([[bo.id], [cy.id]]);
  await elsewhere.close();
});

test('of two processes that look at once, each finding is told once', async () => {
  const { region, viewer } = await aSearch();
  const elsewhere = await world.another();
  for (let round = 0; round < 5; round += 1) {
    const one = aMember();
    await world.hear({ identity: [memberEvent(one)] });
    await world.hear({ regions: [membershipEvent(aMembership(one, region))] });
    await Promise.all([world.directory.looked(), elsewhere.looked()]);
  }
  const told = (await toldIds(viewer)).flat();
  expect([told.length, new Set(told).size]).toEqual([5, 5]);
  await elsewhere.close();
});

test('whoever changed while somebody else’s change was not yet committed is seen all the same', async () => {
  const { region, viewer } = await aSearch();
  const [early, late] = [aMember(), aMember()];
  await world.hear({ identity: [early, late].map(memberEvent) });
  await world.hear({ regions: [membershipEvent(aMembership(late, region))] });
  const open = world.db.createQueryRunner();
  await open.startTransaction();
  await open.query(
    `insert into belongings (member_id, community_id, is_direct, member_joined_at, member_sort_name, member_audience, member_active_at)
     select id, $2, true, joined_at, sort_name, audience, active_at from people where id = $1`,
    [early.id, region.id],
  );
  await open.query('update member_documents set changed_xid = pg_current_xact_id() where id = $1', [
    early.id,
  ]);
  const third = aMember();
  await world.hear({ identity: [memberEvent(third)] });
  expect(await toldIds(viewer)).toEqual([[late.id]]);
  await open.commitTransaction();
  await open.release();
  expect(await toldIds(viewer)).toEqual([[late.id], [early.id]]);
});

test('a search that names something gone tells nothing, and keeps no other from telling', async () => {
  const { region, viewer, id } = await aSearch({ name: 'Broken' });
  await world.db.query(`update saved_searches set filter = '{"skills":["gone"]}' where name = 'Broken'`);
  await searches.save(viewer, { name: 'After', scope: { regions: [region.id] }, alert: true });
  const bo = aMember();
  await world.hear({ identity: [memberEvent(bo)] });
  await world.hear({ regions: [membershipEvent(aMembership(bo, region))] });
  expect(await searches.told(viewer)).toEqual([{ name: 'After', memberIds: [bo.id] }]);
  await searches.remove(viewer, id);
});

test('many found at once are told at once, twenty by name; a search that too many fit does not tell', async () => {
  const { region, viewer } = await aSearch();
  const many = Array.from({ length: 1_001 }, () => aMember());
  const [some, others] = [many.slice(0, 30), many.slice(30)];
  const join = (people: readonly ReturnType<typeof aMember>[]) =>
    world.hear({
      identity: people.map(memberEvent),
      regions: people.map((one) => membershipEvent(aMembership(one, region))),
    });
  await join(some);
  const told = await toldIds(viewer);
  expect(told.map(({ length }) => length)).toEqual([20]);
  expect(told[0]?.[0]).toBe(some.at(-1)?.id);
  await join(others);
  expect(await searches.save(viewer, { name: 'Everyone', alert: true })).toMatchObject({
    search: null,
    errors: [{ code: 'INVALID', path: ['alert'] }],
  });
  expect((await searches.save(viewer, { name: 'Everyone' })).errors).toEqual([]);
});

test('looking costs nothing while nobody changes, and a statement for each search when somebody does', async () => {
  for (let made = 0; made < 3; made += 1) await aSearch();
  const ofLook = async () => (await counting(() => world.directory.looked())).statements.length;
  // Whatever other transactions of the cluster are open is looked at again, until they end.
  await until(async () => (await ofLook()) === 0);
  await world.hear({ identity: [memberEvent(aMember())] });
  const [row] = await world.db.query('select count(*)::int as count from saved_searches where alert');
  expect(await ofLook()).toBe(row.count);
});
