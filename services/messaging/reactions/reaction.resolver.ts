import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import type { MessageRow } from '../messages/message.row';
import { Message } from '../messages/message.type';
import type { ReactionRow } from './reaction.loaders';
import { ReactInput, ReactionCount, ReactPayload } from './reaction.type';
import { react } from './reactions';

@Resolver(() => Message)
export class ReactionResolver {
  @Access('signed-in', 'posts:write')
  @Mutation(() => ReactPayload, { description: 'Reacts to a message that the viewer could answer.' })
  addReaction(
    @Arg('input', () => ReactInput, { description: 'To which message, and how.' }) input: ReactInput,
    @Ctx() context: Context,
  ): Promise<ReactPayload> {
    return answer(context.asking, async () => ({
      message: await react(context, viewerOf(context), input, true),
    }));
  }

  @Access('signed-in', 'posts:write')
  @Mutation(() => ReactPayload, { description: 'Takes one of the viewer’s own reactions back.' })
  removeReaction(
    @Arg('input', () => ReactInput, { description: 'From which message, and which.' }) input: ReactInput,
    @Ctx() context: Context,
  ): Promise<ReactPayload> {
    return answer(context.asking, async () => ({
      message: await react(context, viewerOf(context), input, false),
    }));
  }

  @FieldResolver(() => [ReactionCount], {
    description: 'How people reacted to it, the most frequent first; one entry for each way there is.',
  })
  reactions(@Root() { id }: MessageRow, @Ctx() { reactions }: Context): Promise<readonly ReactionRow[]> {
    return reactions.ofMessage.load(id);
  }
}

@Resolver(() => ReactionCount)
export class ReactionCountResolver {
  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => Boolean, { description: 'Did the viewer react so?' })
  isMine(@Root() { isMine }: ReactionRow): boolean {
    return isMine;
  }
}
