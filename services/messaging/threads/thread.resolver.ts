import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { threadIds } from '../ids';
import { MessageConnection } from '../messages/message.type';
import { Member } from '../people/member.type';
import { PlaceThreadInput, PlaceThreadPayload, UnplaceThreadInput } from './place-thread.type';
import { placeThread } from './placing';
import { StartThreadInput, StartThreadPayload } from './start-thread.type';
import type { ThreadRow } from './thread.row';
import { Thread, ThreadConnection, ThreadsArgs } from './thread.type';
import { startThread } from './threads';
import { unplaceThread } from './unplacing';

@Resolver(() => Thread)
export class ThreadResolver {
  @Access('anyone')
  @Query(() => Thread, {
    nullable: true,
    description: 'One thread; null if there is none that the viewer may read.',
  })
  async thread(
    @Arg('id', () => ID, { description: 'Its id: `thr_…`.' }) id: string,
    @Ctx() { threads }: Context,
  ): Promise<Thread | null> {
    threadIds.uuid(id);
    return threads.byId.load(id);
  }

  @Access('anyone')
  @Query(() => ThreadConnection, {
    nullable: true,
    description:
      'Threads in a scope, last active first, each once in however many of its communities it stands. While members post, a thread can only move up: later pages never show one twice, and one that moved above the cursor is found on the first page.',
  })
  threads(@Args() args: ThreadsArgs, @Ctx() { threads }: Context) {
    return threads.pageInScope(args);
  }

  @Access('signed-in', 'posts:write')
  @Mutation(() => StartThreadPayload, { description: 'Starts a thread with its first message.' })
  startThread(
    @Arg('input', () => StartThreadInput, { description: 'What it says, and where.' })
    input: StartThreadInput,
    @Ctx() context: Context,
  ): Promise<StartThreadPayload> {
    return answer(context.asking, async () => ({
      thread: await startThread(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'posts:write')
  @Mutation(() => PlaceThreadPayload, {
    description:
      'Places a thread in one more community: one’s own, or as its steward, editor or moderator one that everybody may read. It is the same thread there.',
  })
  placeThread(
    @Arg('input', () => PlaceThreadInput, { description: 'Which thread, and where.' })
    input: PlaceThreadInput,
    @Ctx() context: Context,
  ): Promise<PlaceThreadPayload> {
    return answer(context.asking, async () => ({
      thread: await placeThread(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'posts:write')
  @Mutation(() => PlaceThreadPayload, {
    description:
      'Takes a thread out of a community; elsewhere it goes on. By its author, or whoever placed it there; moderators hide it (`moderate`).',
  })
  unplaceThread(
    @Arg('input', () => UnplaceThreadInput, { description: 'Which thread, and from where.' })
    input: UnplaceThreadInput,
    @Ctx() context: Context,
  ): Promise<PlaceThreadPayload> {
    return answer(context.asking, async () => ({
      thread: await unplaceThread(context, viewerOf(context), input),
    }));
  }

  @Directive('@tag(name: "event")')
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who started it; null if the viewer may not see them or they were erased.',
  })
  author(@Root() { authorId }: ThreadRow): Member | null {
    return authorId ? { id: authorId } : null;
  }

  @FieldResolver(() => String, {
    description:
      'The cursor of now, for `threadEvents(after:)`: whoever reads on from it is told of everything that happens after this answer.',
  })
  eventCursor(@Root() { id, epoch, head, movedAt }: ThreadRow, @Ctx() { cursors }: Context): string {
    return cursors.close({ log: id, epoch, at: [head, movedAt.getTime()], people: [] });
  }

  @FieldResolver(() => MessageConnection, {
    nullable: true,
    description:
      'Its messages in the order they were posted, without those of people a block parts from the viewer.',
  })
  messages(@Root() { id }: ThreadRow, @Args() args: PageArgs, @Ctx() { messages }: Context) {
    return messages.pageOfThread(id, args);
  }
}
