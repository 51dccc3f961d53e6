import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Access } from '../../../kit/access';
import type { Context } from '../context';
import { Message } from '../messages/message.type';
import { Thread } from '../threads/thread.type';
import type { EventRow } from './event.row';
import { FeedEvent, ThreadEvent } from './event.type';
import {
  CommunityFeedArgs,
  LiveCommunityFeedArgs,
  LiveThreadEventsArgs,
  ThreadEventsArgs,
} from './event-args.type';
import { liveFeed, liveThread } from './stream';

/** What both kinds of events lead to. Whom these are from, the event's cursor names. */
function eventFields(type: typeof ThreadEvent | typeof FeedEvent) {
  @Resolver(() => type)
  abstract class EventFields {
    @Directive('@tag(name: "event")')
    @FieldResolver(() => Message, {
      nullable: true,
      description: 'The message it is about, as it is now; null if it is about the thread as a whole.',
    })
    message(@Root() { message }: EventRow): Message | null {
      return message;
    }

    @Directive('@tag(name: "event")')
    @FieldResolver(() => Thread, {
      nullable: true,
      description: 'The thread it happened in. Null for a RESET.',
    })
    async thread(@Root() { threadId }: EventRow, @Ctx() { threads }: Context): Promise<Thread | null> {
      return threadId ? threads.byId.load(threadId) : null;
    }
  }
  return EventFields;
}

@Resolver(() => ThreadEvent)
export class ThreadEventResolver extends eventFields(ThreadEvent) {
  @Access('anyone')
  @Query(() => [ThreadEvent], {
    nullable: 'itemsAndList',
    description:
      'What happened in a thread, in order. NOT_FOUND for a thread that the viewer may not read. What people did whom a block parts from the viewer is left out.',
  })
  threadEvents(@Args() args: ThreadEventsArgs, @Ctx() { events }: Context): Promise<EventRow[]> {
    return events.ofThread(args);
  }

  @Access('anyone')
  @Subscription(() => ThreadEvent, {
    name: 'threadEvents',
    nullable: true,
    subscribe: ({ args, context }) => liveThread(context as Context, args as LiveThreadEventsArgs),
    description: 'The query `threadEvents` that keeps going: each event once, in order, as it happens.',
  })
  liveThreadEvents(@Root() event: EventRow, @Args() _args: LiveThreadEventsArgs): EventRow {
    return event;
  }
}

@Resolver(() => FeedEvent)
export class FeedEventResolver extends eventFields(FeedEvent) {
  @Access('anyone')
  @Query(() => [FeedEvent], {
    nullable: 'itemsAndList',
    description:
      'What happened in the threads of a part of the network, in order, each event once in however many of its communities the thread stands.',
  })
  communityFeed(@Args() args: CommunityFeedArgs, @Ctx() { events }: Context): Promise<EventRow[]> {
    return events.inScope(args);
  }

  @Access('anyone')
  @Query(() => String, {
    nullable: true,
    description:
      'The cursor of now, for `communityFeed(after:)` with any scope: whoever reads on from it is told of everything that happens later.',
  })
  feedCursor(@Ctx() { events }: Context): Promise<string> {
    return events.endOfFeed();
  }

  @Access('anyone')
  @Subscription(() => FeedEvent, {
    name: 'communityFeed',
    nullable: true,
    subscribe: ({ args, context }) => liveFeed(context as Context, args as LiveCommunityFeedArgs),
    description: 'The query `communityFeed` that keeps going: each event once, in order, as it happens.',
  })
  liveCommunityFeed(@Root() event: EventRow, @Args() _args: LiveCommunityFeedArgs): EventRow {
    return event;
  }
}
