import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { Community } from '../communities/community.type';
import { type Context, viewerOf } from '../context';
import { ScopeInput } from '../scope/scope.type';
import type { ThreadRow } from '../threads/thread.row';
import { Thread } from '../threads/thread.type';
import type { ReadingRow, UnreadRow } from './reading.loaders';
import {
  FollowThreadInput,
  MarkReadInput,
  ReadingPayload,
  ThreadReading,
  UnreadOfCommunity,
  UnreadSummary,
} from './reading.type';
import { followThread, markRead } from './readings';

@Resolver(() => Thread)
export class ReadingResolver {
  @Access('signed-in', 'notifications')
  @Mutation(() => ReadingPayload, {
    description: 'Says whether the viewer follows a thread. Nobody is told.',
  })
  followThread(
    @Arg('input', () => FollowThreadInput, { description: 'Which thread, and how.' })
    input: FollowThreadInput,
    @Ctx() context: Context,
  ): Promise<ReadingPayload> {
    return answer(context.asking, async () => ({
      thread: await followThread(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'read')
  @Mutation(() => ReadingPayload, {
    description: 'Says how far the viewer has read a thread; it never goes back. Nobody is told.',
  })
  markRead(
    @Arg('input', () => MarkReadInput, { description: 'Which thread, and how far.' }) input: MarkReadInput,
    @Ctx() context: Context,
  ): Promise<ReadingPayload> {
    return answer(context.asking, async () => ({
      thread: await markRead(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'read')
  @Query(() => UnreadSummary, {
    nullable: true,
    description: 'What is unread in the threads that the viewer follows, in all of a scope.',
  })
  unread(
    @Arg('scope', () => ScopeInput, { nullable: true, description: 'Where to look; everywhere without it.' })
    scope: ScopeInput | null,
    @Ctx() { readings }: Context,
  ): Promise<UnreadRow> {
    return readings.unread(scope);
  }

  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => ThreadReading, {
    nullable: true,
    description: 'How the viewer stands to it; null for visitors.',
  })
  async reading(@Root() { id }: ThreadRow, @Ctx() { viewer, readings }: Context): Promise<ReadingRow | null> {
    return viewer ? readings.ofThread.load(id) : null;
  }
}

@Resolver(() => UnreadOfCommunity)
export class UnreadOfCommunityResolver {
  @FieldResolver(() => Community, { nullable: true, description: 'The region or circle.' })
  community(@Root() { communityId }: UnreadRow['communities'][0]): Community {
    return { id: communityId };
  }
}
