import { buildSchema } from 'graphql';
import { faultsOfChanges } from './schema-changes';
import { faultsOfDrift } from './schema-drift';
import { faultsOfFederation } from './schema-federation';
import { faultsOfRules } from './schema-rules';
import { faultsOfScopes } from './schema-scopes';
import { plant, unplant } from './tree.fixtures';

afterEach(unplant);

/** The faults of a schema beyond those of one that has nothing wrong; every part gets a description but where it has one. */
function faultsOf(sdl: string): string[] {
  const described = sdl.replace(
    /^(\s*)(?=(?:type|input|enum|union|interface|[a-zA-Z_]+[(:]|[A-Z_]+$))/gm,
    '$1"Said." ',
  );
  return faultsOfRules(buildSchema(described)).filter((fault) => !fault.includes('is excepted from a rule'));
}

const query = 'type Query {\n  tree: Tree\n}\ntype Tree {\n  height: Int\n}\n';
const mutation = (field: string) =>
  `${query}type Mutation {\n  ${field}\n}\ninput FellInput {\n  tree: ID\n}\ntype Felled {\n  tree: Tree\n}\n`;

const grown = 'type Grown {\n  cursor: String!\n}\n';
const live = (queryField: string, subscriptionField: string, event = grown) =>
  `${query}extend type Query {\n  ${queryField}\n}\ntype Subscription {\n  ${subscriptionField}\n}\n${event}`;
const args = (after: string) => `"Said." tree: ID, ${after ? `"Said." ${after}` : ''}`;
const goodQuery = `growth(${args('after: String')}, "Said." first: Int = 1): [Grown]`;
const goodSubscription = `growth(${args('after: String')}): Grown`;
/** The list of a twin is bounded by its cursor, which the check has to be told by name. */
const ofLive = (sdl: string) => faultsOf(sdl).filter((fault) => !fault.includes('a list that can grow'));

test('a schema that keeps the rules passes', () => {
  expect(faultsOf(query)).toEqual([]);
  expect(ofLive(live(goodQuery, goodSubscription))).toEqual([]);
});

test.each([
  ['no query of its name', live('other: Int', goodSubscription), 'has no query of its name'],
  [
    'another argument',
    live(goodQuery, `growth(${args('after: String')}, "Said." x: Int): Grown`),
    'takes other arguments',
  ],
  [
    'an argument of another type',
    live(goodQuery, `growth(${args('after: ID')}): Grown`),
    'takes other arguments',
  ],
  [
    'no after',
    live(`growth(${args('')}"Said." first: Int = 1): [Grown]`, `growth(${args('')}): Grown`),
    'takes no `after`',
  ],
  [
    'a query without first',
    live(`growth(${args('after: String')}): [Grown]`, goodSubscription),
    'takes no `first`',
  ],
  [
    'an event that must be there',
    live(goodQuery, goodSubscription.replace('Grown', 'Grown!')),
    'is not nullable',
  ],
  [
    'a list whose entries must be there',
    live(goodQuery.replace('[Grown]', '[Grown!]'), goodSubscription),
    'no nullable list of Grown',
  ],
  [
    'events of another type',
    live(goodQuery.replace('Grown', 'Tree'), goodSubscription),
    'no nullable list of Grown',
  ],
  [
    'events without a cursor',
    live(goodQuery, goodSubscription, 'type Grown {\n  height: Int\n}\n'),
    'events without a cursor',
  ],
])('a subscription with %s is a fault', (_what, sdl, fault) => {
  expect(
    ofLive(sdl)
      .filter((one) => one.startsWith('Subscription.growth'))
      .join('\n'),
  ).toContain(fault);
});

test.each([
  ['an undescribed field', `${query}extend type Tree { bark: String }`, 'Tree.bark has no description.'],
  [
    'a field in snake case',
    `${query}extend type Tree {\n  leaf_count: Int\n}`,
    'Tree.leaf_count is not named as a field is.',
  ],
  ['a type in lower case', `${query}enum kind {\n  OAK\n}`, 'kind is not named as a type is.'],
  ['a value in lower case', `${query}enum Kind {\n  "Said." oak\n}`, 'Kind.oak is not named as a value is.'],
  [
    'a list that can grow',
    `${query}extend type Query {\n  trees: [Tree!]\n}`,
    'Query.trees is a list that can grow',
  ],
  [
    'a secret',
    `${query}extend type Tree {\n  passwordHash: String\n}`,
    'Tree.passwordHash sounds like a secret',
  ],
  [
    'a root field that is not nullable',
    `${query}extend type Query {\n  oak: Tree!\n}`,
    'Query.oak is not nullable',
  ],
  [
    'a deprecation without an end',
    `${query}extend type Tree {\n  size: Int @deprecated(reason: "Use height.")\n}`,
    'Tree.size is deprecated without',
  ],
  [
    'a mutation of loose arguments',
    mutation('fell("Said." tree: ID): Felled!'),
    'Mutation.fell must take one',
  ],
  [
    'a mutation without errors',
    mutation('fell("Said." input: FellInput!): Felled!'),
    'Mutation.fell must answer',
  ],
])('%s is a fault', (_what, sdl, fault) => {
  expect(faultsOf(sdl).join('\n')).toContain(fault);
});

test('an exception for a field that is gone is a fault, so that the lists stay short', () => {
  expect(faultsOfRules(buildSchema(query)).join('\n')).toContain(
    'SignedIn.accessToken is excepted from a rule',
  );
});

test('a scope that nobody can grant, or that no field needs, is a fault', () => {
  const schema = buildSchema(
    'type Query { "A pear. Apps need `pick`." pear: Int "Apps need `see`." tree: Int "A hill." hill: Int }',
  );
  expect(faultsOfScopes(schema, ['pick', 'see'])).toEqual([]);
  expect(faultsOfScopes(schema, ['see', 'climb'])).toEqual([
    'Query.pear needs the scope pick, which nobody can grant (services/identity/apps/scopes.ts).',
    'No field needs the scope climb, which people are asked for.',
  ]);
});

test('what one service adds to another’s type is nullable; keys and what both answer are as they are', () => {
  const owner = 'type Member @key(fields: "id") { id: ID! name: String! @shareable } type Query { a: Int }';
  const adder =
    'type Member @key(fields: "id") { id: ID! name: String! @shareable height: Int! @requires(fields: "name(in: FR)") }';
  const stub = 'type Member @key(fields: "id", resolvable: false) { id: ID! }';
  expect(faultsOfFederation({ identity: owner, messaging: stub })).toEqual([]);
  expect(faultsOfFederation({ identity: owner, directory: adder })).toEqual([
    'directory: Member.height requires a field with arguments of its own choice.',
    "directory: Member.height is added to another's type, so it must be nullable.",
  ]);
});

test('an entity of several services that nobody owns is a fault', () => {
  const tree = 'type Tree @key(fields: "id") { id: ID! }';
  expect(faultsOfFederation({ identity: tree, directory: tree })).toContain(
    'Tree is an entity of several services: say which one owns it.',
  );
});

test('a file of schema/ that is old, missing or left over is a fault', () => {
  const tree = plant({
    'schema/api.graphql': 'old',
    'schema/orchard.graphql': '',
    'schema/published.graphql': '',
  });
  expect(faultsOfDrift(tree, { 'api.graphql': 'new', 'identity.graphql': '' })).toEqual([
    'schema/identity.graphql is missing: npm run schema.',
    'schema/api.graphql is not what the classes say: npm run schema, and read the difference.',
    'schema/orchard.graphql is printed from nothing: remove it.',
  ]);
});

describe('a change that breaks clients', () => {
  const change = (changelog: string) =>
    faultsOfChanges(
      plant({
        'schema/published.graphql': 'type Query { tree: Tree } type Tree { height: Int, bark: String }',
        'schema/api.graphql': 'type Query { tree: Tree } type Tree { height: Int }',
        'CHANGELOG.md': changelog,
      }),
    );

  test('is a fault while the changelog is silent, or speaks of another or of an old one', async () => {
    const silent =
      '# Changelog\n\n## Unreleased\n\n- Breaking: Tree.height is in metres.\n\n## 1.0.0\n\n- Breaking: Tree.bark is gone.\n';
    expect(await change(silent)).toEqual([expect.stringContaining('"Breaking: Tree.bark …"')]);
  });

  test('passes once Unreleased names it', async () => {
    expect(
      await change('# Changelog\n\n## Unreleased\n\n- Breaking: Tree.bark is gone: nobody peels.\n'),
    ).toEqual([]);
  });

  test('cannot be told without what was promised', async () => {
    expect(await faultsOfChanges(plant({ 'schema/api.graphql': '' }))).toEqual([
      'schema/published.graphql is missing: breaking changes cannot be told.',
      'CHANGELOG.md is missing: breaking changes cannot be told.',
    ]);
  });
});
