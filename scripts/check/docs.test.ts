import { faultsOfDocs } from './docs';
import { plant, unplant } from './tree.fixtures';

afterEach(unplant);

const ground = {
  'schema/api.graphql': 'type Query { tree(id: ID!): Tree } type Tree { id: ID!, height: Int }',
  'package.json': '{"scripts":{"start":"x","check":"x"}}',
  'kit/tree.ts': '',
};
const faultsOf = (text: string) => faultsOfDocs(plant({ ...ground, 'docs/page.md': text }));
const fenced = (query: string) => `\`\`\`graphql\n${query}\n\`\`\``;

test('a page whose queries, commands, links and files are there passes', () => {
  const page = [
    fenced('query One($id: ID!) { tree(id: $id) { ...Seen } } fragment Seen on Tree { height }'),
    fenced('type Tree @key(fields: "id") { id: ID! }'),
    'Run `npm start` or `npm run check`, read [the tree](../kit/tree.ts#L1) in `kit/tree.ts`, [elsewhere](https://example.org).',
  ].join('\n');
  expect(faultsOf(page)).toEqual([]);
});

test.each([
  ['a field that is gone', fenced('{ tree(id: 1) { width } }'), 'Cannot query field "width"'],
  ['a query that cannot be read', fenced('{ tree('), 'Syntax Error'],
  ['a command that is gone', 'Run `npm run paint`.', 'there is no npm script paint.'],
  ['a start that is gone', 'Then npm test.', 'there is no npm script test.'],
  ['a link into nothing', '[the wood](../kit/wood.ts)', '../kit/wood.ts is not there.'],
  ['a picture that is gone', '<img alt="" src="wood.png">', 'wood.png is not there.'],
  ['a file that is gone', 'See `kit/wood.ts`.', 'kit/wood.ts is not there.'],
])('a page that shows %s fails', (_what, page, fault) => {
  expect(faultsOf(page)).toEqual([
    expect.stringMatching(`^docs/page\\.md: .*${fault.replace(/[.?]/g, '\\$&')}`),
  ]);
});

test('docs that cannot be checked fail', () => {
  const { 'schema/api.graphql': _api, ...rest } = ground;
  expect(faultsOfDocs(plant({ ...rest, 'README.md': '' }))).toEqual([
    'schema/api.graphql is missing: the docs cannot be checked.',
  ]);
  expect(faultsOfDocs(plant(ground))).toEqual(['There is no page to check.']);
});
