import type { FeedEvent } from '../../../kit/feed';

/*
 * What messaging's feed tells: ids and times, no words of members. Those are kept in one place, so that an erasure has
 * one place to empty.
 */

interface ThreadFacts {
  readonly id: string;
  readonly kind: string;
  readonly language: string;
  readonly authorId: string;
  readonly startedAt: Date;
  readonly communityIds: readonly string[];
}

/** A thread that has just begun. */
export const threadEvent = ({ communityIds, startedAt, ...facts }: ThreadFacts): FeedEvent => ({
  kind: 'thread',
  state: {
    ...facts,
    startedAt: startedAt.toISOString(),
    placements: communityIds.map((communityId) => ({ communityId, isPinned: false, state: 'SHOWN' })),
  },
});

interface PlacementFacts {
  readonly threadId: string;
  readonly communityId: string;
  readonly placedById: string;
  readonly placedAt: Date;
}

/** A thread stands in one more community. */
export const placementEvent = ({ placedAt, ...facts }: PlacementFacts): FeedEvent => ({
  kind: 'placement',
  state: { ...facts, isPinned: false, state: 'SHOWN', placedAt: placedAt.toISOString() },
});

/** A thread stands in a community no more. */
export const goneEvent = (facts: Pick<PlacementFacts, 'threadId' | 'communityId'>): FeedEvent => ({
  kind: 'placement',
  state: { ...facts, isGone: true },
});

interface MessageFacts {
  readonly id: string;
  readonly threadId: string;
  readonly seq: number;
  /** Where its thread was shown when this happened. */
  readonly communityIds: readonly string[];
  readonly authorId: string;
  readonly parentId: string | null;
  readonly language: string;
  readonly postedAt: Date;
  readonly editedAt?: Date | null;
  readonly removedAt?: Date | null;
}

/** A message as it is now: posted, edited or removed. */
export const messageEvent = (facts: MessageFacts): FeedEvent => {
  const { id, threadId, seq, communityIds, authorId, parentId, language } = facts;
  const [postedAt, editedAt, removedAt] = [facts.postedAt, facts.editedAt, facts.removedAt].map(
    (time) => time?.toISOString() ?? null,
  );
  return {
    kind: 'message',
    state: { id, threadId, seq, communityIds, authorId, parentId, language, postedAt, editedAt, removedAt },
  };
};
