import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { pageOf, twinOf } from './twin';

const schema = buildSchema(`
  type Query {
    happened(of: ID!, kinds: [String!], after: String, first: Int! = 20): [Event]
  }
  type Subscription {
    happened(of: ID!, kinds: [String!], after: String): Event
  }
  type Event { cursor: String!, kind: String!, at(zone: String): String, parent: Event }
`);

function twin(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const made = twinOf(schema, document, operation);
  expect(validate(schema, parse(made.query))).toEqual([]);
  return { ...made, asked: made.argumentsOf(variables), words: made.query.replace(/\s+/g, ' ').trim() };
}

test('a subscription is asked as a query, a page after a cursor, and tells its cursor under a name of ours', () => {
  const { words, key, cursorKey, isCursorAsked, asked } = twin('subscription { happened(of: "a") { kind } }');
  expect(words).toBe(
    'query ($hameauAfter: String, $hameauFirst: Int!) { happened(of: "a", after: $hameauAfter, first: $hameauFirst) { hameauCursor: cursor kind } }',
  );
  expect({ key, cursorKey, isCursorAsked, asked }).toEqual({
    key: 'happened',
    cursorKey: 'hameauCursor',
    isCursorAsked: false,
    asked: { args: { of: 'a' }, after: null },
  });
  expect(pageOf('c', 5)).toEqual({ hameauAfter: 'c', hameauFirst: 5 });
});

test('a cursor that the client asks for itself is not asked for twice; one under a condition or alias is', () => {
  expect(twin('subscription { happened(of: "a") { cursor kind } }')).toMatchObject({
    cursorKey: 'cursor',
    isCursorAsked: true,
  });
  for (const other of ['c: cursor', 'cursor @include(if: false)', '...F']) {
    const fragment = other === '...F' ? 'fragment F on Event { cursor }' : '';
    expect(twin(`subscription { happened(of: "a") { ${other} kind } } ${fragment}`).cursorKey).toBe(
      'hameauCursor',
    );
  }
});

test('variables stay where they are used, and `after` may be one', () => {
  const text = `subscription Live($of: ID!, $after: String, $zone: String = "UTC") {
    it: happened(of: $of, after: $after) { at(zone: $zone) }
  }`;
  const { words, key, variables, asked } = twin(text, { of: 'a', after: 'c' });
  expect(words).toContain(
    'query Live($of: ID!, $zone: String = "UTC", $hameauAfter: String, $hameauFirst: Int!)',
  );
  expect({ key, variables, asked }).toEqual({
    key: 'it',
    variables: ['of', 'zone'],
    asked: { args: { of: 'a' }, after: 'c' },
  });
});

test('fragments at the root are spelled out, those below stay, and what is used by none is left out', () => {
  const { words } = twin(`
    subscription { ...Root ... on Subscription { happened(of: "a") { ...Below } } }
    fragment Root on Subscription { happened(of: "a") { kind } }
    fragment Below on Event { parent { ...Deeper } }
    fragment Deeper on Event { at }
  `);
  expect(words).toContain('{ hameauCursor: cursor kind ...Below }');
  expect(words).toContain('fragment Deeper on Event { at }');
  expect(words).not.toContain('Root');
});

test.each([
  'happened(of: "a") @include(if: true) { kind }',
  '... @skip(if: false) { happened(of: "a") { kind } }',
])('a condition at the root is refused: %s', (selection) => {
  const document = parse(`subscription { ${selection} }`);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  expect(() => twinOf(schema, document, operation)).toThrow('may not hang on @skip or @include');
});
