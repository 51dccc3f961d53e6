import fc from 'fast-check';
import { Args, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Access } from './access';
import { aService, asking } from './kit.fixtures';
import { linkWithin } from './link';
import { assertFirst, connectionOf, cursorOf, PageArgs, pageOf, readCursor } from './page';
import { buildSubgraph } from './subgraph';

test.each([1, 20, 100])('%i entries may be asked for', (first) => {
  expect(assertFirst(first)).toBe(first);
});

test.each([0, -1, 101, 1_000, 1.5, Number.NaN])('%d entries are refused', (first) => {
  expect(() => assertFirst(first)).toThrow(`first must be from 1 to 100, not ${first}.`);
});

test('a cursor gives back the keys it was made of', () => {
  const key = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
  const given = fc.array(key, { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(given, (keys) => expect(readCursor(cursorOf(keys), keys.length)).toEqual(keys)));
});

test('without a cursor a list starts at its beginning', () => {
  expect(readCursor(null, 2)).toBeNull();
  expect(readCursor(undefined, 2)).toBeNull();
});

test('whatever is not a cursor of this list is refused, naming `after`', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.constantFrom(cursorOf(['a']), cursorOf(['a', 1, 2]), cursorOf([[] as never, 'b'])),
  );
  const refused = expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'after' });
  fc.assert(fc.property(odd, (after) => expect(() => readCursor(after, 2)).toThrow(refused)));
});

const make = { cursor: (number: number) => cursorOf([number]), node: (number: number) => number * 10 };

test('the row too many is not shown, it says that another page follows', () => {
  const page = pageOf([1, 2, 3], { first: 2 }, make);
  expect(page.nodes).toEqual([10, 20]);
  expect(page.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: cursorOf([1]),
    endCursor: cursorOf([2]),
  });
});

test('an empty page has no cursors', () => {
  const { edges, pageInfo } = pageOf([], { first: 2, after: cursorOf([3]) }, make);
  expect(edges).toEqual([]);
  expect(pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});

@ObjectType()
class Tree {
  @Field()
  name!: string;
}

const TreeConnection = connectionOf(Tree, 'Tree');
let counted = 0;

@Resolver()
class TreeResolver {
  @Access('anyone')
  @Query(() => TreeConnection, { nullable: true })
  trees(@Args() { first, after }: PageArgs) {
    const totalCount = async () => {
      counted += 1;
      return 2;
    };
    const rows = [{ name: 'oak' }, { name: 'elm' }];
    const node = (tree: Tree) => tree;
    return pageOf(
      rows,
      { first, after: after ?? null },
      { cursor: ({ name }) => cursorOf([name]), node, totalCount },
    );
  }
}

test('the whole list is counted only when its count is asked for', async () => {
  const { schema } = buildSubgraph({ resolvers: [TreeResolver], references: {} });
  const { graph } = linkWithin({ ...aService(), schema });
  const page = await graph(
    { query: '{ trees(first: 1) { edges { cursor node { name } } } }' },
    asking(),
    5_000,
  );
  expect(page.data).toEqual({ trees: { edges: [{ cursor: cursorOf(['oak']), node: { name: 'oak' } }] } });
  expect(counted).toBe(0);

  const count = await graph({ query: '{ trees { totalCount nodes { name } } }' }, asking(), 5_000);
  expect(count.data).toEqual({ trees: { totalCount: 2, nodes: [{ name: 'oak' }, { name: 'elm' }] } });
  expect(counted).toBe(1);
});
