import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { Community } from '../communities/community.type';
import type { Context } from '../context';
import { CommunityThreadsArgs, ThreadConnection } from '../threads/thread.type';
import { RecordVisitInput, RecordVisitPayload } from './reading.type';
import { recordVisit } from './readings';

@Resolver(() => Community)
export class VisitResolver {
  @Access('signed-in', 'read')
  @Mutation(() => RecordVisitPayload, {
    description: 'Records that the viewer looks at a community, for `threadsSinceLastVisit`. Nobody is told.',
  })
  recordVisit(
    @Arg('input', () => RecordVisitInput, { description: 'Which community.' }) input: RecordVisitInput,
    @Ctx() context: Context,
  ): Promise<RecordVisitPayload> {
    return answer(context.asking, async () => ({ visitedBefore: await recordVisit(context, input) }));
  }

  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When the viewer last looked at it, by `recordVisit`; null if never.',
  })
  async lastVisitedAt(@Root() { id }: Community, @Ctx() { readings }: Context): Promise<Date | null> {
    return (await readings.visitTo.load(id))?.visitedAt ?? null;
  }

  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => ThreadConnection, {
    nullable: true,
    description:
      'The threads placed here in which somebody posted since the viewer last looked at it; all of them if they never did.',
  })
  threadsSinceLastVisit(
    @Root() { id }: Community,
    @Args() args: CommunityThreadsArgs,
    @Ctx() { threads }: Context,
  ) {
    return threads.pageSinceVisit(id, args);
  }
}
