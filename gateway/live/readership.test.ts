import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { weightsOf } from '../limits/weights';
import { rootOwners } from '../root-owners';
import { readershipOf } from './readership';

const read = (name: string) => readFileSync(join(__dirname, '..', '..', 'schema', name), 'utf8');
const schema = buildSchema(read('api.graphql'), { assumeValid: true });
const supergraph = read('supergraph.graphql');
const weights = weightsOf(supergraph);

function readership(selection: string) {
  const document = parse(`subscription { communityFeed { ${selection} } }`);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  return readershipOf(schema, weights, { document, operation });
}

test.each([
  ['what happened', 'kind at'],
  [
    'who said it, where they are at home and what they can do',
    'message { text author { displayName homeRegion { slug name } skills { level skill { name } } } }',
  ],
  ['the thread and who started it', 'thread { title author { handle } placements { community { slug } } }'],
])('%s is the same for all', (_what, selection) => {
  expect(readership(selection)).toEqual({ isPersonal: false, showsOthers: false });
});

test.each([
  ['a membership of the viewer’s own', 'thread { placements { community { viewerMembership { tie } } } }'],
  [
    'the same of a region',
    'message { author { homeRegion { ... on Region { viewerMembership { tie } } } } }',
  ],
])('%s is for one reader', (_what, selection) => {
  expect(readership(selection)).toMatchObject({ isPersonal: true });
});

test.each([
  ['whom a message answers', 'message { parent { text } }'],
  ['who placed a thread', 'thread { placements { placedBy { id } } }'],
  ['who lives where an author does', 'message { author { homeRegion { members { totalCount } } } }'],
  ['where an author belongs', 'message { author { memberships { tie } } }'],
  ['what else was said', 'thread { messages { nodes { text } } }'],
])('%s can be hidden by a block', (_what, selection) => {
  expect(readership(selection)).toMatchObject({ showsOthers: true });
});

test('each subscription has an owner', () => {
  const fields = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
  expect(fields.length).toBeGreaterThan(0);
  const owners = rootOwners(supergraph, 'Subscription');
  expect(fields.map((field) => owners.get(field))).toEqual(fields.map(() => 'messaging'));
});
