import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { Message } from '../messages/message.type';
import type { ThreadRow } from '../threads/thread.row';
import { Thread } from '../threads/thread.type';
import { AnswerInput, AnswerPayload } from './answer.type';
import { accept } from './answers';

const msPerMinute = 60_000;

@Resolver(() => Thread)
export class AnswerResolver {
  @Access('signed-in', 'posts:write')
  @Mutation(() => AnswerPayload, {
    description:
      'Says which message answers a QUESTION, in place of any other. By who asked, or a steward or moderator of a community it stands in.',
  })
  acceptAnswer(
    @Arg('input', () => AnswerInput, { description: 'Which message.' }) input: AnswerInput,
    @Ctx() context: Context,
  ): Promise<AnswerPayload> {
    return answer(context.asking, async () => ({
      thread: await accept(context, viewerOf(context), input, true),
    }));
  }

  @Access('signed-in', 'posts:write')
  @Mutation(() => AnswerPayload, {
    description: 'Says that a message does not answer its QUESTION after all. By whoever could accept it.',
  })
  withdrawAnswer(
    @Arg('input', () => AnswerInput, { description: 'Which message.' }) input: AnswerInput,
    @Ctx() context: Context,
  ): Promise<AnswerPayload> {
    return answer(context.asking, async () => ({
      thread: await accept(context, viewerOf(context), input, false),
    }));
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description: 'What answers the QUESTION; null if nothing does yet, or the viewer may not read it.',
  })
  async acceptedAnswer(
    @Root() { acceptedId }: ThreadRow,
    @Ctx() { messages }: Context,
  ): Promise<Message | null> {
    return acceptedId ? messages.byId.load(acceptedId) : null;
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When an answer to the QUESTION was accepted; null while there is none.',
  })
  solvedAt(@Root() { solvedAt }: ThreadRow): Date | null {
    return solvedAt;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Minutes from the QUESTION until an answer was accepted; null while there is none.',
  })
  solvedAfterMinutes(@Root() { solvedAt, startedAt }: ThreadRow): number | null {
    return solvedAt && Math.round((solvedAt.getTime() - startedAt.getTime()) / msPerMinute);
  }
}
