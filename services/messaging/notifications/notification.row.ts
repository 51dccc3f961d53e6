import type { LiveCursors } from '../../../kit/live-cursor';
import { actionIds, messageIds, threadIds } from '../ids';
import type { NotificationKind } from './notification.type';
import type { NotificationTopic } from './topic';

/** A notification as the member whom it is for may read it. */
export interface NotificationRow {
  readonly cursor: string;
  readonly kind: NotificationKind;
  readonly seq: number | null;
  readonly topic: NotificationTopic | null;
  readonly at: Date | null;
  readonly isQuiet: boolean;
  readonly isRead: boolean;
  readonly threadId: string | null;
  readonly messageId: string | null;
  readonly actionId: string | null;
  readonly searchId: string | null;
  /** Whom the search found, as far as the viewer may see them. */
  readonly foundIds: readonly string[];
}

/** A row of SQL; without a seq it only says where the log stands. */
export interface StoredNotification {
  readonly epoch: string;
  readonly seq: number | null;
  readonly topic: NotificationTopic;
  readonly at: Date;
  readonly isQuiet: boolean;
  readonly isRead: boolean;
  readonly threadId: string | null;
  readonly messageId: string | null;
  readonly actorId: string | null;
  readonly actionId: string | null;
  readonly searchId: string | null;
  readonly foundIds: readonly string[];
}

/** The log of what one member is told, as cursors have it. */
export const logOf = (memberId: string) => `notifications of ${memberId}`;

export function notificationsFrom(
  stored: readonly StoredNotification[],
  cursors: LiveCursors,
  memberId: string,
): NotificationRow[] {
  return stored.flatMap(({ epoch, seq, actorId, threadId, messageId, actionId, ...told }) => {
    if (seq === null) return [];
    const people = actorId ? [actorId] : [];
    return {
      ...told,
      seq,
      cursor: cursors.close({ log: logOf(memberId), epoch, at: [seq, told.at.getTime()], people }),
      kind: 'NOTIFIED' as const,
      threadId: threadId && threadIds.of(threadId),
      messageId: messageId && messageIds.of(messageId),
      actionId: actionId && actionIds.of(actionId),
    };
  });
}

/** What whoever comes with a cursor of another life of the log gets. */
export const resetNotification = (
  cursors: LiveCursors,
  memberId: string,
  epoch: string,
): NotificationRow => ({
  cursor: cursors.close({ log: logOf(memberId), epoch, at: [0, 0], people: [] }),
  ...{ kind: 'RESET', seq: null, topic: null, at: null, isQuiet: true, isRead: false },
  ...{ threadId: null, messageId: null, actionId: null, searchId: null, foundIds: [] },
});
