import type { DataSource } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import { threadIds } from '../ids';
import { isUnblocked } from '../people/person.policy';
import { resolveScope } from '../scope/scope';
import type { ScopeInput } from '../scope/scope.type';
import {
  isPlacementVisible,
  isThreadShown,
  isThreadVisible,
  viewedAs,
  viewerValues,
} from '../threads/thread.policy';
import type { ThreadFollowing } from './following';

export interface ReadingRow {
  readonly threadId: string;
  readonly following: ThreadFollowing;
  readonly readUpTo: number;
  readonly unreadCount: number;
}

export interface UnreadRow {
  readonly threads: number;
  readonly messages: number;
  readonly communities: readonly {
    readonly communityId: string;
    readonly threads: number;
    readonly messages: number;
  }[];
}

/** Messages of a thread after a seq that the viewer has not written and may read. */
const unreadIn = (threadId: string, readSeq: string) => `(
  select count(*)::integer from (
    select from messages message
    where message.thread_id = ${threadId} and message.seq > ${readSeq} and message.removed_at is null
      and message.author_id <> $1::text and ${isUnblocked('message.author_id')}
    limit 1000) unread)`;

/** $6: thread uuids. For threads that the viewer may read. */
const OF_THREADS = `${viewedAs}
  select wanted.id as "threadId", coalesce(reading.following, 'NOT_FOLLOWED') as following,
    coalesce(reading.read_seq, 0) as "readUpTo", ${unreadIn('wanted.id', 'coalesce(reading.read_seq, 0)')} as "unreadCount"
  from unnest($6::uuid[]) as wanted (id)
    left join thread_readings reading on reading.thread_id = wanted.id and reading.member_id = $1::text`;

const wished = '($6::text[] is null or placement.community_id = any($6::text[]))';

/** $6: communities or null for all. */
const SUMMARY = `${viewedAs}, unread as (
    select thread.id, ${unreadIn('thread.id', 'reading.read_seq')} as messages
    from thread_readings reading join threads thread on thread.id = reading.thread_id
    where reading.member_id = $1::text and reading.following = 'FOLLOWED' and thread.head > reading.read_seq
      and case when $6::text[] is null then ${isThreadVisible('thread')} else ${isThreadShown('thread', wished)} end
  ), of_community as (
    select placement.community_id as id, count(*)::integer as threads, sum(unread.messages)::integer as messages
    from unread join thread_placements placement on placement.thread_id = unread.id
    where unread.messages > 0 and ${wished} and ${isPlacementVisible('placement')}
    group by placement.community_id order by 3 desc, 1 limit 200
  )
  select count(*) filter (where messages > 0)::integer as threads, coalesce(sum(messages), 0)::integer as messages,
    (select coalesce(jsonb_agg(jsonb_build_object('communityId', id, 'threads', threads, 'messages', messages)
      order by messages desc, id), '[]') from of_community) as communities
  from unread`;

/** $6: communities. */
const VISITS = `${viewedAs}
  select community_id as id, visited_at as "visitedAt" from community_visits
  where member_id = $1::text and community_id = any($6::text[])`;

/** What concerns the viewer alone, and is for nobody else. */
export function readingLoaders(db: DataSource, viewer: Viewer | null) {
  const viewed = viewerValues(viewer);
  return {
    ofThread: oneByKey(
      ({ threadId }: ReadingRow) => threadIds.of(threadId),
      (ids: readonly string[]) => db.query(OF_THREADS, [...viewed, ids.map((id) => threadIds.uuid(id))]),
    ),
    visitTo: oneByKey(
      ({ id }: { id: string; visitedAt: Date }) => id,
      (ids: readonly string[]) => db.query(VISITS, [...viewed, ids]),
    ),
    async unread(scope?: ScopeInput | null): Promise<UnreadRow> {
      const [summary]: [UnreadRow] = await db.query(SUMMARY, [...viewed, await resolveScope(db, scope)]);
      return summary;
    },
  };
}
