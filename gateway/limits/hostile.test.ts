import { getIntrospectionQuery } from 'graphql';
import { openStage, type Stage } from '../testing/stage.fixtures';
import { most } from './most';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ HAMEAU_PLANNING_BUDGET_MS: '60000' });
});
afterAll(() => stage.close());

const nested = (depth: number) =>
  `${'{ region(slug: "perche") { '}${'neighbours { '.repeat(depth - 2)}id${' }'.repeat(depth)}`;
const many = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');
const page = 'query ($first: Int!) { region(slug: "perche") { members(first: $first) { nodes { id } } } }';
const bomb = (levels: number) =>
  `{ region(slug: "perche") { ...f0 } } ${many(levels, (at) => `fragment f${at} on Region { ...f${at + 1} ...f${at + 1} }`)} fragment f${levels} on Region { id }`;
const signIn = (name: string) => `${name}: signIn(input: { email: "a@example.org", password: "x" })`;

async function codeOf(query: string, variables?: object) {
  const { status, body } = await stage.ask(query, { ...(variables ? { variables } : {}) });
  expect(JSON.stringify(body)).not.toMatch(/Did you mean|stack|node_modules|\.ts:|serviceName/);
  const [error] = body.errors ?? [{ extensions: {} }];
  return [status, error.extensions.code, error.extensions.limit ?? error.extensions.field].filter(Boolean);
}

const passes = [200];

test.each([
  ['levels', nested(most.depth), nested(most.depth + 1), 'depth'],
  [
    'aliases',
    `{ ${many(most.aliases, (at) => `a${at}: whoAmI`)} }`,
    `{ ${many(most.aliases + 1, (at) => `a${at}: whoAmI`)} }`,
    'aliases',
  ],
  [
    'aliases of __typename',
    `{ ${many(15, (at) => `a${at}: __typename`)} }`,
    `{ ${many(16, (at) => `a${at}: __typename`)} }`,
    'aliases',
  ],
  [
    'directives',
    `{ whoAmI ${many(10, () => '... @include(if: true) { whoAmI @skip(if: false) }')} }`,
    `{ ${many(11, () => '... @include(if: true) { whoAmI @skip(if: false) }')} }`,
    'directives',
  ],
  [
    'selections of one place',
    `{ ${many(20, () => 'whoAmI')} }`,
    `{ ${many(21, () => 'whoAmI')} }`,
    'repeats',
  ],
  [
    'selections of one place by way of parents',
    `{ ${many(4, () => 'region(slug: "perche") { id id id id id }')} }`,
    `{ ${many(3, () => 'region(slug: "perche") { id id id id id id id }')} }`,
    'repeats',
  ],
  [
    'credentials',
    `mutation { ${signIn('a')} }`,
    `mutation { ${signIn('a')} ...more } fragment more on Mutation { ${signIn('b')} }`,
    'credentials',
  ],
])('%s: as many as allowed pass, one more is refused by name', async (_what, good, bad, limit) => {
  expect(await codeOf(good)).toEqual(passes);
  expect(await codeOf(bad)).toEqual([400, 'BAD_USER_INPUT', limit]);
});

test('a document of more tokens than allowed is refused', async () => {
  expect(await codeOf(`{ ${'whoAmI '.repeat(1_200)} }`)).toEqual([400, 'BAD_USER_INPUT', 'tokens']);
});

test('fragments that unfold into millions are refused without being unfolded', async () => {
  expect(await codeOf(bomb(4))).toEqual(passes);
  expect(await codeOf(bomb(40))).toEqual([400, 'BAD_USER_INPUT', 'repeats']);
  const wide = `{ region(slug: "perche") { ...f0 } } ${many(7, (at) => `fragment f${at} on Region { ${many(6, (n) => `n${at}${n}: neighbours { ...f${at + 1} }`)} }`)} fragment f7 on Region { id }`;
  expect(await codeOf(wide)).toEqual([400, 'BAD_USER_INPUT', 'aliases']);
  expect(await codeOf('{ region(slug: "perche") { ...f } } fragment f on Region { ...f }')).toEqual([
    400,
    'BAD_USER_INPUT',
  ]);
});

