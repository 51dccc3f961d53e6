import { savedSearchIds } from '../../services/directory/ids';
import type { Journey } from './journey.fixtures';

/** Somebody is told of what was said, up to 25 times, and in between of who said it, as of somebody a search found. */
export const notify = (journey: Journey, memberId: string): Promise<unknown> =>
  journey.sqlIn(
    'messaging',
    `with said as (select row_number() over () as place, * from messages limit 25), told as (
       insert into notifications (member_id, seq, topic, thread_id, event_seq, message_id, actor_id, at, is_quiet, in_app, by_mail)
       select '${memberId}', place * 2 - 1, 'MENTION', thread_id, seq, id, author_id, posted_at, false, true, false from said
     ), found as (
       insert into notifications (member_id, seq, topic, finding_id, search_id, search_name, at, is_quiet, in_app, by_mail)
       select '${memberId}', place * 2, 'MEMBERS_FOUND', id, '${savedSearchIds.make()}', 'One', posted_at, false, true, false from said
     )
     insert into found_members (member_id, finding_id, place, found_id) select '${memberId}', id, 1, author_id from said`,
  );

/** A search of theirs found these, as far as somebody who is told of it knows. */
export const tellFound = (
  journey: Journey,
  memberId: string,
  foundIds: readonly string[],
): Promise<unknown> =>
  journey.sqlIn(
    'messaging',
    `with told as (
       insert into notifications (member_id, seq, topic, finding_id, search_id, search_name, at, is_quiet, in_app, by_mail)
       select '${memberId}', coalesce(max(seq), 0) + 1, 'MEMBERS_FOUND', gen_random_uuid(), '${savedSearchIds.make()}', 'One', now(),
         false, true, false
       from notifications where member_id = '${memberId}'
       returning finding_id
     )
     insert into found_members (member_id, finding_id, place, found_id)
     select '${memberId}', finding_id, place, id
     from told, unnest('{${foundIds.join(',')}}'::text[]) with ordinality as found (id, place)`,
  );

/** Somebody keeps 25 searches for everyone, which do not tell. */
export const keepSearches = (journey: Journey, memberId: string): Promise<unknown> =>
  journey.sqlIn(
    'directory',
    `insert into saved_searches (id, member_id, name, alert, created_at, looked_xid)
     select gen_random_uuid(), '${memberId}', 'Search ' || place, false, now(), '0' from generate_series(1, 25) as place`,
  );
