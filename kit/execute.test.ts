import { GraphQLNonNull, GraphQLString } from 'graphql';
import { notFound } from './errors';
import { executorOf } from './execute';
import { aService, asking, aViewer } from './kit.fixtures';

const service = aService({
  fields: {
    tree: {
      type: GraphQLString,
      args: { id: { type: new GraphQLNonNull(GraphQLString) } },
      resolve: (_source, { id }) => {
        if (id === 'tre_1') return 'oak';
        throw notFound({ en: 'tree', fr: 'arbre' }, id, 'id');
      },
    },
    broken: { type: GraphQLString, resolve: () => Promise.reject(new Error('select * from trees')) },
  },
});
const run = executorOf(service);

test('an operation is answered with its variables, for whoever asks', async () => {
  const query = 'query One($id: String!) { tree(id: $id) viewer } query Two { viewer }';
  const request = { query, variables: { id: 'tre_1' }, operationName: 'One' };
  expect(await run(request, asking({ viewer: aViewer() }))).toEqual({
    data: { tree: 'oak', viewer: 'mbr_1' },
  });
  expect(await run(request, asking())).toEqual({ data: { tree: 'oak', viewer: null } });
});

test('the same document answers each asker anew', async () => {
  for (const memberId of ['mbr_1', 'mbr_2', 'mbr_1']) {
    const { data } = await run({ query: '{ viewer }' }, asking({ viewer: aViewer({ memberId }) }));
    expect(data).toEqual({ viewer: memberId });
  }
});

test.each([
  ['{ tree(', /Syntax Error/],
  ['{ nothing }', /Cannot query field "nothing"/],
  [`{ ${'viewer '.repeat(20_001)} }`, /Document contains more that 20000 tokens/],
  ['{ tree(id: 3) }', /String cannot represent a non string value/],
  ['query One { viewer } query Two { viewer }', /Must provide operation name/],
])(
  'a document that does not fit is refused with BAD_USER_INPUT, again and again',
  async (query, sentence) => {
    for (const _time of [1, 2]) {
      const { data, errors } = await run({ query }, asking());
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.message).toMatch(sentence);
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  },
);

test('one field’s failure leaves the others standing; a refusal says why, a bug does not', async () => {
  const { data, errors } = await run(
    { query: '{ tree(id: "x") broken viewer }' },
    asking({ viewer: aViewer() }),
  );
  expect(data).toEqual({ tree: null, broken: null, viewer: 'mbr_1' });
  const codes = Object.fromEntries(
    errors?.map((error) => [error.path?.join('.'), error.extensions?.['code']]) ?? [],
  );
  expect(codes).toEqual({ tree: 'NOT_FOUND', broken: 'INTERNAL' });
  expect(JSON.stringify(errors)).not.toContain('select');
});
