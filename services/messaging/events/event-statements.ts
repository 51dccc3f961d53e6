/** What an earlier try wrote. */
export const known = ({ authorId, clientId }: { authorId: string; clientId: string }) => `
  select thread_id, seq, message_id, body_hash, at from thread_events
  where author_id = ${authorId} and client_id = ${clientId}`;

export const knownColumns = `
  known.thread_id as "threadId", known.message_id as "messageId", known.seq, known.body_hash as hash, known.at`;

/** The longest wait for a lock, in this transaction alone (`set local`), and set before it waits for anything. */
const patience = `
  select set_config('lock_timeout', '2500ms', true) as longest`;

const writtenBefore = known({ authorId: '$2', clientId: '$3' });

/** The row that answers: what was written now, or was known. */
const answer = (communityIds: string) => `
  select "threadId", seq, "messageId", hash, at, "isNew", ${communityIds} as "communityIds"
  from (
    select thread_id as "threadId", seq, message_id as "messageId", body_hash as hash, at, true as "isNew" from event
    union all
    select thread_id, seq, message_id, body_hash, at, false from known
  ) written`;

/**
 * $1: thread, $2: author, $3: clientId, $4: hash, $5: message, $6: seq of the parent, $7: language, $8: text, $9: time.
 *
 * The gate comes before anything that writes: a transaction's xid is taken at its first write, so whoever wrote first
 * and waited for the thread after would stand in the wrong order in the feed. A rollback leaves no gap. Times never
 * run backwards within a thread, whatever the clocks of two processes say.
 */
export const APPEND_MESSAGE = `
  with patience as materialized (${patience}
  ), gate as materialized (
    select count(pg_advisory_xact_lock(hashtextextended($1::text, 0))) as passed from patience where longest is not null
  ), known as (${writtenBefore}
  ), head as (
    update threads set head = head + 1, last_posted_at = greatest(last_posted_at, $9::timestamptz)
    where id = $1::uuid and (select passed from gate) = 1 and not exists (select from known)
    returning head, last_posted_at
  ), event as (
    insert into thread_events (thread_id, seq, kind, message_id, author_id, client_id, body_hash, at)
    select $1::uuid, head, 'MESSAGE_POSTED', $5::uuid, $2, $3, $4::bytea, last_posted_at from head
    returning *
  ), message as (
    insert into messages (thread_id, seq, id, author_id, parent_seq, language, text, posted_at)
    select thread_id, seq, message_id, author_id, $6::integer, $7, $8, at from event
  )
  ${answer(`array(select community_id from thread_placements where thread_id = $1::uuid and state = 'SHOWN' order by position)`)}`;

/** As above, but $6: the communities, and $10: kind, $11: title. Nobody else can know a new thread, so it needs no gate. */
export const BEGIN_THREAD = `
  with patience as materialized (${patience}
  ), known as (${writtenBefore}
  ), thread as (
    insert into threads (id, kind, language, title, author_id, started_at, last_posted_at, head)
    select $1::uuid, $10, $7, $11, $2, $9::timestamptz, $9::timestamptz, 1
    from patience where longest is not null and not exists (select from known)
    returning id
  ), placement as (
    insert into thread_placements (thread_id, community_id, position, placed_by, placed_at)
    select thread.id, community.id, community.position, $2, $9::timestamptz
    from thread, unnest($6::text[]) with ordinality as community (id, position)
  ), event as (
    insert into thread_events (thread_id, seq, kind, message_id, author_id, client_id, body_hash, at)
    select thread.id, 1, 'MESSAGE_POSTED', $5::uuid, $2, $3, $4::bytea, $9::timestamptz from thread
    returning *
  ), message as (
    insert into messages (thread_id, seq, id, author_id, language, text, posted_at)
    select thread_id, seq, message_id, author_id, $7, $8, at from event
  )
  ${answer('$6::text[]')}`;
