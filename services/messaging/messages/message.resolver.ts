import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { Member } from '../people/member.type';
import { editMessage, removeMessage } from './changes';
import {
  EditMessageInput,
  EditMessagePayload,
  RemoveMessageInput,
  RemoveMessagePayload,
} from './changes.type';
import { htmlOf } from './html';
import type { MessageRow } from './message.row';
import { Message, MessageConnection, PostMessageInput, PostMessagePayload } from './message.type';
import { postMessage } from './messages';

@Resolver(() => Message)
export class MessageResolver {
  @Access('signed-in', 'posts:write')
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

  @Access('signed-in', 'posts:write')
  @Mutation(() => EditMessagePayload, { description: 'Gives one of the viewer’s own messages other words.' })
  editMessage(
    @Arg('input', () => EditMessageInput, { description: 'Which message, and what it is to say.' })
    input: EditMessageInput,
    @Ctx() context: Context,
  ): Promise<EditMessagePayload> {
    return answer(context.asking, async () => ({
      message: await editMessage(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'posts:write')
  @Mutation(() => RemoveMessagePayload, {
    description:
      'Takes the words of one of the viewer’s own messages away, for good. Its place in the thread stays.',
  })
  removeMessage(
    @Arg('input', () => RemoveMessageInput, { description: 'Which message.' }) input: RemoveMessageInput,
    @Ctx() context: Context,
  ): Promise<RemoveMessagePayload> {
    return answer(context.asking, async () => ({
      message: await removeMessage(context, viewerOf(context), input),
    }));
  }

  @Directive('@tag(name: "event")')
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who said it; null if the viewer may not see them or they were erased.',
  })
  author(@Root() { authorId }: MessageRow): Member | null {
    return authorId ? { id: authorId } : null;
  }

  @Directive('@cost(weight: 3)')
  @FieldResolver(() => String, {
    description:
      'The text as HTML that may stand in any page as it is. Of Markdown it holds paragraphs, emphasis, lists, quotes, code and links (http, https, mailto; with `rel="nofollow noopener noreferrer ugc"`): no pictures, no headings, no HTML of the author. Empty once it was removed.',
  })
  html(@Root() { text }: MessageRow): string {
    return htmlOf(text);
  }

  @FieldResolver(() => MessageConnection, {
    nullable: true,
    description:
      'What answers it directly, in the order posted, without messages of people a block parts from the viewer. Answers have answers, at any depth.',
  })
  replies(@Root() { id }: MessageRow, @Args() args: PageArgs, @Ctx() { messages }: Context) {
    return messages.pageOfReplies(id, args);
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description: 'The message it answers; null if it answers none, or none that the viewer may read.',
  })
  async parent(@Root() { parentId }: MessageRow, @Ctx() { messages }: Context): Promise<Message | null> {
    return parentId ? messages.byId.load(parentId) : null;
  }
}
