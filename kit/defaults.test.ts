import { buildSchema, getOperationAST, parse } from 'graphql';
import { defaultsOf } from './defaults';

const schema = buildSchema(`
  type Query { list(asked: Asked, all: [Asked], nest: Nest, first: Int): Int }
  input Asked { first: Int! = 20, order: Order = NEWEST, near: Near, text: String }
  input Near { withinKm: Int! = 50, place: ID }
  input Nest { in: [Nest!] }
  enum Order { NEWEST NAME }`);

function defaults(variables: string) {
  const operation = getOperationAST(parse(`query (${variables}) { list }`));
  if (!operation) throw new Error('There is no operation.');
  return defaultsOf(schema, operation);
}

test('what was left out gets its default, as JSON has it, inside of inputs and lists, too', () => {
  const fill = defaults('$asked: Asked, $all: [Asked], $first: Int! = 3, $order: Order = NAME');
  expect(fill?.({ asked: { near: {} }, all: [{ first: 1 }, null] })).toEqual({
    asked: { first: 20, order: 'NEWEST', near: { withinKm: 50 } },
    all: [{ first: 1, order: 'NEWEST' }, null],
    first: 3,
    order: 'NAME',
  });
});

test('what was given stays, even null; what has no default stays out', () => {
  const fill = defaults('$asked: Asked = { text: "a" }, $first: Int');
  expect(fill?.({ asked: null })).toEqual({ asked: null });
  expect(fill?.({})).toEqual({ asked: { text: 'a', first: 20, order: 'NEWEST' } });
  const given = { asked: { first: 1, order: null } };
  expect(fill?.(given)).toEqual(given);
});

test('an input that holds its own kind has no end', () => {
  expect(defaults('$nest: Nest')).toBeNull();
});
