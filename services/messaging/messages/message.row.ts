import { messageIds, threadIds } from '../ids';
import type { MessageRemover } from './message-remover';

/** A message as one viewer may read it: an author they may not see is null. */
export interface MessageRow {
  readonly id: string;
  readonly threadId: string;
  readonly seq: number;
  readonly text: string;
  readonly language: string;
  readonly authorId: string | null;
  readonly parentId: string | null;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  /** From then on its text is empty. */
  readonly removedAt: Date | null;
  readonly removedBy: MessageRemover | null;
}

/** A row of SQL has uuids for ids. */
export const messageOf = (stored: MessageRow): MessageRow => ({
  ...stored,
  id: messageIds.of(stored.id),
  threadId: threadIds.of(stored.threadId),
  parentId: stored.parentId && messageIds.of(stored.parentId),
});
