import { prepared } from '../../../kit/prepared';

/** What an earlier try wrote. */
export const known = ({ authorId, clientId }: { authorId: string; clientId: string }) => `
  select thread_id, seq, message_id, body_hash, at from thread_events
  where author_id = ${authorId} and client_id = ${clientId}`;

export const knownColumns = `
  known.thread_id as "threadId", known.message_id as "messageId", known.seq, known.body_hash as hash, known.at`;

/** The longest wait for a lock, in this transaction alone (`set local`), and set before it waits for anything. */
const patience = `
  select set_config('lock_timeout', '2500ms', true) as longest`;

/**
 * $1: thread, $2: author, $3: clientId, $4: hash. How every change of a thread that is there begins.
 *
 * The gate comes before anything that writes: a transaction's xid is taken at its first write, so whoever wrote first
 * and waited for the thread after would stand in the wrong order in the feed. A rollback leaves no gap.
 */
const opening = `
  with patience as materialized (${patience}
  ), gate as materialized (
    select count(pg_advisory_xact_lock(hashtextextended($1::text, 0))) as passed from patience where longest is not null
  ), known as (${known({ authorId: '$2', clientId: '$3' })}
  )`;

const mayWrite = '(select passed from gate) = 1 and not exists (select from known)';

const eventOf = (kind: string, messageId: string, communityIds: string, at: string) => `event as (
    insert into thread_events (thread_id, seq, kind, message_id, author_id, client_id, body_hash, community_ids, at)
    select $1::uuid, head, '${kind}', ${messageId}, $2, $3, $4::bytea, ${communityIds}, ${at} from head
    returning *
  )`;

/** The row that answers: what was written now, or was known; none if there was nothing to change any more. */
const answer = `
  select thread_id as "threadId", seq, message_id as "messageId", body_hash as hash, at, true as "isNew", community_ids as "communityIds"
  from event
  union all
  select thread_id, seq, message_id, body_hash, at, false, '{}' from known`;

/** Who writes in a thread follows it from then on, unless they said otherwise; what came before need not be caught up. */
const following = `reading as (
    insert into thread_readings (member_id, thread_id, following, read_seq)
    select author_id, thread_id, 'FOLLOWED', seq from event
    on conflict (member_id, thread_id) do update set following = 'FOLLOWED' where thread_readings.following is null
  )`;

/** Whom the text names ($handles), of a message that the statement writes. */
const naming = (handles: string) => `naming as (
    insert into message_mentions (message_id, member_id)
    select event.message_id, person.id from event, people person where person.handle = any(${handles}::text[])
  )`;

const iso = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** The message as messaging's feed tells it: what is known beforehand ($state), and what the statement settles. Of conversations nobody else is told. */
const telling = (state: string) => `telling as (
    insert into feed_events (kind, state)
    select 'message', ${state}::jsonb || jsonb_build_object('seq', seq, 'communityIds', community_ids,
      'postedAt', to_char(at at time zone 'UTC', ${iso}))
    from event, head where head.kind <> 'DIRECT'
  )`;

/**
 * $5: message, $6: seq of the parent, $7: language, $8: text, $9: time, $10: handles in the text, $11: what the feed tells. Times never run
 * backwards within a thread, whatever the clocks of two processes say. All of posting is this statement, so that the thread is locked
 * no longer than the server takes for it, and its commit.
 */
export const APPEND_MESSAGE = prepared(`${opening}, head as (
    update threads set head = head + 1, last_posted_at = greatest(last_posted_at, $9::timestamptz)
    where id = $1::uuid and ${mayWrite}
    returning head, last_posted_at, shown_in, kind
  ), ${eventOf('MESSAGE_POSTED', '$5::uuid', 'shown_in', 'last_posted_at')}, message as (
    insert into messages (thread_id, seq, id, author_id, parent_seq, language, text, posted_at)
    select thread_id, seq, message_id, author_id, $6::integer, $7, $8, at from event
  ), ${following}, ${naming('$10')}, ${telling('$11')}
  ${answer}`);

const headAfter = (change: string) => `head as (
    update threads set head = head + 1 where id = $1::uuid and exists (select from ${change}) returning head, shown_in
  )`;

/** The message as it is behind the gate, and not as the statement's snapshot had it; none if it was removed meanwhile. */
const stillThere = `there as materialized (
    select * from messages where id = $5::uuid and removed_at is null and ${mayWrite} for update
  )`;

