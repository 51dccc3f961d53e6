import { Field, FieldResolver, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Access } from './access';
import { aService, asking, aViewer } from './kit.fixtures';
import { linkWithin } from './link';
import { buildSubgraph } from './subgraph';
import type { Viewer } from './viewer';

@Resolver()
class GuardedResolver {
  @Access('anyone')
  @Query(() => String, { nullable: true })
  greeting(): string {
    return 'hello';
  }

  @Access('signed-in')
  @Query(() => String, { nullable: true })
  diary(): string {
    return 'dear diary';
  }

  @Access('signed-in', 'fruit:pick')
  @Mutation(() => String, { nullable: true, description: 'Picks one.' })
  pick(): string {
    return 'picked';
  }

  @Access('signed-in')
  @Mutation(() => String, { nullable: true })
  write(): string {
    return 'written';
  }
}

@ObjectType()
class Tree {
  @Field()
  name!: string;
}

@Resolver(() => Tree)
class TreeResolver {
  @Access('anyone')
  @Query(() => Tree, { nullable: true })
  tree(): Tree {
    return { name: 'Pear' };
  }

  @Access('signed-in', 'fruit:see')
  @FieldResolver(() => Int, { nullable: true })
  ripe(): number {
    return 3;
  }
}

@Resolver()
class ForgetfulResolver {
  @Query(() => String, { nullable: true })
  members(): string {
    return 'for whom?';
  }
}

@Resolver()
class ForgetfulMutationResolver {
  @Mutation(() => String, { nullable: true })
  erase(): string {
    return 'for whom?';
  }
}

const guarded = buildSubgraph({ resolvers: [GuardedResolver, TreeResolver], references: {} });
const link = linkWithin({ ...aService(), schema: guarded.schema });
const askAs = (query: string, viewer: Viewer | null) => link.graph({ query }, asking({ viewer }), 5_000);
const ask = (query: string, isSignedIn = false) => askAs(query, isSignedIn ? aViewer() : null);

test.each([
  [ForgetfulResolver, 'Query.members does not say who may call it: add @Access(...).'],
  [ForgetfulMutationResolver, 'Mutation.erase does not say who may call it: add @Access(...).'],
])('a subgraph with a root field open to nobody knows whom does not start', (forgetful, sentence) => {
  const build = () => buildSubgraph({ resolvers: [GuardedResolver, forgetful], references: {} });
  expect(build).toThrow(sentence);
});

test('a field for anyone answers strangers too', async () => {
  expect((await ask('{ greeting }')).data).toEqual({ greeting: 'hello' });
});

test.each(['{ diary }', 'mutation { write }'])(
  '%s refuses strangers and answers the signed-in',
  async (query) => {
    const refused = await ask(query);
    expect(Object.values(refused.data ?? {})).toEqual([null]);
    expect(refused.errors?.map((error) => error.extensions?.['code'])).toEqual(['UNAUTHENTICATED']);

    const answered = await ask(query, true);
    expect(answered.errors).toBeUndefined();
    expect(Object.values(answered.data ?? {})).toEqual([expect.any(String)]);
  },
);

test('an app calls what it was granted, and nothing that names no scope', async () => {
  const app = aViewer({ scopes: ['fruit:pick'] });
  expect((await askAs('mutation { pick }', app)).data).toEqual({ pick: 'picked' });
  for (const [query, scope] of [
    ['mutation { write }', 'member'],
    ['{ diary }', 'member'],
    ['{ tree { name ripe } }', 'fruit:see'],
  ] as const) {
    const { errors } = await askAs(query, app);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN', scope }]);
  }
});

test('a field of a type can be guarded: what is beside it is answered', async () => {
  expect((await ask('{ tree { name ripe } }')).data).toEqual({ tree: { name: 'Pear', ripe: null } });
  expect((await ask('{ tree { ripe } }', true)).data).toEqual({ tree: { ripe: 3 } });
});

test('the schema says what an app needs for a guarded field', () => {
  expect(guarded.sdl).toContain('Picks one. Apps need `fruit:pick`.');
  expect(guarded.schema.getMutationType()?.getFields()['write']?.description).toBe('Not for apps.');
});

test('what is guarded cannot be called past its guard', () => {
  const past =
    (field: string, type = 'Query') =>
    () =>
      buildSubgraph({
        resolvers: [GuardedResolver, TreeResolver],
        direct: { [type]: { [field]: () => 'past' } },
        references: {},
      });
  expect(past('diary')).toThrow('Query.diary is guarded, so it cannot be called past its guard.');
  expect(past('ripe', 'Tree')).toThrow('Tree.ripe is guarded, so it cannot be called past its guard.');
  expect(past('greeting')).not.toThrow();
  expect(past('name', 'Tree')).not.toThrow();
});
