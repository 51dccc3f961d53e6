import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Access } from '../../../kit/access';
import { PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { Community } from '../communities/community.type';
import { type Context, viewerOf } from '../context';
import { Message } from '../messages/message.type';
import { ScopeInput } from '../scope/scope.type';
import type { CaseRow } from './report.loaders';
import { ReportCase, ReportCaseConnection, ReportInput, ReportPayload } from './report.type';
import { report } from './reports';

@ArgsType()
class QueueArgs extends PageArgs {
  @Field(() => ScopeInput, { nullable: true, description: 'Where to look; everywhere without it.' })
  scope?: ScopeInput | null;
}

@Resolver(() => ReportCase)
export class ReportResolver {
  @Access('signed-in', 'posts:write')
  @Mutation(() => ReportPayload, {
    description: 'Asks the moderators to look at a message that the viewer may read.',
  })
  report(
    @Arg('input', () => ReportInput, { description: 'Which message, and why.' }) input: ReportInput,
    @Ctx() context: Context,
  ): Promise<ReportPayload> {
    return answer(context.asking, async () => ({
      isReported: await report(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'moderation')
  @Query(() => ReportCaseConnection, {
    nullable: true,
    description:
      'Reported messages whose moderation falls to the viewer, the longest waiting first, each once: in the communities they moderate, and in those inside that do not look after themselves alone. Empty for who moderates nothing.',
  })
  moderationQueue(@Args() args: QueueArgs, @Ctx() { reports }: Context) {
    return reports.queue(args);
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description: 'The message; null if the viewer may not read it as a member, as behind a block.',
  })
  message(@Root() { messageId }: CaseRow, @Ctx() { messages }: Context): Promise<Message | null> {
    return messages.byId.load(messageId);
  }

  @FieldResolver(() => [Community], {
    description: 'In whose name the viewer can act: communities where its thread stands. At most 10.',
  })
  communities(@Root() { communityIds }: CaseRow): Community[] {
    return communityIds.map((id) => ({ id }));
  }
}
