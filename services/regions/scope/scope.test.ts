import { counting } from '../../../kit/testing/statements';
import { openTestRegions, type TestRegions } from '../regions.fixtures';

let regions: TestRegions;
beforeAll(async () => {
  regions = await openTestRegions();
});
afterAll(() => regions.close());

const within = `query ($scope: ScopeInput, $after: String) {
  communities(scope: $scope, after: $after, first: 100) { nodes { __typename id } pageInfo { hasNextPage } }
}`;

async function reached(scope: object): Promise<string[]> {
  const { data, errors } = await regions.ask(within, { scope });
  expect(errors).toBeUndefined();
  return data.communities.nodes.map(({ id }: { id: string }) => id).sort();
}

async function refusal(scope: object) {
  const { data, errors } = await regions.ask(within, { scope });
  expect(data.communities).toBeNull();
  return errors?.[0]?.extensions;
}

/** Regions one inside the other, the outermost first. */
async function aChain(length: number): Promise<string[]> {
  const chain: string[] = [];
  for (let at = 0; at < length; at += 1) {
    const id = await regions.aRegion();
    const above = chain.at(-1);
    if (above) await regions.tie('CONTAINS', above, id);
    chain.push(id);
  }
  return chain;
}

test('a region six levels deep is found from the top, in one statement', async () => {
  const chain = await aChain(7);
  const { answer, statements } = await counting(() => reached({ regions: [chain[0]] }));
  expect(answer).toEqual([...chain].sort());
  expect(statements).toHaveLength(1);
});

test('without its children a scope is the region alone', async () => {
  const [top = ''] = await aChain(3);
  expect(await reached({ regions: [top], includeChildren: false })).toEqual([top]);
});

test('a region with two parents is in both scopes, and once in their union', async () => {
  const [one, other, both] = [await regions.aRegion(), await regions.aRegion(), await regions.aRegion()];
  await regions.tie('CONTAINS', one, both);
  await regions.tie('CONTAINS', other, both);
  expect(await reached({ regions: [one] })).toEqual([one, both].sort());
  expect(await reached({ regions: [one, other] })).toEqual([one, other, both].sort());
});

test('neighbours are one step away, and bring what they contain unless children are left out', async () => {
  const [here, next, far] = [await regions.aRegion(), await regions.aRegion(), await regions.aRegion()];
  const inNext = await regions.aRegion();
  await regions.tie('NEIGHBOURS', next, here);
  await regions.tie('NEIGHBOURS', next, far);
  await regions.tie('CONTAINS', next, inNext);
  expect(await reached({ regions: [here] })).toEqual([here]);
  expect(await reached({ regions: [here], neighbours: true })).toEqual([here, next, inNext].sort());
  expect(await reached({ regions: [here], neighbours: true, includeChildren: false })).toEqual(
    [here, next].sort(),
  );
});

test('regions and circles add up', async () => {
  const [region, circle] = [await regions.aRegion(), await regions.aCircle()];
  expect(await reached({ regions: [region], circles: [circle] })).toEqual([circle, region].sort());
});

test('naming nothing is everywhere', async () => {
  const all = [await regions.aCircle(), ...(await aChain(3))];
  const everywhere = await reached({});
  expect(everywhere).toEqual(expect.arrayContaining(all));
  expect(await reached({ regions: [], circles: [] })).toEqual(everywhere);
});

test('what does not exist is refused by name, on an empty page too', async () => {
  const [region, circle] = [await regions.aRegion(), await regions.aCircle()];
  const unknown = 'rgn_01kaqm5w8sfbaap4w6qkxzr7wd';
  expect(await refusal({ regions: [region, unknown] })).toEqual({
    code: 'NOT_FOUND',
    field: 'scope.regions',
  });
  expect(await refusal({ regions: [unknown] })).toEqual({ code: 'NOT_FOUND', field: 'scope.regions' });
  const otherKind = circle.replace('crc_', 'rgn_');
  expect(await refusal({ regions: [otherKind] })).toEqual({ code: 'NOT_FOUND', field: 'scope.regions' });
});

test('the wrong type of id and too many of them are refused by field', async () => {
  const [region, circle] = [await regions.aRegion(), await regions.aCircle()];
  expect(await refusal({ regions: [circle] })).toEqual({ code: 'BAD_USER_INPUT', field: 'scope.regions' });
  expect(await refusal({ circles: [region] })).toEqual({ code: 'BAD_USER_INPUT', field: 'scope.circles' });
  expect(await refusal({ regions: ['perche'] })).toEqual({ code: 'BAD_USER_INPUT', field: 'scope.regions' });
  expect(await refusal({ regions: Array(101).fill(region) })).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'scope.regions',
  });
});

test('a list of regions refuses circles instead of ignoring them', async () => {
  const circle = await regions.aCircle();
  const { errors } = await regions.ask(
    'query ($scope: ScopeInput) { regions(scope: $scope) { nodes { id } } }',
    { scope: { circles: [circle] } },
  );
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'scope.circles' });
});
