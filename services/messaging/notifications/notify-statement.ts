import { prepared } from '../../../kit/prepared';
import { areCommunitiesMuted, isMemberMuted } from '../mutes/mute.policy';
import { defaults } from './topic';

const [posted, isFirst] = [`happened.kind = 'MESSAGE_POSTED'`, 'happened.seq = 1'];

/** Whom an event may concern, and as what; the author of the event is left out later. */
const candidates = `
  select happened.*, mention.member_id, 'MENTION' as topic
  from happened join message_mentions mention on mention.message_id = happened.message_id where ${posted}
  union all
  select happened.*, participant.member_id, 'CONVERSATION'
  from happened join thread_participants participant on participant.thread_id = happened.thread_id
  where ${posted} and happened.thread_kind = 'DIRECT'
  union all
  select happened.*, parent.author_id, 'REPLY'
  from happened join messages said on said.id = happened.message_id
    join messages parent on (parent.thread_id, parent.seq) = (said.thread_id, said.parent_seq)
  where ${posted}
  union all
  select happened.*, answer.author_id, 'ANSWER_ACCEPTED'
  from happened join messages answer on answer.id = happened.message_id where happened.kind = 'ANSWER_ACCEPTED'
  union all
  select happened.*, membership.member_id, case happened.thread_kind when 'ANNOUNCEMENT' then 'ANNOUNCEMENT' else 'NEW_THREAD' end
  from happened join memberships membership on membership.community_id = any(happened.community_ids)
  where happened.kind = 'THREAD_PLACED' or (${posted} and ${isFirst})
  union all
  select happened.*, reading.member_id, 'FOLLOWED_THREAD'
  from happened join thread_readings reading on reading.thread_id = happened.thread_id and reading.following = 'FOLLOWED'
  where ${posted} and not ${isFirst}
  union all
  select happened.*, happened.author_id, 'MODERATION'
  from happened where happened.action_id is not null`;

/** Those of many topics that stand for all that is unread of a thread: of more that is said there, nothing more is told. */
export const gathers = (topic: string) => `${topic} in ('CONVERSATION', 'FOLLOWED_THREAD')`;

/** Limited, so that each is looked up by itself: joined, all that a long thread has would be read for each. */
const theEvent = `
  select * from thread_events where (thread_id, seq) = (given.thread_id, given.seq) limit 1`;

/** What holds for each topic without a wish, and the order of topics: rows of (topic, rank, in_app, by_mail). */
export const defaultRows = Object.entries(defaults)
  .map(([topic, { APP, EMAIL }], rank) => `('${topic}', ${rank}, ${APP}, ${EMAIL})`)
  .join(', ');

/** Does a block part these two, in either direction? */
const isBlocked = (one: string, other: string) => `exists (
  select from blocks block where (block.blocker_id, block.blocked_id) in ((${one}, ${other}), (${other}, ${one})))`;

/**
 * The most particular of what who is `concerned` said: a wish for a community where it happened, that they muted it, a wish for everywhere, or
 * nothing. What moderators did about their own words is not muted.
 */
export const isWished = (channel: string, otherwise: string) => `coalesce(
  (select bool_or(wish.is_wished) from notification_wishes wish
    where (wish.member_id, wish.topic, wish.channel) = (concerned.member_id, concerned.topic, '${channel}')
      and wish.community_id = any(concerned.community_ids)),
  case when concerned.topic <> 'MODERATION'
    and ${areCommunitiesMuted('concerned.member_id', 'concerned.community_ids')} then false end,
  (select wish.is_wished from notification_wishes wish
    where (wish.member_id, wish.topic, wish.channel, wish.community_id) = (concerned.member_id, concerned.topic, '${channel}', '')),
  usual.${otherwise})`;

/** How many a member was told so far. Only under the lock of whoever tells. */
export const lastSeqOf = (memberId: string) => `(
  select coalesce(max(earlier.seq), 0) from notifications earlier where earlier.member_id = ${memberId})`;

/** Whoever tells members things holds this, so that what each is told is numbered one after the other. */
export const oneTeller = `select from followed_feeds where service = 'messaging' for update`;

/** The time zone of quiet hours: their own, else the account's. */
export const zoneOf = (quiet: string, owner: string) =>
  `coalesce(${quiet}.time_zone, ${owner}.time_zone, 'UTC')`;

