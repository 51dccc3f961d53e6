import { buildSchema, getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import { formNames, formsOf } from './forms';

const schema = buildSchema(`
  enum Order { NEWEST NAME }
  input Filter { text: String, order: Order }
  type Tree { name: String, near(first: Int! = 5): [Tree!] }
  type Query { trees(first: Int!, filter: Filter, order: Order): [Tree!] }`);

const asked = {
  query: `query ($n: Int!, $f: Filter, $o: Order = NAME) {
    trees(first: $n, filter: $f, order: $o) { name near(first: 3) { name } } }`,
  variables: { n: 7, f: { text: 'oak', order: 'NEWEST' } },
};

test('all forms of an operation are operations of the schema, and ask for the same', () => {
  const forms = formsOf(schema, asked);
  for (const form of formNames) {
    const { query, variables = {} } = forms[form];
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions as [OperationDefinitionNode];
    expect(getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors).toBeUndefined();
  }
  expect(forms.literal.query).toContain('trees(first: 7, filter: {text: "oak", order: NEWEST}, order: NAME)');
  expect(forms.variables.variables).toEqual({
    v0: 7,
    v1: { text: 'oak', order: 'NEWEST' },
    v2: 'NAME',
    v3: 3,
  });
  expect(forms.defaults.query).toContain('$v3: Int! = 3');
  expect(forms.defaults.variables).toBeUndefined();
  expect(forms.fragments.query.match(/^fragment /gm)).toHaveLength(3);
  expect(forms.aliases.query).toContain('renamed1: trees');
});

test('what does not fit is written all the same', () => {
  const { literal } = formsOf(schema, { query: asked.query, variables: { n: 'many', f: { oak: {} } } });
  expect(literal.query).toContain('first: "many", filter: {oak: {}}');
});
