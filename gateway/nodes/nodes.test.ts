import { hidden, people, perche } from '../testing/services.fixtures';
import { openStage, type Stage } from '../testing/stage.fixtures';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const [ana = '', bo = ''] = people;
const nodes =
  'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Member { displayName } ... on Region { slug } } }';

test('anything is found again by its id, by type, in the order asked; the hidden is not there', async () => {
  const { body } = await stage.ask(nodes, { variables: { ids: [bo, perche, hidden, ana] } });
  expect(body).toEqual({
    data: {
      nodes: [
        { __typename: 'Member', id: bo, displayName: 'Person 1' },
        { __typename: 'Region', id: perche, slug: 'perche' },
        null,
        { __typename: 'Member', id: ana, displayName: 'Person 0' },
      ],
    },
  });
  const one = await stage.ask(`{ node(id: "${perche}") { id } other: node(id: "${hidden}") { id } }`);
  expect(one.body).toEqual({ data: { node: { id: perche }, other: null } });
});

test('an id of nothing with a page, or not an id at all, is refused by name', async () => {
  for (const id of ['tie_00000000000000000000000000', 'rubbish', 'mbr_short', '', `mbr_${'z'.repeat(26)}`]) {
    const { body } = await stage.ask('query ($id: ID!) { node(id: $id) { id } }', { variables: { id } });
    expect(body.data).toEqual({ node: null });
    expect(body.errors).toMatchObject([
      { path: ['node'], extensions: { code: 'BAD_USER_INPUT', field: 'id' } },
    ]);
  }
  const { body } = await stage.ask(nodes, { variables: { ids: Array(101).fill(ana) } });
  expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'ids' } }]);
});

test('while an owner is silent its things are unknown, not missing; the others are there', async () => {
  stage.world.silent.add('Region');
  const { body } = await stage.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    variables: { ids: [perche, ana] },
  });
  stage.world.silent.delete('Region');
  expect(body.data).toEqual({ nodes: [null, { id: ana }] });
  expect(body.errors).toMatchObject([{ path: ['nodes', 0], extensions: { code: 'UNAVAILABLE' } }]);
});
