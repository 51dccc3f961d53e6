import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import type { ActionRow } from '../moderation/action.row';
import { ModerationAction, ModerationActionConnection } from '../moderation/moderation.type';
import { Appeal, AppealCaseConnection, AppealInput, AppealPayload, DecideAppealInput } from './appeal.type';
import { appeal } from './appealing';
import { decideAppeal } from './deciding';

@Resolver()
export class AppealResolver {
  @Access('signed-in')
  @Query(() => ModerationActionConnection, {
    nullable: true,
    description: 'What moderators did about what the viewer said, the latest first.',
  })
  moderationOfMine(@Args() args: PageArgs, @Ctx() { appeals }: Context) {
    return appeals.actionsOfMine(args);
  }

  @Access('signed-in', 'moderation')
  @Query(() => AppealCaseConnection, {
    nullable: true,
    description:
      'Appeals that the viewer can decide, the longest waiting first: in the communities whose moderation falls to them, but not against what they did themselves.',
  })
  appealQueue(@Args() args: PageArgs, @Ctx() { appeals }: Context) {
    return appeals.queue(args);
  }

  @Access('signed-in')
  @Mutation(() => AppealPayload, {
    description: 'Appeals, once, against what moderators took away. Another moderator decides.',
  })
  appeal(
    @Arg('input', () => AppealInput, { description: 'Against what, and why.' }) input: AppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return answer(context.asking, async () => ({ appeal: await appeal(context, viewerOf(context), input) }));
  }

  @Access('signed-in', 'moderation')
  @Mutation(() => AppealPayload, {
    description: 'Decides an appeal for good. What is overturned is given back at once.',
  })
  decideAppeal(
    @Arg('input', () => DecideAppealInput, { description: 'Which, and how.' }) input: DecideAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return answer(context.asking, async () => ({
      appeal: await decideAppeal(context, viewerOf(context), input),
    }));
  }
}

@Resolver(() => ModerationAction)
export class AppealOfActionResolver {
  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => Appeal, {
    nullable: true,
    description: 'What the viewer said against it; null for everybody else.',
  })
  appeal(@Root() { id }: ActionRow, @Ctx() { appeals }: Context): Promise<Appeal | null> {
    return appeals.ofAction.load(id);
  }
}
