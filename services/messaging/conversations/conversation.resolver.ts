import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { Member } from '../people/member.type';
import type { ThreadRow } from '../threads/thread.row';
import { Thread, ThreadConnection } from '../threads/thread.type';
import {
  LeaveConversationInput,
  LeaveConversationPayload,
  StartConversationInput,
  StartConversationPayload,
} from './conversation.type';
import { startConversation } from './conversations';
import { leaveConversation } from './leaving';

@Resolver(() => Thread)
export class ConversationResolver {
  @Access('signed-in', 'conversations')
  @Query(() => ThreadConnection, {
    nullable: true,
    description: 'The DIRECT threads that the viewer takes part in, last active first.',
  })
  conversations(@Args() args: PageArgs, @Ctx() { threads }: Context) {
    return threads.pageOfConversations(args);
  }

  @Access('signed-in', 'conversations')
  @Mutation(() => StartConversationPayload, {
    description: 'Starts a conversation of 2 to 20 members, with its first message. Nobody else reads it.',
  })
  startConversation(
    @Arg('input', () => StartConversationInput, { description: 'What it says, and to whom.' })
    input: StartConversationInput,
    @Ctx() context: Context,
  ): Promise<StartConversationPayload> {
    return answer(context.asking, async () => ({
      thread: await startConversation(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'conversations')
  @Mutation(() => LeaveConversationPayload, {
    description: 'Leaves a conversation for good. What the viewer said in it stays; the others go on.',
  })
  leaveConversation(
    @Arg('input', () => LeaveConversationInput, { description: 'Which one.' }) input: LeaveConversationInput,
    @Ctx() context: Context,
  ): Promise<LeaveConversationPayload> {
    return answer(context.asking, async () => ({
      hasLeft: await leaveConversation(context, viewerOf(context), input),
    }));
  }

  @FieldResolver(() => [Member], {
    description:
      'Who takes part in a DIRECT thread, the viewer included and those left out whom they may not see. At most 20; empty for other kinds.',
  })
  participants(@Root() { participantIds }: ThreadRow): Member[] {
    return participantIds.map((id) => ({ id }));
  }
}
