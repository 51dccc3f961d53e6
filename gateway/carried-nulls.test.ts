import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { isCarried } from './carried-nulls';

const schema = buildSchema(`
  type Query { trees: [Tree], ground: Ground }
  type Tree { planted: Year!, age: Int, ground: Ground }
  type Year { number: Int! }
  interface Ground { depth: Int!, water: Int }
  type Clay implements Ground { depth: Int!, water: Int, color: Int }
  type Sand implements Ground { depth: Int!, water: Int, color: Int! }`);

function carried(query: string, path: (string | number)[], below: number): boolean {
  const document = parse(query);
  const [operation] = document.definitions as OperationDefinitionNode[];
  return isCarried(schema, { document, operation: operation as OperationDefinitionNode }, path, below);
}

const trees = `{ trees { born: planted { ...F } age ground { water ... on Clay { color } ...G } } }
  fragment F on Year { number } fragment G on Sand { sandy: color depth }`;

test.each<[boolean, (string | number)[], number]>([
  [true, ['trees', 0, 'born', 'number'], 1],
  [true, ['trees', 0, 'born', 'number'], 2],
  [false, ['trees', 0, 'age'], 1],
  [false, ['trees', 0, 'ground', 'water'], 1],
  [false, ['trees', 0, 'ground', 'color'], 1],
  [true, ['trees', 0, 'ground', 'sandy'], 1],
  [true, ['trees', 0, 'ground', 'depth'], 1],
  [false, ['trees', 0, 'ground', 'depth'], 2],
  [false, ['trees', 0, 'nowhere'], 1],
])('a null is carried up: %s, from %j by %s', (isIt, path, below) => {
  expect(carried(trees, path, below)).toBe(isIt);
});

test('where two kinds have a field of one name, one that may not be null is enough', () => {
  const both = '{ ground { ... on Clay { color } ... on Sand { color } } }';
  expect(carried(both, ['ground', 'color'], 1)).toBe(true);
});
