import { foundIn, isTold } from '../notifications/notification-statements';
import { isQuiet } from '../notifications/notify-statement';
import { ifVisible } from '../people/person.policy';
import { viewedAs } from '../threads/thread.policy';

const isWaiting = 'by_mail and read_at is null and letter_id is null';

/**
 * $1: now, $2: told before this they have had time to read it, $3: how many members. Begins a letter for whoever is not to be left in quiet
 * and got none lately, about all that waits for them. Of two processes at once one has nothing left to put into its own.
 */
export const BEGIN_LETTERS = `
  with due as (
    select member_id from notifications notification
    where ${isWaiting} and at <= $2::timestamptz and not ${isQuiet('notification.member_id', '$1::timestamptz')}
      and not exists (select from letters lately
        where lately.member_id = notification.member_id and lately.begun_at > $2::timestamptz)
    group by member_id limit $3
  ), letter as (
    insert into letters (id, member_id, begun_at) select gen_random_uuid(), member_id, $1::timestamptz from due
    returning id, member_id
  )
  update notifications set letter_id = letter.id from letter
  where notifications.member_id = letter.member_id and ${isWaiting}`;

/** Letters that are begun and not written, the oldest first, with whom their reader may not see and where they belong. $1: how many. */
export const LETTERS_TO_WRITE = `
  select letter.id, letter.member_id as "memberId", coalesce(person.locale, 'en') as locale,
    array(select blocked_id from blocks where blocker_id = letter.member_id
      union select blocker_id from blocks where blocked_id = letter.member_id) as blocked,
    array(select community_id from memberships where member_id = letter.member_id) as "communityIds"
  from letters letter left join people person on person.id = letter.member_id
  where letter.done_at is null order by letter.begun_at limit $1`;

/** What a letter is about, as far as its reader may still know of it and has not read it. $6: letter. */
export const NEWS = `${viewedAs}
  select notification.topic, coalesce(thread.title, notification.search_name) as title, message.text,
    (select person.handle from people person where person.id = ${ifVisible('notification.actor_id')}) as handle,
    array(select person.handle from unnest(${foundIn('notification')}) with ordinality as found (id, place)
      join people person on person.id = found.id order by found.place) as found,
    array_remove(array[notification.actor_id, message.author_id, thread.author_id]
      || array(select unnest(${foundIn('notification')})), null) as about
  from notifications notification left join threads thread on thread.id = notification.thread_id
    left join messages message on message.id = notification.message_id
  where notification.letter_id = $6::uuid and notification.read_at is null and ${isTold('by_mail')}
  order by notification.seq`;
