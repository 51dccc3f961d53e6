import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { Member } from '../people/member.type';
import type { MessageRow } from './message.row';
import { Message, PostMessageInput, PostMessagePayload } from './message.type';
import { postMessage } from './messages';

@Resolver(() => Message)
export class MessageResolver {
  @Access('signed-in')
  @Mutation(() => PostMessagePayload, {
    description:
      'Posts a message in a thread that stands in one of the viewer’s communities, or in one that contains such a community.',
  })
  postMessage(
    @Arg('input', () => PostMessageInput, { description: 'What to say, and where.' }) input: PostMessageInput,
    @Ctx() context: Context,
  ): Promise<PostMessagePayload> {
    return answer(context.asking, async () => ({
      message: await postMessage(context, viewerOf(context), input),
    }));
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who said it; null if the viewer may not see them or they were erased.',
  })
  author(@Root() { authorId }: MessageRow): Member | null {
    return authorId ? { id: authorId } : null;
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description: 'The message it answers; null if it answers none, or none that the viewer may read.',
  })
  async parent(@Root() { parentId }: MessageRow, @Ctx() { messages }: Context): Promise<Message | null> {
    return parentId ? messages.byId.load(parentId) : null;
  }
}
