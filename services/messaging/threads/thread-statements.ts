import { prepared } from '../../../kit/prepared';
import { epoch } from '../live/epoch';
import { ifVisible, isUnblocked } from '../people/person.policy';
import { isPlacementVisible, isThreadShown, isThreadVisible, viewedAs } from './thread.policy';

/** Runs after the page was cut, so that placements are gathered for the shown threads alone. */
const columns = `
  thread.id, thread.kind, thread.language, thread.title, thread.head, ${epoch} as epoch,
  (select last.at from thread_events last where last.thread_id = thread.id and last.seq = thread.head) as "movedAt",
  (select accepted.id from messages accepted
    where (accepted.thread_id, accepted.seq) = (thread.id, thread.accepted_seq)) as "acceptedId",
  thread.solved_at as "solvedAt",
  ${ifVisible('thread.author_id')} as "authorId",
  thread.started_at as "startedAt",
  thread.last_posted_at as "lastPostedAt",
  (select coalesce(jsonb_agg(jsonb_build_object(
      'communityId', placement.community_id,
      'isPinned', placement.is_pinned,
      'isLocked', placement.is_locked,
      'state', placement.state,
      'placedAt', placement.placed_at,
      'placedById', ${ifVisible('placement.placed_by')}
    ) order by placement.placed_at, placement.position), '[]')
    from thread_placements placement
    where placement.thread_id = thread.id and ${isPlacementVisible('placement')}) as placements,
  array(select participant.member_id from thread_participants participant
    where participant.thread_id = thread.id and ${ifVisible('participant.member_id')} is not null
    order by participant.member_id) as "participantIds"`;

const ofKinds = '($7::text[] is null or thread.kind = any($7::text[]))';
const afterCursor = `($8::timestamptz is null or (thread.last_posted_at, thread.id) < ($8::timestamptz, $9::uuid))`;
const lastActiveFirst = 'thread.last_posted_at desc, thread.id desc';
const inScope = '($6::text[] is null or placement.community_id = any($6::text[]))';

const theThreads = (wanted: string) => `${viewedAs}
  select ${columns} from threads thread where ${wanted} and ${isThreadVisible('thread')}`;

/** $6: thread uuids. */
export const THREADS_BY_IDS = theThreads('thread.id = any($6::uuid[])');

/** $6: thread uuid. */
export const THREAD_BY_ID = prepared(theThreads('thread.id = $6::uuid'));

/** $6: communities or null for all, $7: kinds or null, $8 and $9: the last entry of the page before, $10: how many. */
export const THREADS_IN_SCOPE = `${viewedAs}
  select ${columns} from (
    select * from threads thread
    where ${ofKinds} and ${afterCursor} and ${isThreadShown('thread', inScope)}
    order by ${lastActiveFirst} limit $10
  ) thread order by ${lastActiveFirst}`;

export const COUNT_IN_SCOPE = `${viewedAs}
  select count(*)::integer as count from threads thread where ${ofKinds} and ${isThreadShown('thread', inScope)}`;

/** $6 and $7: the last entry of the page before, $8: how many. */
export const CONVERSATIONS = `${viewedAs}
  select ${columns} from (
    select thread.* from thread_participants participant join threads thread on thread.id = participant.thread_id
    where participant.member_id = $1::text and ${isUnblocked('thread.author_id')}
      and ($6::timestamptz is null or (thread.last_posted_at, thread.id) < ($6::timestamptz, $7::uuid))
    order by ${lastActiveFirst} limit $8
  ) thread order by ${lastActiveFirst}`;

export const COUNT_CONVERSATIONS = `${viewedAs}
  select count(*)::integer as count
  from thread_participants participant join threads thread on thread.id = participant.thread_id
  where participant.member_id = $1::text and ${isUnblocked('thread.author_id')}`;

/** Has somebody posted in a thread since the viewer last looked at a community? */
const sinceVisit = (communityId: string) => `thread.last_posted_at > coalesce((
  select visit.visited_at from community_visits visit
  where visit.member_id = $1::text and visit.community_id = ${communityId}), '-infinity')`;

const ofCommunities = (isWished = 'true') => `${viewedAs}
  select wanted.id as "communityId", ${columns}
  from unnest($6::text[]) as wanted (id)
  cross join lateral (
    select thread.* from thread_placements placement join threads thread on thread.id = placement.thread_id
    where placement.community_id = wanted.id and ${isPlacementVisible('placement')}
      and ${isUnblocked('thread.author_id')} and ${ofKinds} and ${afterCursor} and ${isWished}
    order by ${lastActiveFirst} limit $10
  ) thread order by wanted.id, ${lastActiveFirst}`;

/** A page for each of many communities. $6: the communities, the others as above. */
export const THREADS_OF_COMMUNITIES = ofCommunities();

/** As above, only what is new to the viewer there. */
export const THREADS_SINCE_VISIT = ofCommunities(sinceVisit('wanted.id'));

/** As above, only what a community keeps at the top. */
export const PINNED_IN_COMMUNITIES = ofCommunities('placement.is_pinned');

const countOfCommunities = (isWished = 'true') => `${viewedAs}
  select placement.community_id as "communityId", count(*)::integer as count
  from thread_placements placement join threads thread on thread.id = placement.thread_id
  where placement.community_id = any($6::text[]) and ${isPlacementVisible('placement')}
    and ${isUnblocked('thread.author_id')} and ${ofKinds} and ${isWished}
  group by placement.community_id`;

export const COUNT_OF_COMMUNITIES = countOfCommunities();
export const COUNT_SINCE_VISIT = countOfCommunities(sinceVisit('placement.community_id'));
