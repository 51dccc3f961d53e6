import { ifVisible, isUnblocked } from '../people/person.policy';
import { isPlacementVisible, isThreadVisible, viewedAs } from './thread.policy';

/** Runs after the page was cut, so that placements are gathered for the shown threads alone. */
const columns = `
  thread.id, thread.kind, thread.language, thread.title, thread.head,
  ${ifVisible('thread.author_id')} as "authorId",
  thread.started_at as "startedAt",
  thread.last_posted_at as "lastPostedAt",
  (select coalesce(jsonb_agg(jsonb_build_object(
      'communityId', placement.community_id,
      'isPinned', placement.is_pinned,
      'state', placement.state,
      'placedAt', placement.placed_at,
      'placedById', ${ifVisible('placement.placed_by')}
    ) order by placement.placed_at, placement.position), '[]')
    from thread_placements placement
    where placement.thread_id = thread.id and ${isPlacementVisible('placement')}) as placements`;

const ofKinds = '($7::text[] is null or thread.kind = any($7::text[]))';
const afterCursor = `($8::timestamptz is null or (thread.last_posted_at, thread.id) < ($8::timestamptz, $9::uuid))`;
const lastActiveFirst = 'thread.last_posted_at desc, thread.id desc';
const inScope = '($6::text[] is null or placement.community_id = any($6::text[]))';

/** $6: thread uuids. */
export const THREADS_BY_ID = `${viewedAs}
  select ${columns} from threads thread where thread.id = any($6::uuid[]) and ${isThreadVisible('thread')}`;

/** $6: communities or null for all, $7: kinds or null, $8 and $9: the last entry of the page before, $10: how many. */
export const THREADS_IN_SCOPE = `${viewedAs}
  select ${columns} from (
    select * from threads thread
    where ${ofKinds} and ${afterCursor} and ${isThreadVisible('thread', inScope)}
    order by ${lastActiveFirst} limit $10
  ) thread order by ${lastActiveFirst}`;

export const COUNT_IN_SCOPE = `${viewedAs}
  select count(*)::integer as count from threads thread where ${ofKinds} and ${isThreadVisible('thread', inScope)}`;

/** A page for each of many communities. $6: the communities, the others as above. */
export const THREADS_OF_COMMUNITIES = `${viewedAs}
  select wanted.id as "communityId", ${columns}
  from unnest($6::text[]) as wanted (id)
  cross join lateral (
    select thread.* from thread_placements placement join threads thread on thread.id = placement.thread_id
    where placement.community_id = wanted.id and ${isPlacementVisible('placement')}
      and ${isUnblocked('thread.author_id')} and ${ofKinds} and ${afterCursor}
    order by ${lastActiveFirst} limit $10
  ) thread order by wanted.id, ${lastActiveFirst}`;

export const COUNT_OF_COMMUNITIES = `${viewedAs}
  select placement.community_id as "communityId", count(*)::integer as count
  from thread_placements placement join threads thread on thread.id = placement.thread_id
  where placement.community_id = any($6::text[]) and ${isPlacementVisible('placement')}
    and ${isUnblocked('thread.author_id')} and ${ofKinds}
  group by placement.community_id`;
