import { Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Access } from './access';
import { aService, asking, aViewer } from './kit.fixtures';
import { linkWithin } from './link';
import { buildSubgraph } from './subgraph';
import type { Asking } from './viewer';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'It bears fruit.' })
class Tree {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;
}

interface TreeRow extends Tree {
  readonly planter: string;
}

@Resolver(() => Tree)
class TreeResolver {
  @Access('anyone')
  @Query(() => Tree, { nullable: true, description: 'The oldest one.' })
  oldest(): TreeRow {
    return { id: 'tre_1', planter: 'ana' };
  }

  @FieldResolver(() => String, { description: 'Shouted.' })
  planterInCapitals(@Root() tree: TreeRow): string {
    return tree.planter.toUpperCase();
  }
}

const subgraph = buildSubgraph<{ asking: Asking }>({
  resolvers: [TreeResolver],
  references: {
    Tree: ({ id }, context) => (context.asking.viewer ? { id, planter: 'bo' } : null),
  },
});
const link = linkWithin({ ...aService(), schema: subgraph.schema });

test('the SDL says it is federated, with keys and descriptions, and composes by itself', () => {
  expect(subgraph.sdl).toContain('@link(url: "https://specs.apollo.dev/federation/v2.9"');
  expect(subgraph.sdl).toContain('type Tree @key(fields: "id")');
  expect(subgraph.sdl).toContain('"""It bears fruit."""');
});

test('a resolver gets the row itself, columns that are not published included', async () => {
  const { data } = await link.graph({ query: '{ oldest { id planterInCapitals } }' }, asking(), 5_000);
  expect(data).toEqual({ oldest: { id: 'tre_1', planterInCapitals: 'ANA' } });
});

test('an entity is reached through its reference, which knows the viewer', async () => {
  const query = `{ _entities(representations: [{ __typename: "Tree", id: "tre_7" }]) {
    ... on Tree { id planterInCapitals }
  } }`;
  const seen = await link.graph({ query }, asking({ viewer: aViewer() }), 5_000);
  expect(seen.data).toEqual({ _entities: [{ id: 'tre_7', planterInCapitals: 'BO' }] });
  const unseen = await link.graph({ query }, asking(), 5_000);
  expect(unseen.data).toEqual({ _entities: [null] });
});
