import { prepared } from '../../../kit/prepared';
import { messageWithin } from '../messages/message-columns';
import { isUnblocked } from '../people/person.policy';
import { isThreadShown, isThreadVisible, viewedAs } from '../threads/thread.policy';
import { epoch, stampOf } from './epoch';

const columns = `
  event.seq, event.kind, event.at, event.message_id as "messageId", event.thread_id as "threadId",
  event.xid::text, event.position::text, array[event.author_id, thread.author_id] as people`;

/** With the messages they are about, which nearly everybody asks for. $6: thread, $7: the seq before, $8: how many. A row even if there is no event; none if the viewer may not read the thread. */
export const EVENTS_OF_THREAD = prepared(`${viewedAs}
  select ${epoch} as epoch, thread.head,
    (select ${stampOf('before')} from thread_events before where before.thread_id = thread.id and before.seq = $7::integer) as "stampBefore",
    event.*, ${messageWithin('event."messageId"')} as message
  from threads thread left join lateral (
    select ${columns} from thread_events event
    where event.thread_id = thread.id and event.seq > $7::integer and ${isUnblocked('event.author_id')}
    order by event.seq limit $8
  ) event on true
  where thread.id = $6::uuid and ${isThreadVisible('thread')}
  order by event.seq`);

/**
 * Below the snapshot's xmin, in the order (xid, position): what is not settled yet could still get others before it. An event is
 * told where its thread stood when it happened, to whoever may still read it there.
 */
const settledOnly = 'event.xid < pg_snapshot_xmin(pg_current_snapshot())';
const inThatOrder = 'event.xid, event.position';

/** When the event at this place of the feed happened; null if there is none. */
const stampAt = (xid: string, position: string) => `(select ${stampOf('before')} from thread_events before
  where before.xid = ${xid}::text::xid8 and before.position = ${position}::bigint)`;

const feedOf = (isWished: string, wishedPlacement: string) => `${viewedAs}
  select ${epoch} as epoch,
    ${stampAt('$8', '$9')} as "stampBefore",
    event.*, ${messageWithin('event."messageId"')} as message
  from (values (1)) as one left join lateral (
    select ${columns} from thread_events event join threads thread on thread.id = event.thread_id
    where (event.xid, event.position) > ($8::text::xid8, $9::bigint) and ${settledOnly}
      and ${isWished} and ($7::text[] is null or thread.kind = any($7::text[]))
      and ${isUnblocked('event.author_id')}
      and ${isThreadShown('thread', `placement.community_id = any(event.community_ids) and ${wishedPlacement}`)}
    order by ${inThatOrder} limit $10
  ) event on true
  order by ${inThatOrder.replaceAll('event.xid', 'event.xid::xid8').replaceAll('event.position', 'event.position::bigint')}`;

/** $6: communities, $7: kinds or null, $8 and $9: the place before, $10: how many. A row even if there is no event. */
export const FEED_OF_COMMUNITIES = feedOf(
  'event.community_ids && $6::text[]',
  'placement.community_id = any($6::text[])',
);

/** As above, wherever it happened; $6 is null. */
export const FEED_OF_ALL = feedOf('$6::text[] is null', 'true');

const feedEnd = (more = '') => `
  select ${epoch} as epoch, coalesce(last.xid, '0') as xid, coalesce(last.position, '0') as position, last.at${more}
  from (values (1)) as one left join lateral (
    select event.xid::text, event.position::text, event.at from thread_events event
    where ${settledOnly} order by event.xid desc, event.position desc limit 1
  ) last on true`;

/** Where the feed ends now: all that is told later comes after it. */
export const FEED_END = feedEnd();

/** As above, and when the event at a place happened, or what a member was told: $1 and $2. */
export const FEED_END_AND_BEFORE = prepared(
  feedEnd(`, coalesce(${stampAt('$1', '$2')},
    (select ${stampOf('told')} from notifications told
      where told.xid = $1::text::xid8 and told.position = $2::bigint)) as "stampBefore"`),
);
