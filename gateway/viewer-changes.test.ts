import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { viewerChanges } from './viewer-changes';

const mayChange = viewerChanges(readFileSync(join(__dirname, '../schema/supergraph.graphql'), 'utf8'));

test.each([
  ['{ viewer { member { id } } }', false],
  ['mutation { postMessage(input: {}) { message { id } } }', false],
  ['mutation { setSkills(input: {}) { member { id } } }', false],
  ['mutation { joinCommunity(input: {}) { membership { id } } }', true],
  ['mutation { blockMember(memberId: "") { isBlocked } }', true],
  [
    'mutation { postMessage(input: {}) { message { id } } leaveCommunity(input: {}) { membership { id } } }',
    true,
  ],
  ['mutation { ...All } fragment All on Mutation { postMessage(input: {}) { message { id } } }', true],
  ['mutation { unknown }', true],
])('%s may change its viewer: %s', (query, expected) => {
  const operation = getOperationAST(parse(query));
  expect(operation && mayChange(operation)).toBe(expected);
});
