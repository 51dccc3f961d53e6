import {
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { counting } from '../../kit/testing/statements';
import { schemaOf } from './everything.fixtures';
import { type Journey, openJourney, shape } from './journey.fixtures';
import { converse, settle } from './people.fixtures';
import { openPlanner } from './plans.fixtures';

/** SQL can be counted only in the process that sends it; the plans are the same in both shapes. */
const inProcess = shape === 'together' ? describe : describe.skip;

const [few, many] = [5, 60];
let journey: Journey;
let settlers: string[];
let planner: Awaited<ReturnType<typeof openPlanner>>;

beforeAll(async () => {
  planner = await openPlanner();
  journey = await openJourney({ HAMEAU_PLANNING_BUDGET_MS: '600000' });
  settlers = await settle(journey, 'perche', many);
  await settle(journey, 'maine', few);
  await converse(journey, settlers.slice(0, 25), ['perche', 'ux']);
  await journey.until(async () => (await countOf('perche')) === many && (await countOf('maine')) === few);
  await journey.until(async () => {
    const query = '{ threads(first: 100) { nodes { author { id } } } }';
    const { data } = await journey.post<{ threads: { nodes: { author: unknown }[] } }>({ query });
    return data.threads.nodes.length === 25 && data.threads.nodes.every(({ author }) => author);
  });
}, 90_000);
afterAll(async () => {
  await planner?.close();
  await journey?.close();
});

async function countOf(slug: string): Promise<number> {
  const query =
    'query ($slug: String!) { region(slug: $slug) { members { totalCount nodes { displayName } } } }';
  const { data } = await journey.post<{ region: { members: { totalCount: number } } }>({
    query,
    variables: { slug },
  });
  return data.region.members.totalCount;
}

/** The second time, so that what is looked up once for many requests is known: who asks, the names of skills. */
async function askCounting(query: string, variables: Record<string, unknown>) {
  await journey.post({ query, variables });
  const { answer, statements } = await counting(() => journey.post<object>({ query, variables }));
  expect(answer.errors).toBeUndefined();
  return { data: answer.data, statements };
}

const shown = 'nodes { displayName skills { level skill { name } } homeRegion { slug name } }';
const ofRegion = `query ($slug: String!) { region(slug: $slug) { name members(first: 20) { ${shown} } } }`;
const inScope = `query ($scope: ScopeInput) { members(scope: $scope, first: 20) { ${shown} pageInfo { hasNextPage } } }`;
const talk = `query ($first: Int!) { threads(first: $first) { nodes { title author { displayName homeRegion { slug name } } } } }`;

test('a region’s members with their skills and where they are at home are two fetches; members in a scope are one', async () => {
  expect(await planner.fetchesOf(ofRegion, { slug: 'perche' })).toEqual(['regions', 'directory']);
  expect(await planner.fetchesOf(inScope, {})).toEqual(['directory']);
  expect(await planner.fetchesOf(talk, { first: 20 })).toEqual(['messaging', 'directory']);
});

/**
 * Every field that answers a list of things: what to ask so that it stands in the answer, and how many statements that is.
 * `$n` is how many; where it is no argument of the field itself, it is how many things have such a list each. `few` is how many
 * it takes until one of them has something in it.
 */
const lists: Readonly<Record<string, readonly [statements: number, query: string, few?: number]>> = {
  'Query.members': [1, `query ($n: Int!) { members(first: $n) { ${shown} } }`],
  'Query.skills': [1, 'query ($n: Int!) { skills(first: $n) { nodes { slug name } } }'],
  'Query.professions': [1, 'query ($n: Int!) { professions(first: $n) { nodes { slug name } } }'],
  'Query.nodes': [
    3,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Member { displayName homeRegion { slug } memberships { id } } } }',
  ],
  'Query.threads': [2, 'query ($n: Int!) { threads(first: $n) { nodes { title author { displayName } } } }'],
  'Query.circles': [1, 'query ($n: Int!) { circles(first: $n) { nodes { slug viewerMembership { id } } } }'],
  'Query.communities': [1, 'query ($n: Int!) { communities(first: $n) { nodes { slug summary } } }'],
  'Query.regions': [2, 'query ($n: Int!) { regions(first: $n) { nodes { slug place { name } } } }'],
  'Query.placeSearch': [2, 'query ($n: Int!) { placeSearch(text: "s", first: $n) { name parent { name } } }'],
  'Query.placesNear': [
    2,
    'query ($n: Int!) { placesNear(point: { latitude: 48.4, longitude: 0.5 }, first: $n) { name parent { name } } }',
  ],
  'Member.skills': [1, 'query ($n: Int!) { members(first: $n) { nodes { skills { skill { name } } } } }'],
  'Member.memberships': [
    4,
    'query ($n: Int!) { members(first: $n) { nodes { memberships { member { displayName } community { slug summary } } } } }',
  ],
  'Profile.professions': [
    1,
    'query ($n: Int!) { members(first: $n) { nodes { profile { professions { name } } } } }',
  ],
  'Profile.links': [1, 'query ($n: Int!) { members(first: $n) { nodes { profile { links { url } } } } }'],
  'Community.members': [
    3,
    'query ($n: Int!) { communities(first: $n) { nodes { members(first: $n) { totalCount nodes { displayName } } } } }',
  ],
  'Community.threads': [
    4,
    'query ($n: Int!) { communities(first: 50) { nodes { threads(first: $n) { totalCount nodes { title author { displayName } } } } } }',
  ],
  'Region.members': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { members(first: $n) { totalCount nodes { displayName homeRegion { name } } } } } }',
  ],
  'Region.threads': [
    4,
    'query ($n: Int!) { regions(first: 50) { nodes { threads(first: $n) { totalCount nodes { title author { displayName } } } } } }',
  ],
  'Region.parents': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { slug parents { slug place { name } } } } }',
  ],
  'Region.children': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { slug children { slug place { name } } } } }',
    5,
  ],
  'Region.neighbours': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { slug neighbours { slug place { name } } } } }',
  ],
  'Region.twins': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { slug twins { slug place { name } } } } }',
    6,
  ],
  'Circle.members': [
    3,
    'query ($n: Int!) { circles(first: $n) { nodes { slug members(first: $n) { totalCount nodes { displayName } } } } }',
  ],
  'Circle.threads': [
    4,
    'query ($n: Int!) { circles(first: 50) { nodes { slug threads(first: $n) { totalCount nodes { title author { displayName } } } } } }',
  ],
  'Place.ancestors': [
    2,
    'query ($n: Int!) { placesNear(point: { latitude: 48.4, longitude: 0.5 }, first: $n) { ancestors { name } } }',
  ],
  'Thread.placements': [
    3,
    'query ($n: Int!) { threads(first: $n) { nodes { placements { community { slug summary } placedBy { displayName } } } } }',
  ],
  'Thread.messages': [
    6,
    'query ($n: Int!) { threads(first: $n) { nodes { messages(first: $n) { totalCount nodes { text author { displayName } parent { text author { displayName } } } } } } }',
  ],
};

