import { buildSchema, printSchema } from 'graphql';
import { type Grove, openGrove } from '../../../gateway/testing/grove.fixtures';
import { anonymous } from '../../../kit/viewer';
import { type Monolith, openMonolith } from './monolith';
import { asksForNothing } from './nothing-asked';
import type { Part } from './parts';
import { differenceOf, isBroken } from './same-answer';
import { isValid } from './validity';

let grove: Grove;
beforeAll(async () => {
  grove = await openGrove();
});
afterAll(() => grove.engine.close());

const monolithOf = (parts: readonly Part[]): Monolith =>
  openMonolith(parts, buildSchema(printSchema(grove.engine.schema)));

test.each([
  ['fields of two services', '{ trees { id age name ground { depth } } }'],
  [
    'an interface of one that is an object to the other',
    '{ trees { ground { __typename ... on Clay { color } } } }',
  ],
  [
    'what one service adds to the interface of another',
    '{ clay { __typename depth } grounds { ... on Sand { grain } depth } }',
  ],
  ['interfaces, unions, enums', '{ plants { name ... on Tree { size } } growing { __typename } }'],
  ['arguments, defaults, what is not there', '{ tree { name } other: tree(id: "none") { name age } }'],
  ['what is refused', '{ grounds { note water } }'],
])('%s are in a monolith what they are behind the gateway', async (_what, query) => {
  const gateway = { status: 200, ...JSON.parse(await grove.ask(query)) };
  expect(gateway.data).toBeTruthy();
  const monolith = await monolithOf(grove.services).run({ query }, anonymous);
  expect(differenceOf(gateway, monolith)).toBeUndefined();
  expect([gateway, monolith].some(isBroken)).toBe(false);
});

test('an entity is sought once in each service, in one context, and is null where nobody is found', async () => {
  const [trees, soils] = grove.services as readonly Part[] as [Part, Part];
  let contexts = 0;
  const counted: Part = {
    ...soils,
    contextFor: (asking) => {
      contexts += 1;
      return soils.contextFor(asking);
    },
  };
  grove.aged.length = 0;
  const query = '{ a: trees { age } b: tree { age } }';
  const { data } = await monolithOf([trees, counted]).run({ query }, anonymous);
  expect([grove.aged.sort(), contexts]).toEqual([['ash', 'elm', 'oak'], 1]);
  expect(data).toMatchObject({ b: { age: 300 } });
});

test('an answer with another value, another refusal or a place too few is not the same', () => {
  const told = (code: string, ...path: (string | number)[]) => ({ message: '', path, extensions: { code } });
  const answer = { status: 200, data: { a: [1, { b: null }] }, errors: [told('FORBIDDEN', 'a', 1, 'b')] };
  expect(differenceOf(answer, { ...answer, errors: [told('FORBIDDEN', 'a', 7, 'b')] })).toBeUndefined();
  expect(differenceOf(answer, { ...answer, errors: [told('NOT_FOUND', 'a', 1, 'b')] })).toMatch(/^refuses/);
  expect(differenceOf({ ...answer, errors: undefined }, answer)).toMatch(/^refuses/);
  expect(differenceOf({ ...answer, data: { a: [1, { b: 2 }] } }, answer)).toContain(
    '2 where it is null at a.1.b',
  );
  expect(differenceOf({ ...answer, data: { a: [1] } }, answer)).toContain('nothing where it is {"b":null}');
  expect(isBroken({ status: 500 })).toBe(true);
  expect(isBroken({ ...answer, errors: [told('INTERNAL', 'a')] })).toBe(true);
});

test('of what is refused below a place that is null because of it more may be told, but not less, and nowhere else', () => {
  const told = (code: string, ...path: string[]) => ({ message: '', path, extensions: { code } });
  const one = { status: 200, data: { a: null, d: null }, errors: [told('FORBIDDEN', 'a', 'b')] };
  const more = (...path: string[]) => ({ ...one, errors: [...one.errors, told('NOT_FOUND', ...path)] });
  expect(differenceOf(more('a', 'c'), one)).toBeUndefined();
  expect(differenceOf(one, more('a', 'c'))).toMatch(/^refuses/);
  expect(differenceOf(more('a'), one)).toMatch(/^refuses/);
  expect(differenceOf(more('d', 'c'), one)).toMatch(/^refuses/);
});

test('what is no operation of the schema is told from what is', () => {
  const { schema } = grove.engine;
  expect(isValid(schema, { query: 'query ($id: ID) { tree(id: $id) { id } }', variables: { id: 'x' } })).toBe(
    true,
  );
  expect(isValid(schema, { query: 'query ($id: ID) { tree(id: $id) { id } }', variables: { id: {} } })).toBe(
    false,
  );
  expect(isValid(schema, { query: '{ tree { nothing } }' })).toBe(false);
  expect(isValid(schema, { query: '{ tree {' })).toBe(false);
});

test.each([
  ['{ tree { name } }', false],
  ['{ tree { name @skip(if: true) } }', true],
  ['{ tree { ... @include(if: false) { name } id } }', false],
  ['{ trees { ground { ...F } id } } fragment F on Ground { depth @include(if: false) }', true],
  ['{ trees @skip(if: true) { ground { depth @include(if: false) } } }', false],
  ['query ($is: Boolean!) { tree { name @include(if: $is) } }', true],
])('conditions leave nothing to ask of an object in %s: %s', (query, expected) => {
  expect(asksForNothing({ query, variables: { is: false } })).toBe(expected);
});
