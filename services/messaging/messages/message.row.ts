import { messageIds, threadIds } from '../ids';

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
}

/** A row of SQL has uuids for ids. */
export const messageOf = (stored: MessageRow): MessageRow => ({
  ...stored,
  id: messageIds.of(stored.id),
  threadId: threadIds.of(stored.threadId),
  parentId: stored.parentId && messageIds.of(stored.parentId),
});
