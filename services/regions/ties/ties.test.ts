import type { QueryRunner } from 'typeorm';
import { counting } from '../../../kit/testing/statements';
import { until } from '../../../kit/testing/until';
import { regionIds } from '../communities/community-id';
import { openTestRegions, type TestRegions } from '../regions.fixtures';

let regions: TestRegions;
beforeAll(async () => {
  regions = await openTestRegions();
});
afterAll(() => regions.close());

const around = `query ($id: ID!) {
  region(id: $id) { parents { id } children { id } neighbours { id } twins { id } }
}`;

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('a region lies in several others, and each of them knows it', async () => {
  const [orne, eure, perche] = [await regions.aRegion(), await regions.aRegion(), await regions.aRegion()];
  await regions.tie('CONTAINS', orne, perche);
  await regions.tie('CONTAINS', eure, perche);

  const below = await regions.ask(around, { id: perche });
  expect(ids(below.data.region.parents)).toEqual([orne, eure]);
  const above = await regions.ask(around, { id: orne });
  expect(ids(above.data.region.children)).toEqual([perche]);
  expect(above.data.region.parents).toEqual([]);
});

test('neighbours and twins are so for both, said once or from either side', async () => {
  const [one, other] = [await regions.aRegion(), await regions.aRegion()];
  for (const kind of ['NEIGHBOURS', 'TWINNED'] as const) {
    await regions.tie(kind, one, other);
    await regions.tie(kind, other, one);
  }
  for (const [id, there] of [
    [one, other],
    [other, one],
  ]) {
    const { data } = await regions.ask(around, { id });
    expect(ids(data.region.neighbours)).toEqual([there]);
    expect(ids(data.region.twins)).toEqual([there]);
  }
});

test('a region merged into another is no longer beside anyone', async () => {
  const [one, gone] = [await regions.aRegion(), await regions.aRegion({ state: 'MERGED' })];
  await regions.tie('NEIGHBOURS', one, gone);
  const { data } = await regions.ask(around, { id: one });
  expect(data.region.neighbours).toEqual([]);
});

test('no region comes to contain itself, directly or by way of others', async () => {
  const [one, two, three] = [await regions.aRegion(), await regions.aRegion(), await regions.aRegion()];
  await regions.tie('CONTAINS', one, two);
  await regions.tie('CONTAINS', two, three);
  await expect(regions.tie('CONTAINS', three, one)).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(regions.tie('CONTAINS', one, one)).rejects.toMatchObject({ code: 'CONFLICT' });
});

const contains = `insert into region_ties (id, kind, from_id, to_id) values (gen_random_uuid(), 'CONTAINS', $1, $2)`;

async function transaction(isolation: 'READ COMMITTED' | 'REPEATABLE READ'): Promise<QueryRunner> {
  const runner = regions.db.createQueryRunner();
  await runner.startTransaction(isolation);
  await runner.query('select 1 from region_ties limit 1');
  return runner;
}

async function isWaiting(pid: number): Promise<boolean> {
  const waits = await regions.db.query('select 1 from pg_locks where pid = $1 and not granted', [pid]);
  return waits.length > 0;
}

test.each(['READ COMMITTED', 'REPEATABLE READ'] as const)(
  'of two transactions that together would close a circle the second fails: %s',
  async (isolation) => {
    const [one, other] = [await regions.aRegion(), await regions.aRegion()].map((id) => regionIds.uuid(id));
    const [first, second] = [await transaction(isolation), await transaction(isolation)];
    await first.query(contains, [one, other]);
    const [{ pid }] = await second.query('select pg_backend_pid() as pid');
    let isOver = false;
    const outcome = second
      .query(contains, [other, one])
      .then(() => second.commitTransaction())
      .then(
        () => 'committed',
        (error: Error) => second.rollbackTransaction().then(() => error.message),
      )
      .finally(() => {
        isOver = true;
      });
    await until(async () => isOver || (await isWaiting(pid)));
    await first.commitTransaction();
    expect(await outcome).toMatch(/contain itself|could not serialize/);
    await Promise.all([first.release(), second.release()]);
    const stored = await regions.db.query('select 1 from region_ties where from_id = any($1)', [
      [one, other],
    ]);
    expect(stored).toHaveLength(1);
  },
);

test('many saying opposite things at once leave no circle', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => regions.aRegion()));
  const said = made.flatMap((from) =>
    made.filter((to) => to !== from).map((to) => regions.tie('CONTAINS', from, to)),
  );
  const outcomes = await Promise.allSettled(said);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused.map((one) => (one as PromiseRejectedResult).reason.code)).toEqual(
    Array(15).fill('CONFLICT'),
  );
  const [{ circles }] = await regions.db.query(`
    with recursive below as (
      select from_id as start, to_id as id from region_ties where kind = 'CONTAINS'
      union
      select below.start, tie.to_id from below join region_ties tie on tie.kind = 'CONTAINS' and tie.from_id = below.id
    ) select count(*)::integer as circles from below where start = id`);
  expect(circles).toBe(0);
});

test('a circle has no place in the tree of regions', async () => {
  const [region, circle] = [await regions.aRegion(), await regions.aCircle()];
  await expect(regions.tie('CONTAINS', region, circle)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'toId',
  });
});

test('everything around many regions costs one statement for each kind of tie', async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => regions.aRegion()));
  const [first, ...rest] = made;
  for (const other of rest) await regions.tie('CONTAINS', first ?? '', other);
  const { answer, statements } = await counting(() =>
    regions.ask(
      '{ regions(first: 100) { nodes { parents { id name } children { id } neighbours { id } twins { id } } } }',
    ),
  );
  expect(answer.errors).toBeUndefined();
  expect(statements).toHaveLength(1 + 4);
});

test('each tie is told to followers once, with the smaller of twins first', async () => {
  const [one, other] = [await regions.aRegion(), await regions.aRegion()].sort();
  await regions.tie('TWINNED', other ?? '', one ?? '');
  await regions.tie('TWINNED', one ?? '', other ?? '');
  const told = await regions.told('tie', (state) => state['fromId'] === one, 1);
  expect(told).toEqual([
    { id: expect.stringMatching(/^tie_/), fromId: one, toId: other, kind: 'TWINNED', isActive: true },
  ]);
});
