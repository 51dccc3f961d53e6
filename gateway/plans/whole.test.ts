import { buildSchema, getOperationAST, parse } from 'graphql';
import type { PlanNode } from './plan';
import { wholeFields } from './whole';

const trees = `
  enum Size { SMALL TALL }
  interface Ground { depth: Int }
  type Clay implements Ground { depth: Int color: String }
  type Tree { name: String size: Size ground: Ground }
  type Grove { name: String trees: [Tree!]! }
  type Query { grove: Grove }`;
const api = buildSchema(trees);

/** What a service that adds trees to a grove makes whole of an operation, of which it is asked `sent`. */
function whole(asked: string, sent: string, service = trees): string[] {
  const operation = getOperationAST(parse(asked));
  const withEntities = buildSchema(
    `${service} scalar _Any union _Entity = Grove extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
  );
  const plan = {
    kind: 'Sequence',
    nodes: [
      { kind: 'Fetch', serviceName: 'groves', operation: '{ grove { __typename name } }' },
      {
        kind: 'Flatten',
        path: ['grove'],
        node: {
          kind: 'Fetch',
          serviceName: 'trees',
          requires: [{ kind: 'InlineFragment', selections: [] }],
          operation: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Grove { ${sent} } } }`,
        },
      },
    ],
  } as never as PlanNode;
  const schemaOf = (name: string) => (name === 'trees' ? withEntities : undefined);
  if (!operation) throw new Error('No operation.');
  return [...wholeFields({ api, schemaOf }, operation, plan)].map(({ name }) => name.value);
}

const plain = 'trees { name size ground { depth } }';

test('what a service is asked in the words of the client is whole', () => {
  expect(whole(`{ grove { name ${plain} } }`, plain)).toEqual(['trees']);
});

test.each([
  ['is asked in other words', plain, 'trees { name size ground { depth } __typename }', trees],
  ['is asked in part', plain, 'trees { name size }', trees],
  ['goes by another name', `woods: ${plain}`, plain, trees],
  ['has a fragment in it', 'trees { ... { name } }', 'trees { ... { name } }', trees],
  ['has a condition in it', 'trees { name @skip(if: false) }', 'trees { name @skip(if: false) }', trees],
  ['is asked twice', `${plain} trees { name }`, plain, trees],
  ['can have values that clients do not know', plain, plain, trees.replace('TALL', 'TALL GIANT')],
  [
    'does not know what an object is',
    'trees { ground { __typename } }',
    'trees { ground { __typename } }',
    trees
      .replace('interface Ground', 'type Ground')
      .replace('type Clay implements Ground { depth: Int color: String }', ''),
  ],
])('what %s is not', (_what, asked, sent, service) => {
  expect(whole(`{ grove { ${asked} } }`, sent, service)).toEqual([]);
});

test('an interface that a service knows as one object may be whole, where its name is not asked for', () => {
  const service = trees
    .replace('interface Ground', 'type Ground')
    .replace('type Clay implements Ground { depth: Int color: String }', '');
  expect(whole(`{ grove { ${plain} } }`, plain, service)).toEqual(['trees']);
});
