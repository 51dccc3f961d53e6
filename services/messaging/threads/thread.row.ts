import { messageIds, threadIds } from '../ids';
import type { PlacementState, ThreadKind } from './thread-kind';

/** A thread as one viewer may read it: whom they may not see is null, where they may not look is left out. */
export interface ThreadRow {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly language: string;
  readonly title: string;
  readonly authorId: string | null;
  readonly startedAt: Date;
  readonly lastPostedAt: Date;
  readonly head: number;
  /** When the last thing happened in it. */
  readonly movedAt: Date;
  /** The life of the log that `head` counts in. */
  readonly epoch: string;
  /** The message that is the accepted answer. */
  readonly acceptedId: string | null;
  readonly solvedAt: Date | null;
  readonly placements: readonly PlacementRow[];
  /** Of a conversation. */
  readonly participantIds: readonly string[];
}

export interface PlacementRow {
  readonly communityId: string;
  readonly isPinned: boolean;
  readonly isLocked: boolean;
  readonly state: PlacementState;
  readonly placedAt: Date;
  readonly placedById: string | null;
}

/** A row of SQL: ids are uuids, and the times inside JSON are text. */
export interface StoredThread extends Omit<ThreadRow, 'placements'> {
  readonly placements: readonly (Omit<PlacementRow, 'placedAt'> & { placedAt: string })[];
}

export const threadOf = <Stored extends StoredThread>(stored: Stored) => ({
  ...stored,
  id: threadIds.of(stored.id),
  acceptedId: stored.acceptedId && messageIds.of(stored.acceptedId),
  placements: stored.placements.map((one) => ({ ...one, placedAt: new Date(one.placedAt) })),
});