const isListOfThings = (type: GraphQLOutputType) =>
  getNamedType(type).name.endsWith('Connection') ||
  (isListType(getNullableType(type)) && isCompositeType(getNamedType(type)));

test('every list of the graph is held to it', () => {
  const apart = /^__|(Connection|Payload)$/;
  const fields = Object.values(schemaOf('api').getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !apart.test(type.name)
      ? Object.values(type.getFields())
          .filter((field) => isListOfThings(field.type))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(Object.keys(lists).sort()).toEqual(fields.sort());
});

inProcess('statements', () => {
  test('a region’s members with their skills and homes are two, however many there are', async () => {
    for (const [slug, count] of [
      ['maine', few],
      ['perche', 20],
    ] as const) {
      const { data, statements } = await askCounting(ofRegion, { slug });
      expect(JSON.stringify(data).match(/"displayName"/g)).toHaveLength(count);
      expect(JSON.stringify(data).match(/"homeRegion":\{"slug"/g)).toHaveLength(count);
      expect(statements).toHaveLength(2);
    }
  });

  test('members in a scope are one', async () => {
    for (const key of ['maine', 'normandie']) {
      const { statements } = await askCounting(inScope, { scope: { regions: [journey.community(key)] } });
      expect(statements).toHaveLength(1);
    }
  });

  test.each(Object.entries(lists))(
    '%s costs as many for few as for 20',
    async (_field, [expected, query, few = 2]) => {
      const short = await askCounting(query, { n: few, ids: settlers.slice(0, few) });
      const long = await askCounting(query, { n: 20, ids: settlers.slice(0, 20) });
      expect(JSON.stringify(long.data).length).toBeGreaterThan(JSON.stringify(short.data).length * 1.4);
      expect([short.statements.length, long.statements.length]).toEqual([expected, expected]);
    },
  );
});
