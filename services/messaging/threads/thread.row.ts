import { threadIds } from '../ids';
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
  readonly placements: readonly PlacementRow[];
}

export interface PlacementRow {
  readonly communityId: string;
  readonly isPinned: boolean;
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
  placements: stored.placements.map((one) => ({ ...one, placedAt: new Date(one.placedAt) })),
});
