import { epoch, stampOf } from '../live/epoch';
import { ifVisible, isUnblocked } from '../people/person.policy';
import { isThreadVisible, viewedAs } from '../threads/thread.policy';

/** Whom a notification names, as far as the viewer may see them; in order. */
export const foundIn = (notification: string) => `array(
  select seen.id from found_members found cross join lateral (select ${ifVisible('found.found_id')} as id) seen
  where (found.member_id, found.finding_id) = (${notification}.member_id, ${notification}.finding_id) and seen.id is not null
  order by found.place)`;

const columns = `
  notification.seq, notification.topic, notification.at, notification.is_quiet as "isQuiet",
  notification.read_at is not null as "isRead", notification.thread_id as "threadId",
  notification.message_id as "messageId", notification.actor_id as "actorId", notification.action_id as "actionId",
  notification.search_id as "searchId", ${foundIn('notification')} as "foundIds"`;

const isOfThread = `(
  ${isUnblocked(`coalesce(notification.actor_id, '')`)}
  and exists (select from threads thread where thread.id = notification.thread_id and ${isThreadVisible('thread')})
  and not exists (select from messages message where message.id = notification.message_id and message.removed_at is not null))`;

/**
 * What the viewer is told on a channel, as far as they may know of it now: of people no block parts them from, in threads they may read,
 * about messages that are still there; whom a search found, if they still see one of them. What moderators did about their own words they
 * are told in any case.
 */
export const isTold = (channel: 'in_app' | 'by_mail') => `(
  notification.member_id = $1::text and notification.${channel} and case notification.topic
    when 'MODERATION' then true
    when 'MEMBERS_FOUND' then cardinality(${foundIn('notification')}) > 0
    else ${isOfThread} end)`;

/** $6: the seq before, $7: how many. A row even if there is none. */
export const NOTIFICATIONS = `${viewedAs}
  select ${epoch} as epoch,
    (select ${stampOf('before')} from notifications before
      where before.member_id = $1::text and before.seq = $6::integer) as "stampBefore",
    told.*
  from (values (1)) as one left join lateral (
    select ${columns} from notifications notification
    where ${isTold('in_app')} and notification.seq > $6::integer order by notification.seq limit $7
  ) told on true
  order by told.seq`;

/** Where the log of what the viewer is told ends now. */
export const END = `${viewedAs}
  select ${epoch} as epoch, coalesce(last.seq, 0) as seq, coalesce(${stampOf('last')}, '0') as stamp
  from (values (1)) as one left join lateral (
    select seq, at from notifications where member_id = $1::text order by seq desc limit 1
  ) last on true`;

const unreadOnly = '(not $6::boolean or notification.read_at is null)';

/** $6: only what is unread, $7: the seq before which the page begins, or null, $8: how many. */
export const LATEST = `${viewedAs}
  select ${epoch} as epoch, ${columns} from notifications notification
  where ${isTold('in_app')} and ${unreadOnly} and ($7::integer is null or notification.seq < $7::integer)
  order by notification.seq desc limit $8`;

export const COUNT_LATEST = `${viewedAs}
  select count(*)::integer as count from notifications notification where ${isTold('in_app')} and ${unreadOnly}`;
