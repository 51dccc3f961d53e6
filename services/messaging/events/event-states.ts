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

interface MessageFacts {
  readonly id: string;
  readonly threadId: string;
  readonly seq: number;
  /** Where its thread was shown when it was posted. */
  readonly communityIds: readonly string[];
  readonly authorId: string;
  readonly parentId: string | null;
  readonly language: string;
  readonly postedAt: Date;
}

export const messageEvent = ({ postedAt, ...facts }: MessageFacts): FeedEvent => ({
  kind: 'message',
  state: { ...facts, postedAt: postedAt.toISOString() },
});
