import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { Message } from '../messages/message.type';
import type { ActionRow } from '../moderation/action.row';
import { ModerationAction } from '../moderation/moderation.type';
import { Thread } from '../threads/thread.type';
import { liveNotifications } from './live-notifications';
import { markNotificationsRead } from './marking';
import { MarkNotificationsReadInput, MarkNotificationsReadPayload } from './marking.type';
import { notificationLoaders } from './notification.loaders';
import type { NotificationRow } from './notification.row';
import {
  LatestNotificationsArgs,
  LiveNotificationsArgs,
  Notification,
  NotificationConnection,
  NotificationsArgs,
} from './notification.type';

const loadersOf = (context: Context) => notificationLoaders(context.db, context.cursors, viewerOf(context));

@Resolver(() => Notification)
export class NotificationResolver {
  @Access('signed-in', 'notifications')
  @Query(() => [Notification], {
    nullable: 'itemsAndList',
    description: 'What the viewer was told in the app, in order, as far as they may still know of it.',
  })
  notifications(@Args() args: NotificationsArgs, @Ctx() context: Context): Promise<NotificationRow[]> {
    return loadersOf(context).after(args);
  }

  @Access('signed-in', 'notifications')
  @Subscription(() => Notification, {
    name: 'notifications',
    nullable: true,
    subscribe: ({ args, context }) => liveNotifications(context as Context, args as LiveNotificationsArgs),
    description: 'The query `notifications` that keeps going: each once, in order, as it comes.',
  })
  liveNotifications(@Root() one: NotificationRow, @Args() _args: LiveNotificationsArgs): NotificationRow {
    return one;
  }

  @Access('signed-in', 'notifications')
  @Query(() => NotificationConnection, {
    nullable: true,
    description: 'What the viewer was told in the app, the latest first.',
  })
  latestNotifications(@Args() args: LatestNotificationsArgs, @Ctx() context: Context) {
    return loadersOf(context).latest(args);
  }

  @Access('signed-in', 'notifications')
  @Mutation(() => MarkNotificationsReadPayload, {
    description:
      'Takes what the viewer was told as read. Reading a thread (`markRead`) does the same for it.',
  })
  markNotificationsRead(
    @Arg('input', () => MarkNotificationsReadInput, { description: 'How far.' })
    input: MarkNotificationsReadInput,
    @Ctx() context: Context,
  ): Promise<MarkNotificationsReadPayload> {
    return answer(context.asking, async () => ({
      count: await markNotificationsRead(context, viewerOf(context), input),
    }));
  }

  @Directive('@tag(name: "event")')
  @FieldResolver(() => Thread, {
    nullable: true,
    description: 'The thread it is about; null for a RESET, and if the viewer may not read it any more.',
  })
  async thread(@Root() { threadId }: NotificationRow, @Ctx() { threads }: Context): Promise<Thread | null> {
    return threadId ? threads.byId.load(threadId) : null;
  }

  @Directive('@tag(name: "event")')
  @FieldResolver(() => Message, {
    nullable: true,
    description: 'The message it is about; null if it is about a thread as a whole.',
  })
  async message(
    @Root() { messageId }: NotificationRow,
    @Ctx() { messages }: Context,
  ): Promise<Message | null> {
    return messageId ? messages.byId.load(messageId) : null;
  }

  @FieldResolver(() => ModerationAction, {
    nullable: true,
    description: 'What moderators did, for the topic MODERATION; `appeal` is against it.',
  })
  async action(
    @Root() { actionId }: NotificationRow,
    @Ctx() { appeals }: Context,
  ): Promise<ActionRow | null> {
    return actionId ? appeals.actionOfMine.load(actionId) : null;
  }
}