test('a page holds 1 to 100, whether said in place, by a variable or by its default', async () => {
  expect(await codeOf(page, { first: 100 })).toEqual(passes);
  const refused = [400, 'BAD_USER_INPUT', 'first'];
  for (const first of [0, 101, 1_000, -5]) expect(await codeOf(page, { first })).toEqual(refused);
  expect(await codeOf('{ region(slug: "perche") { members(first: 1000) { nodes { id } } } }')).toEqual(
    refused,
  );
  expect(
    await codeOf('query ($n: Int = 1000) { region(slug: "perche") { members(first: $n) { nodes { id } } } }'),
  ).toEqual(refused);
  expect(
    await codeOf(
      'query ($n: Int! = 1000) { region(slug: "perche") { members(first: $n) { nodes { id } } } }',
      { n: 5 },
    ),
  ).toEqual(passes);
});

test('cost sees variables: a page of pages is refused when it is large, and only then', async () => {
  const query = `query ($n: Int!) { region(slug: "perche") { members(first: $n) { nodes { homeRegion { members(first: $n) { nodes { id } } } } } } }`;
  expect(await codeOf(query, { n: 20 })).toEqual(passes);
  expect(await codeOf(query, { n: 100 })).toEqual([400, 'BAD_USER_INPUT', 'cost']);
  expect(await codeOf('{ dear }')).toEqual(passes);
  expect(await codeOf('{ dear twice: dear }')).toEqual([400, 'BAD_USER_INPUT', 'cost']);
});

test('the cost of an answer is told in a header, and in the answer to whoever asks', async () => {
  const quiet = await stage.ask(page, { variables: { first: 100 } });
  expect(quiet.headers.get('hameau-cost')).toBe('102');
  expect(quiet.body.extensions).toBeUndefined();
  const told = await stage.ask(page, { variables: { first: 100 }, headers: { 'hameau-cost': '1' } });
  expect(told.body.extensions).toEqual({ cost: 102 });
});

test('where introspection is switched on, tools get the whole of it', async () => {
  const open = await openStage({ HAMEAU_INTROSPECTION: 'true' });
  const { status, body } = await open.ask(getIntrospectionQuery());
  await open.close();
  expect(status).toBe(200);
  expect(body.data.__schema.types.length).toBeGreaterThan(10);
});

test('mistakes are named, never mended: no suggestions, no introspection, at most five at once', async () => {
  expect(await codeOf('{ whoAm }')).toEqual([400, 'BAD_USER_INPUT']);
  expect(await codeOf('{ region(slg: "perche") { id } }')).toEqual([400, 'BAD_USER_INPUT']);
  expect(await codeOf('{ __schema { types { name } } }')).toEqual([400, 'BAD_USER_INPUT']);
  expect(await codeOf('{ __type(name: "Query") { fields { name } } }')).toEqual([400, 'BAD_USER_INPUT']);
  expect(await codeOf('{ __type(name: "Query") { name } }')).toEqual(passes);
  const { body } = await stage.ask(`{ ${many(30, (at) => `f${at}`)} }`);
  expect(body.errors).toHaveLength(most.errors);
});

test('variables and operation names that do not fit are refused', async () => {
  expect(await codeOf('query ($s: String!) { region(slug: $s) { id } }', {})).toEqual([
    400,
    'BAD_USER_INPUT',
  ]);
  expect(await codeOf('query ($s: String!) { region(slug: $s) { id } }', { s: { a: 1 } })).toEqual([
    400,
    'BAD_USER_INPUT',
  ]);
  expect(await codeOf('query A { whoAmI } query B { whoAmI }')).toEqual([400, 'BAD_USER_INPUT']);
  expect(await codeOf('subscription { whoAmI }')).toEqual([400, 'BAD_USER_INPUT']);
  expect(await codeOf('{ whoAmI')).toEqual([400, 'BAD_USER_INPUT']);
  expect(await codeOf('type Query { a: Int }')).toEqual([400, 'BAD_USER_INPUT']);
});

test('whoever accepts application/json alone gets the refusal under 200, with the same code', async () => {
  const { status, body, headers } = await stage.ask('{ whoAm }', { headers: { accept: 'application/json' } });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
});