/** $5: message, $6: language, $7: text, $8: time. Its words until now are kept. */
export const EDIT_MESSAGE = `${opening}, ${stillThere}, kept as (
    insert into message_edits (message_id, number, text, language, written_at)
    select id, edits + 1, text, language, coalesce(edited_at, posted_at) from there
  ), edited as (
    update messages set language = $6, text = $7, edits = edits + 1,
      edited_at = greatest(posted_at, edited_at, $8::timestamptz)
    where id = $5::uuid and exists (select from there)
    returning edited_at
  ), ${headAfter('edited')}, ${eventOf('MESSAGE_EDITED', '$5::uuid', 'shown_in', '(select edited_at from edited)')}
  ${answer}`;

const headAfterRemoval = `head as (
    update threads set head = head + 1, accepted_seq = nullif(accepted_seq, removed.seq),
      solved_at = case when accepted_seq is distinct from removed.seq then solved_at end
    from removed where id = $1::uuid returning head, shown_in
  )`;

/** $5: message, $6: time. Its words are gone; its place in the thread stays. It is no accepted answer any more. */
export const REMOVE_MESSAGE = `${opening}, removed as (
    update messages set text = '', removed_by = 'AUTHOR', removed_at = greatest(posted_at, edited_at, $6::timestamptz)
    where id = $5::uuid and removed_at is null and ${mayWrite}
    returning removed_at, seq
  ), ${headAfterRemoval}, ${eventOf('MESSAGE_REMOVED', '$5::uuid', 'shown_in', '(select removed_at from removed)')}
  ${answer}`;

/** $5: message, $6: time. As above, by moderation: its words are kept where nobody reads them. */
export const WITHHOLD_MESSAGE = `${opening}, removed as (
    update messages set withheld = text, text = '', removed_by = 'MODERATION',
      removed_at = greatest(posted_at, edited_at, $6::timestamptz)
    where id = $5::uuid and removed_at is null and ${mayWrite}
    returning removed_at, seq
  ), ${headAfterRemoval}, ${eventOf('MESSAGE_REMOVED', '$5::uuid', 'shown_in', '(select removed_at from removed)')}
  ${answer}`;

/** $5: message, $6: time. Nothing is written if moderation did not remove it. */
export const RESTORE_MESSAGE = `${opening}, restored as (
    update messages set text = withheld, withheld = null, removed_by = null, removed_at = null
    where id = $5::uuid and removed_by = 'MODERATION' and ${mayWrite}
    returning id
  ), ${headAfter('restored')}, ${eventOf('MESSAGE_RESTORED', '$5::uuid', 'shown_in', '$6::timestamptz')}
  ${answer}`;

/** $5: community, $6: time, $7 to $9: state, locked, pinned; null for what stays. Nothing is written if all stays. */
export const CHANGE_PLACEMENT = `${opening}, changed as (
    update thread_placements set state = coalesce($7::text, state), is_locked = coalesce($8::boolean, is_locked),
      is_pinned = coalesce($9::boolean, is_pinned)
    where thread_id = $1::uuid and community_id = $5::text and ${mayWrite}
      and (state, is_locked, is_pinned) is distinct from
        (coalesce($7::text, state), coalesce($8::boolean, is_locked), coalesce($9::boolean, is_pinned))
    returning state
  ), head as (
    update threads set head = head + 1,
      shown_in = array_remove(shown_in, $5::text) || case when changed.state = 'SHOWN' then array[$5::text] else '{}' end
    from changed where id = $1::uuid returning head, shown_in
  ), ${eventOf('PLACEMENT_CHANGED', 'null', 'shown_in', '$6::timestamptz')}
  ${answer}`;

/** $5: message, $6: reaction, $7: time. Nothing is written if they reacted so already. */
export const REACT = `${opening}, ${stillThere}, reacted as (
    insert into message_reactions (message_id, member_id, reaction) select id, $2, $6 from there
    on conflict (message_id, member_id, reaction) do nothing
    returning message_id
  ), ${headAfter('reacted')}, ${eventOf('MESSAGE_REACTED', '$5::uuid', 'shown_in', '$7::timestamptz')}
  ${answer}`;

/** As above; nothing is written if they did not react so. */
export const TAKE_REACTION_BACK = `${opening}, taken as (
    delete from message_reactions where message_id = $5::uuid and member_id = $2 and reaction = $6 and ${mayWrite}
    returning message_id
  ), ${headAfter('taken')}, ${eventOf('MESSAGE_REACTED', '$5::uuid', 'shown_in', '$7::timestamptz')}
  ${answer}`;

