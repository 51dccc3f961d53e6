import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Access } from '../../kit/access';
import { notFound } from '../../kit/errors';
import { Ids } from '../../kit/id';
import { connectionOf, PageArgs, pageOf } from '../../kit/page';
import { buildSubgraph } from '../../kit/subgraph';
import type { Asking } from '../../kit/viewer';

/** What a test can set and see of the services behind the gateway. */
export interface World {
  /** Every representation list that regions was asked. */
  asked: unknown[][];
  /** Root fields, types and calls that never answer. */
  silent: Set<string>;
  /** Those of them that were asked. */
  waiting: Set<string>;
  /** Regions answers something that is no answer. */
  isGarbage: boolean;
  sessions: Map<string, { memberId: string; locale: string }>;
  mails: { id: string; to: string; subject: string; text: string; html: string; sentAt: string }[] | null;
}

interface Context {
  readonly asking: Asking;
  readonly world: World;
}

const memberIds = new Ids('mbr', 'Member');
const regionIds = new Ids('rgn', 'Region');
export const perche = regionIds.of('00000000-0000-7000-8000-000000000001');
export const people = [1, 2, 3].map((n) => memberIds.of(`00000000-0000-7000-8000-00000000000${n}`));
export const hidden = memberIds.of('00000000-0000-7000-8000-00000000000f');

const untilHeard = async (world: World, name: string) => {
  if (!world.silent.has(name)) return;
  world.waiting.add(name);
  await new Promise(() => {});
};

@Directive('@key(fields: "id")')
@ObjectType('Member')
class Person {
  @Field(() => ID) id!: string;
  @Field() displayName!: string;
}

@InputType()
class SignInInput {
  @Field() email!: string;
  @Field() password!: string;
}

@InputType()
class VerifyEmailInput {
  @Field() token!: string;
}

@ObjectType()
class Problem {
  @Field() message!: string;
}

@ObjectType()
class VerifyEmailPayload {
  @Field(() => [Problem]) errors!: Problem[];
}

const named = (id: string) =>
  people.includes(id) ? { id, displayName: `Person ${people.indexOf(id)}` } : null;

@Resolver()
class IdentityResolver {
  @Access('anyone')
  @Query(() => String, { nullable: true })
  async whoAmI(@Ctx() { asking, world }: Context): Promise<string> {
    await untilHeard(world, 'whoAmI');
    const roles = asking.viewer?.memberships.flatMap(({ roles }) => roles) ?? [];
    return [asking.viewer?.memberId ?? 'nobody', asking.locale, ...roles].join(' ');
  }

  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => String)
  signIn(@Arg('input') { email }: SignInInput): string {
    return email;
  }

  @Access('anyone')
  @Mutation(() => VerifyEmailPayload)
  verifyEmail(@Arg('input') { token }: VerifyEmailInput): VerifyEmailPayload {
    return { errors: token === 'good' ? [] : [{ message: 'This link was used <already>.' }] };
  }
}

export const identitySubgraph = () =>
  buildSubgraph<Context>({
    resolvers: [IdentityResolver],
    orphanedTypes: [Person],
    references: {
      Member(member) {
        return named(member.id);
      },
    },
  });

@Directive('@key(fields: "id")')
@ObjectType('Region')
class Area {
  @Field(() => ID) id!: string;
  @Field() slug!: string;
  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [Area], { nullable: true })
  neighbours?: Area[];
}

@Directive('@key(fields: "id")')
@ObjectType('Member')
class Inhabitant {
  @Field(() => ID) id!: string;
  @Field(() => Area, { nullable: true }) homeRegion!: Area | null;
}

const InhabitantConnection = connectionOf(Inhabitant, 'Member');

const area = { id: perche, slug: 'perche' };

@Resolver(() => Area)
class AreaResolver {
  @Access('anyone')
  @Query(() => Area, { nullable: true })
  async region(@Arg('slug') slug: string, @Ctx() { world }: Context): Promise<Area | null> {
    await untilHeard(world, 'region');
    if (slug === 'broken') throw new Error('select secret from accounts at 10.0.0.7');
    if (slug === 'none') throw notFound({ en: 'region', fr: 'région' }, slug);
    return area;
  }

  @FieldResolver(() => InhabitantConnection, { nullable: true })
  members(@Root() _area: Area, @Args() args: PageArgs) {
    const rows = people.map((id) => ({ id, homeRegion: area }));
    return pageOf(rows, args, { cursor: ({ id }) => id, node: (row) => row });
  }

  @Access('anyone')
  @Query(() => Int, { nullable: true })
  @Directive('@cost(weight: 9000)')
  dear(): number {
    return 1;
  }
}

export const regionsSubgraph = () =>
  buildSubgraph<Context>({
    resolvers: [AreaResolver],
    orphanedTypes: [Inhabitant],
    references: {
      Region: async ({ id }, { world }) => {
        await untilHeard(world, 'Region');
        return id === perche ? area : null;
      },
      Member: async ({ id }, { world }) => {
        world.asked.push([id]);
        await untilHeard(world, 'Member');
        return named(id) && { id, homeRegion: area };
      },
    },
  });
