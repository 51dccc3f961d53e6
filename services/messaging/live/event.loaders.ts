import type { DataSource } from 'typeorm';
import { notFound } from '../../../kit/errors';
import type { LiveCursors } from '../../../kit/live-cursor';
import { assertFirst } from '../../../kit/page';
import { read } from '../../../kit/read';
import type { Viewer } from '../../../kit/viewer';
import { threadIds } from '../ids';
import { resolveScope } from '../scope/scope';
import { viewerValues } from '../threads/thread.policy';
import { assertKinds } from '../threads/thread-kinds';
import {
  type EventRow,
  eventsFrom,
  feedPosition,
  resetEvent,
  type StoredEvent,
  threadPosition,
} from './event.row';
import type { CommunityFeedArgs, ThreadEventsArgs } from './event-args.type';
import { EVENTS_OF_THREAD, FEED_END, FEED_OF_ALL, FEED_OF_COMMUNITIES } from './event-statements';
import { type Found, newLifeFor } from './new-life';

/** The name of the log of all threads, as cursors have it. */
export const feedLog = 'feed';

interface EventLoadersParts {
  readonly db: DataSource;
  readonly viewer: Viewer | null;
  readonly cursors: LiveCursors;
}

type Told = StoredEvent & Found;

/** The guarded door to events: one by somebody a block parts the viewer from, or of a thread they may not read, is absent. */
export function eventLoaders({ db, viewer, cursors }: EventLoadersParts) {
  const viewed = viewerValues(viewer);

  return {
    /** Throws NOT_FOUND for a thread that the viewer may not read. */
    async ofThread({ threadId, after, first }: ThreadEventsArgs): Promise<EventRow[]> {
      const cursor = cursors.read(after, threadId);
      const values = [
        ...viewed,
        threadIds.uuid(threadId, 'threadId'),
        cursor?.at[0] ?? 0,
        assertFirst(first),
      ];
      const stored = await read<Told>(db, EVENTS_OF_THREAD, values);
      const [one] = stored;
      if (!one) throw notFound({ en: 'thread', fr: 'fil' }, threadId, 'threadId');
      const newLife = await newLifeFor(db, cursor, one);
      if (newLife) return [resetEvent(cursors, { log: threadId, epoch: newLife, at: [0, 0] })];
      return eventsFrom(stored, cursors, threadId, threadPosition);
    },

    async inScope({ scope, kinds, after, first }: CommunityFeedArgs): Promise<EventRow[]> {
      const cursor = cursors.read(after, feedLog);
      const [xid = 0, position = 0] = cursor?.at ?? [];
      const values = [assertKinds(kinds), String(xid), position, assertFirst(first)];
      const communityIds = await resolveScope(db, scope);
      const sql = communityIds ? FEED_OF_COMMUNITIES : FEED_OF_ALL;
      const stored = await read<Told>(db, sql, [...viewed, communityIds, ...values]);
      const newLife = await newLifeFor(db, cursor, (stored as [Told])[0]);
      if (newLife) return [resetEvent(cursors, { log: feedLog, epoch: newLife, at: [0, 0, 0] })];
      return eventsFrom(stored, cursors, feedLog, feedPosition);
    },

    /** The cursor of now: whoever reads on from it is told of everything that happens later. */
    async endOfFeed(): Promise<string> {
      const [end]: [Pick<StoredEvent, 'epoch' | 'xid' | 'position' | 'at'>] = await db.query(FEED_END);
      return cursors.close({ log: feedLog, epoch: end.epoch, at: feedPosition(end), people: [] });
    },
  };
}
