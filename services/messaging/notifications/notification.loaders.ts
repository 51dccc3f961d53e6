import type { DataSource } from 'typeorm';
import type { LiveCursors } from '../../../kit/live-cursor';
import { assertFirst, cursorOf, type Page, pageOf } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import { numberIn } from '../list-cursors';
import { type Found, newLifeFor } from '../live/new-life';
import { viewerValues } from '../threads/thread.policy';
import {
  logOf,
  type NotificationRow,
  notificationsFrom,
  resetNotification,
  type StoredNotification,
} from './notification.row';
import type { LatestNotificationsArgs, NotificationsArgs } from './notification.type';
import { COUNT_LATEST, LATEST, NOTIFICATIONS } from './notification-statements';

/** The guarded door to what a member is told: of what they may know no more, nothing. */
export function notificationLoaders(db: DataSource, cursors: LiveCursors, viewer: Viewer) {
  const { memberId } = viewer;
  const viewed = viewerValues(viewer);

  return {
    async after({ after, first }: NotificationsArgs): Promise<NotificationRow[]> {
      const cursor = cursors.read(after, logOf(memberId));
      const stored: (StoredNotification & Found)[] = await db.query(NOTIFICATIONS, [
        ...viewed,
        cursor?.at[0] ?? 0,
        assertFirst(first),
      ]);
      const newLife = await newLifeFor(db, cursor, stored[0] as Found);
      if (newLife) return [resetNotification(cursors, memberId, newLife)];
      return notificationsFrom(stored, cursors, memberId);
    },

    async latest({ unreadOnly, ...asked }: LatestNotificationsArgs): Promise<Page<NotificationRow>> {
      const before = numberIn(asked.after, 1, listOfNotifications);
      const values = [...viewed, unreadOnly, before, assertFirst(asked.first) + 1];
      const stored: StoredNotification[] = await db.query(LATEST, values);
      return pageOf(notificationsFrom(stored, cursors, memberId), asked, {
        cursor: ({ seq }) => cursorOf([seq ?? 0]),
        node: (notification) => notification,
        totalCount: async () => {
          const [row]: [{ count: number }] = await db.query(COUNT_LATEST, [...viewed, unreadOnly]);
          return row.count;
        },
      });
    },
  };
}

const listOfNotifications = { en: 'a list of notifications', fr: 'une liste de notifications' };
