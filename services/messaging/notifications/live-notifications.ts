import { type Context, viewerOf } from '../context';
import { endless, listening, pageSize } from '../live/stream';
import { endOfNotifications } from './end';
import { notificationLoaders } from './notification.loaders';
import type { NotificationRow } from './notification.row';
import type { LiveNotificationsArgs } from './notification.type';

/** What the viewer is told after a cursor, or from now on. */
export const liveNotifications = (
  context: Context,
  { after }: LiveNotificationsArgs,
): Promise<AsyncIterableIterator<NotificationRow>> =>
  listening(context.hint, async (woken) => {
    const notifications = notificationLoaders(context.db, context.cursors, viewerOf(context));
    const start = after ?? (await endOfNotifications(context.db, context.cursors, viewerOf(context)));
    await notifications.after({ after: start, first: 1 });
    const read = (from: string) => notifications.after({ after: from, first: pageSize });
    return endless({ woken, log: context.log, start, read });
  });
