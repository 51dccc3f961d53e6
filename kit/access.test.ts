import { Mutation, Query, Resolver } from 'type-graphql';
import { Access } from './access';
import { aService, asking, aViewer } from './kit.fixtures';
import { linkWithin } from './link';
import { buildSubgraph } from './subgraph';

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

  @Access('signed-in')
  @Mutation(() => String, { nullable: true })
  write(): string {
    return 'written';
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

const guarded = buildSubgraph({ resolvers: [GuardedResolver], references: {} });
const link = linkWithin({ ...aService(), schema: guarded.schema });
const ask = (query: string, viewer = false) =>
  link.graph({ query }, asking({ viewer: viewer ? aViewer() : null }), 5_000);

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

test('what is guarded cannot be called past its guard', () => {
  const past = (field: string) => () =>
    buildSubgraph({
      resolvers: [GuardedResolver],
      direct: { Query: { [field]: () => 'past' } },
      references: {},
    });
  expect(past('diary')).toThrow('Query.diary is guarded, so it cannot be called past its guard.');
  expect(past('greeting')).not.toThrow();
});
