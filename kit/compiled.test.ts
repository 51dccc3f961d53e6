import {
  buildSchema,
  type GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import { executorOf } from './execute';
import { aService, asking } from './kit.fixtures';
import type { Executed } from './service';

const Day = new GraphQLScalarType<Date, string>({
  name: 'Day',
  parseValue: (value) => new Date(String(value)),
  serialize: (value) => (value as Date).toISOString().slice(0, 10),
});
const Fruit = new GraphQLObjectType({
  name: 'Fruit',
  fields: { name: { type: GraphQLString }, seeds: { type: GraphQLInt } },
});
const Tree = new GraphQLObjectType({
  name: 'Tree',
  fields: {
    name: { type: new GraphQLNonNull(GraphQLString) },
    fruit: { type: Fruit },
    height: {
      type: GraphQLInt,
      args: { at: { type: GraphQLInt, defaultValue: 2 } },
      resolve: (_tree, { at }) => at * 3,
    },
    broken: { type: GraphQLString, resolve: () => Promise.reject(new Error('no')) },
  },
});
/** Built from SDL, as those of the services are, with their defaults. */
const inputs = buildSchema(
  'type Query { a(size: Size): Int } input Size { metres: Int! = 3, unit: String = "m" } input Nest { in: Nest }',
);
const [Size, Nest] = [inputs.getType('Size'), inputs.getType('Nest')] as [
  GraphQLInputObjectType,
  GraphQLInputObjectType,
];
const trees = [
  { name: 'Pear', fruit: { name: 'pear "Conférence"\u2028', seeds: 10 } },
  { name: 'Fig', fruit: Promise.resolve({ name: 'fig', seeds: 1_000 }) },
  { name: 'Oak' },
];

const run = executorOf(
  aService({
    fields: {
      trees: {
        type: new GraphQLList(Tree),
        args: { first: { type: GraphQLInt } },
        resolve: async (_source, { first }) => trees.slice(0, first),
      },
      echo: {
        type: GraphQLString,
        args: { text: { type: GraphQLString } },
        resolve: (_source, { text }) => text,
      },
      sizes: {
        type: GraphQLString,
        args: { size: { type: Size }, many: { type: new GraphQLList(new GraphQLNonNull(Size)) } },
        resolve: (_source, asked) => JSON.stringify(asked),
      },
      nest: { type: GraphQLString, args: { nest: { type: Nest } }, resolve: () => 'nested' },
      day: { type: Day, args: { on: { type: Day } }, resolve: (_source, { on }) => on },
    },
  }),
);

/** Asked so often that it is compiled, if ever: the first answer, which graphql-js gave, and the last one. */
async function firstAndLast(query: string, variables = {}): Promise<[Executed, Executed]> {
  const all: Executed[] = [];
  for (let time = 0; time < 5; time += 1) all.push(await run({ query, variables }, asking()));
  return [all[0] as Executed, all.at(-1) as Executed];
}

test.each([
  ['{ trees(first: 1) { name fruit { name seeds } height } }', {}],
  [
    'query ($first: Int = 1) { trees(first: $first) { a: name b: name __typename fruit { ...F } height(at: 5) } } fragment F on Fruit { name }',
    {},
  ],
  ['query ($text: String) { echo(text: $text) }', { text: '\ud800 __MAGIC_DATE__33a9304a' }],
  ['query ($on: Day) { day(on: $on) }', { on: '2026-11-26' }],
  ['{ day(on: "2026-11-26") }', {}],
  ['query ($on: Day! = "2026-11-26") { day(on: $on) }', {}],
  ['query ($size: Size, $many: [Size!] = {}) { sizes(size: $size, many: $many) }', { size: { unit: null } }],
  ['query ($size: Size) { sizes(size: $size) again: sizes(size: {}) }', {}],
])('a query is compiled when it comes again, and gives the same: %s', async (query, variables) => {
  const [first, last] = await firstAndLast(query, variables);
  expect(first.written).toBeUndefined();
  expect(last.written?.()).toBe(JSON.stringify(first));
  expect(JSON.stringify(last)).toBe(JSON.stringify(first));
});

test.each([
  ['a directive', 'query ($is: Boolean = true) { echo(text: "x") @include(if: $is) }'],
  ['a name with a meaning of its own', '{ __proto__: echo(text: "x") }'],
  ['introspection', '{ __schema { queryType { name } } }'],
  ['an input that holds its own kind', 'query ($nest: Nest) { nest(nest: $nest) }'],
  ['an error', '{ trees(first: 1) { name broken } }'],
  ['a promise inside of an object', '{ trees { name fruit { name } } }'],
])('what is not for the compiler, graphql-js answers: %s', async (_why, query) => {
  const [first, last] = await firstAndLast(query);
  expect(last.written).toBeUndefined();
  const code = ({ errors }: Executed) => errors?.map(({ path, extensions }) => [path, extensions?.['code']]);
  expect([last.data, code(last)]).toEqual([first.data, code(first)]);
});

test('a text in a query never becomes code', async () => {
  const mark = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';
  for (const text of [mark, mark.replace('M', '\\u004d')]) {
    const query = `{ echo(text: "${text}globalThis.harvested = 1") }`;
    const [first, last] = await firstAndLast(query);
    expect(last).toEqual(first);
    expect(last.data?.['echo']).toContain('__MAGIC_DATE__');
  }
  expect(globalThis).not.toHaveProperty('harvested');
});