/** Is it quiet for a member at a time, by mode or by the hour? Hours over midnight end the next morning. */
export const isQuiet = (memberId: string, at: string) => `(exists (
  select from quiet_modes mode where mode.member_id = ${memberId} and mode.since <= (${at})
    and (mode.until is null or mode.until > (${at}))
) or exists (
  select from quiet_hours quiet left join people owner on owner.id = quiet.member_id
  cross join lateral (select (${at}) at time zone ${zoneOf('quiet', 'owner')} as local) clock
  cross join lateral (select extract(hour from clock.local) * 60 + extract(minute from clock.local) as minute) now
  where quiet.member_id = ${memberId} and case when quiet.from_minute < quiet.to_minute
    then now.minute >= quiet.from_minute and now.minute < quiet.to_minute
    else now.minute >= quiet.from_minute or now.minute < quiet.to_minute end))`;

/**
 * $1: threads, $2: seqs of their events, $3: only this member, everyone if null. One notification for each member whom an event
 * concerns, by the first of the topics it concerns them by: not for who did it, nor who muted the thread or has read so far, nor of
 * those they muted, a block parts them from or who are erased, nor twice. Whether they may still read it is looked at again when it is told.
 */
export const NOTIFY = prepared(`
  with usual (topic, rank, in_app, by_mail) as (values ${defaultRows}
  ), happened as (
    select event.thread_id, event.seq, event.kind, event.message_id, event.author_id, event.at, event.xid, event.position,
      event.community_ids, thread.kind as thread_kind,
      case when action.deed not in ('PIN_THREAD', 'UNPIN_THREAD') then action.id end as action_id
    from unnest($1::uuid[], $2::integer[]) as given (thread_id, seq)
      cross join lateral (${theEvent}) event
      join threads thread on thread.id = event.thread_id
      left join moderation_actions action on action.id
        = case when event.client_id like 'moderation %' then substr(event.client_id, 12)::uuid end
  ), candidate as (${candidates}
  ), concerned as (
    select distinct on (candidate.member_id, candidate.thread_id, candidate.seq) candidate.*
    from candidate join usual using (topic)
    where ($3::text is null or candidate.member_id = $3::text)
      and not exists (select from erased_people gone where gone.id in (candidate.member_id, candidate.author_id))
      and (candidate.topic = 'MODERATION' or candidate.member_id <> candidate.author_id)
      and (candidate.topic = 'MODERATION' or not exists (select from thread_readings reading
        where (reading.member_id, reading.thread_id) = (candidate.member_id, candidate.thread_id)
          and (reading.following = 'MUTED' or reading.read_seq >= candidate.seq)))
      and (candidate.topic = 'MODERATION' or not ${isBlocked('candidate.member_id', 'candidate.author_id')})
      and (candidate.topic = 'MODERATION' or not ${isMemberMuted('candidate.member_id', 'candidate.author_id')})
      and not exists (select from notifications known
        where (known.member_id, known.thread_id, known.event_seq) = (candidate.member_id, candidate.thread_id, candidate.seq))
    order by candidate.member_id, candidate.thread_id, candidate.seq, usual.rank
  ), wished as (
    select concerned.*, ${isWished('APP', 'in_app')} as in_app, ${isWished('EMAIL', 'by_mail')} as by_mail,
      row_number() over (partition by concerned.member_id, concerned.thread_id, ${gathers('concerned.topic')}
        order by concerned.seq) as number
    from concerned join usual using (topic)
  )
  insert into notifications (member_id, seq, topic, thread_id, event_seq, message_id, actor_id, action_id, at, is_quiet, in_app, by_mail)
  select member_id,
    ${lastSeqOf('wished.member_id')} + row_number() over (partition by member_id order by xid, position),
    topic, thread_id, seq, message_id, case when topic <> 'MODERATION' then author_id end, action_id, at,
    ${isQuiet('wished.member_id', 'wished.at')}, in_app, by_mail
  from wished
  where (in_app or by_mail) and (not ${gathers('topic')} or (number = 1 and not exists (
    select from notifications unread where (unread.member_id, unread.thread_id) = (wished.member_id, wished.thread_id)
      and unread.read_at is null and ${gathers('unread.topic')} and not ${isBlocked('unread.member_id', 'unread.actor_id')}
      and not exists (select from messages gone where gone.id = unread.message_id and gone.removed_at is not null))))
  returning member_id`);