/** $5: message, $6: time. Nothing is written if it is the accepted answer already, or was removed meanwhile. */
export const ACCEPT_ANSWER = `${opening}, ${stillThere}, head as (
    update threads set head = head + 1, accepted_seq = there.seq, solved_at = greatest(started_at, $6::timestamptz)
    from there where threads.id = $1::uuid and accepted_seq is distinct from there.seq
    returning head, shown_in
  ), ${eventOf('ANSWER_ACCEPTED', '$5::uuid', 'shown_in', '$6::timestamptz')}
  ${answer}`;

/** As above; nothing is written if it is not the accepted answer. */
export const WITHDRAW_ANSWER = `${opening}, ${stillThere}, head as (
    update threads set head = head + 1, accepted_seq = null, solved_at = null
    from there where threads.id = $1::uuid and accepted_seq = there.seq
    returning head, shown_in
  ), ${eventOf('ANSWER_WITHDRAWN', '$5::uuid', 'shown_in', '$6::timestamptz')}
  ${answer}`;

/** The first that no placement of the thread has; 11 if there is none, which the table refuses. */
const freePosition = `(select coalesce(min(free), 11) from generate_series(1, 10) as free where not exists (
      select from thread_placements taken where (taken.thread_id, taken.position) = ($1::uuid, free)))`;

/** $5: community, $6: time. Nothing is written if the thread stands there already. The event is told in the new community alone. */
export const PLACE_THREAD = `${opening}, placed as (
    insert into thread_placements (thread_id, community_id, position, placed_by, placed_at)
    select $1::uuid, $5::text, ${freePosition}, $2, $6::timestamptz
    where ${mayWrite}
    on conflict (thread_id, community_id) do nothing
    returning community_id
  ), head as (
    update threads set head = head + 1, shown_in = shown_in || $5::text
    where id = $1::uuid and exists (select from placed)
    returning head
  ), ${eventOf('THREAD_PLACED', 'null', 'array[$5::text]', '$6::timestamptz')}
  ${answer}`;

/** $5: time. Nothing is written if they take no part in it. */
export const LEAVE_THREAD = `${opening}, gone as (
    delete from thread_participants where thread_id = $1::uuid and member_id = $2 and ${mayWrite} returning thread_id
  ), forgotten as (
    delete from thread_readings using gone where thread_readings.thread_id = gone.thread_id and member_id = $2
  ), ${headAfter('gone')}, ${eventOf('PARTICIPANT_LEFT', 'null', 'shown_in', '$5::timestamptz')}
  ${answer}`;

/** $5: community, $6: time. Nothing is written unless the author started the thread or placed it there, and it is shown elsewhere too. */
export const UNPLACE_THREAD = `${opening}, head as (
    update threads set head = head + 1, shown_in = array_remove(shown_in, $5::text)
    where id = $1::uuid and ${mayWrite} and $5::text = any(shown_in) and cardinality(shown_in) > 1
      and (author_id = $2 or exists (select from thread_placements placement
        where (placement.thread_id, placement.community_id, placement.placed_by) = ($1::uuid, $5::text, $2)))
    returning head, shown_in
  ), gone as (
    delete from thread_placements using head where thread_id = $1::uuid and community_id = $5::text
  ), ${eventOf('THREAD_UNPLACED', 'null', 'shown_in', '$6::timestamptz')}
  ${answer}`;

/** $5: message, $6: communities, $7: language, $8: text, $9: time, $10: kind, $11: title, $12: participants. Nobody else can know a new thread, so it needs no gate. */
export const BEGIN_THREAD = `
  with patience as materialized (${patience}
  ), known as (${known({ authorId: '$2', clientId: '$3' })}
  ), head as (
    insert into threads (id, kind, language, title, author_id, started_at, last_posted_at, head, shown_in)
    select $1::uuid, $10, $7, $11, $2, $9::timestamptz, $9::timestamptz, 1, $6::text[]
    from patience where longest is not null and not exists (select from known)
    returning head, shown_in
  ), placement as (
    insert into thread_placements (thread_id, community_id, position, placed_by, placed_at)
    select $1::uuid, community.id, community.position, $2, $9::timestamptz
    from head, unnest($6::text[]) with ordinality as community (id, position)
  ), participant as (
    insert into thread_participants (thread_id, member_id) select $1::uuid, unnest($12::text[]) from head
  ), attentive as (
    insert into thread_readings (member_id, thread_id, following)
    select other.id, $1::uuid, 'FOLLOWED' from head, unnest($12::text[]) as other (id) where other.id <> $2
  ), ${eventOf('MESSAGE_POSTED', '$5::uuid', 'shown_in', '$9::timestamptz')}, message as (
    insert into messages (thread_id, seq, id, author_id, language, text, posted_at)
    select thread_id, seq, message_id, author_id, $7, $8, at from event
  ), ${following}
  ${answer}`;
