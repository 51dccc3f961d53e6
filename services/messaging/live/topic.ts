import type { DataSource } from 'typeorm';
import { notFound, unauthenticated } from '../../../kit/errors';
import type { LiveCursors } from '../../../kit/live-cursor';
import type { Viewer } from '../../../kit/viewer';
import { threadIds } from '../ids';
import { endOfNotifications } from '../notifications/end';
import { resolveScope } from '../scope/scope';
import { isReadable, isThreadVisible, viewedAs, viewerValues } from '../threads/thread.policy';
import { assertKinds } from '../threads/thread-kinds';
import { epoch, stampOf } from './epoch';
import { eventLoaders } from './event.loaders';
import type { CommunityFeedOf } from './event-args.type';
import { anywhere, topicOfReach } from './moved';

/** A subscription that a gateway was asked for. */
export interface TopicAsked {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer | null;
}

/** What it is about, for a gateway that serves many readers alike. */
export interface Topic {
  /** What to wake it for; as `moved` names them. */
  readonly topics: readonly string[];
  /**
   * Who reads the same: all with these closed communities, none of them for what is public. Null for who sees more than others
   * there, as moderators do, or others do not, as in a conversation, and has to be served by themself.
   */
  readonly closedIds: readonly string[] | null;
  /** The cursor of now. */
  readonly cursor: string;
}

const isClosed = (communityId: string) => `not exists (
  select from communities community where community.id = ${communityId} and community.state <> 'INCUBATING')`;

/** $6: thread. */
const OF_THREAD = `${viewedAs}
  select thread.head, ${epoch} as epoch,
    (select ${stampOf('last')} from thread_events last where last.thread_id = thread.id and last.seq = thread.head) as stamp,
    thread.kind = 'DIRECT' or exists (select from thread_placements placement
      where placement.thread_id = thread.id and placement.community_id = any($5::text[])) as "isAlone",
    exists (select from thread_placements placement
      where placement.thread_id = thread.id and placement.state = 'SHOWN' and not ${isClosed('placement.community_id')}) as "isPublic",
    array(select placement.community_id from thread_placements placement
      where placement.thread_id = thread.id and placement.state = 'SHOWN' and ${isReadable('placement.community_id')}
      order by placement.community_id) as "readIds"
  from threads thread where thread.id = $6::uuid and ${isThreadVisible('thread')}`;

/** $6: communities, or null for all. */
const OF_FEED = `${viewedAs}
  select
    exists (select from unnest($5::text[]) as own (id) where $6::text[] is null or own.id = any($6::text[])) as "isModerator",
    array(select own.id from unnest($4::text[]) as own (id)
      where ($6::text[] is null or own.id = any($6::text[])) and ${isClosed('own.id')} order by own.id) as "closedIds"`;

/** Throws what the query of the same name and arguments would. */
export function topicOf(
  db: DataSource,
  cursors: LiveCursors,
  { field, args, viewer }: TopicAsked,
): Promise<Topic> {
  if (field === 'threadEvents')
    return threadTopic(db, cursors, { threadId: String(args['threadId']), viewer });
  if (field === 'communityFeed') return feedTopic(db, cursors, { of: args as CommunityFeedOf, viewer });
  if (field === 'notifications') return notificationsTopic(db, cursors, viewer);
  throw new Error(`Messaging has no subscription ${field}.`);
}

async function threadTopic(
  db: DataSource,
  cursors: LiveCursors,
  { threadId, viewer }: { threadId: string; viewer: Viewer | null },
): Promise<Topic> {
  const values = [...viewerValues(viewer), threadIds.uuid(threadId, 'threadId')];
  const [thread] = await db.query(OF_THREAD, values);
  if (!thread) throw notFound({ en: 'thread', fr: 'fil' }, threadId, 'threadId');
  return {
    topics: [threadId],
    closedIds: thread.isAlone ? null : thread.isPublic ? [] : thread.readIds,
    cursor: cursors.close({
      log: threadId,
      epoch: thread.epoch,
      at: [thread.head, Number(thread.stamp)],
      people: [],
    }),
  };
}

/** Circles have neither children nor neighbours. */
function topicsOf(scope: CommunityFeedOf['scope']): string[] {
  if (!scope) return [anywhere];
  const alone = { includeChildren: false, neighbours: false };
  return [
    ...(scope.regions ?? []).map((id) => topicOfReach(id, scope)),
    ...(scope.circles ?? []).map((id) => topicOfReach(id, alone)),
  ];
}

async function feedTopic(
  db: DataSource,
  cursors: LiveCursors,
  { of, viewer }: { of: CommunityFeedOf; viewer: Viewer | null },
): Promise<Topic> {
  assertKinds(of.kinds);
  const communityIds = await resolveScope(db, of.scope);
  const [feed] = await db.query(OF_FEED, [...viewerValues(viewer), communityIds]);
  return {
    topics: communityIds ? topicsOf(of.scope) : [anywhere],
    closedIds: feed.isModerator ? null : feed.closedIds,
    cursor: await eventLoaders({ db, viewer, cursors }).endOfFeed(),
  };
}

/** Nobody else reads what a member is told. */
async function notificationsTopic(
  db: DataSource,
  cursors: LiveCursors,
  viewer: Viewer | null,
): Promise<Topic> {
  if (!viewer) throw unauthenticated();
  const cursor = await endOfNotifications(db, cursors, viewer);
  return { topics: [viewer.memberId], closedIds: null, cursor };
}
