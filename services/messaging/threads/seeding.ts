import type { DataSource, EntityManager } from 'typeorm';
import { record } from '../../../kit/feed';
import { messageEvent, threadEvent } from '../events/event-states';
import { hashOf } from '../events/tries';
import { messageIds, threadIds } from '../ids';
import type { ThreadKind } from './thread-kind';

/** A whole thread made beforehand, as the demo network has them. */
export interface SeedThread {
  /** Names it for ever: a thread with this key is made once. */
  readonly key: string;
  readonly communityIds: readonly string[];
  readonly kind: ThreadKind;
  readonly language: string;
  readonly title: string;
  /** In the order posted, the first being the thread's body. */
  readonly messages: readonly SeedMessage[];
}

export interface SeedMessage {
  readonly authorId: string;
  readonly text: string;
  readonly postedAt: Date;
  /** Which earlier message it answers, as an index. */
  readonly replyTo?: number;
}

/** $1: thread, $2 to $4: kind, language, title, $5: communities, then by message $6 to $12: id, author, clientId, hash, text, time, seq of the parent. */
const SEED = `
  with said as (
    select * from unnest($6::uuid[], $7::text[], $8::text[], $9::bytea[], $10::text[], $11::timestamptz[], $12::integer[])
      with ordinality as said (id, author_id, client_id, hash, text, at, parent_seq, seq)
  ), thread as (
    insert into threads (id, kind, language, title, author_id, started_at, last_posted_at, head, shown_in)
    select $1::uuid, $2, $3, $4, first.author_id, first.at, (select max(at) from said), (select max(seq) from said), $5::text[]
    from said first where first.seq = 1
  ), placement as (
    insert into thread_placements (thread_id, community_id, position, placed_by, placed_at)
    select $1::uuid, community.id, community.position, first.author_id, first.at
    from said first, unnest($5::text[]) with ordinality as community (id, position) where first.seq = 1
  ), event as (
    insert into thread_events (thread_id, seq, kind, message_id, author_id, client_id, body_hash, community_ids, at)
    select $1::uuid, seq, 'MESSAGE_POSTED', id, author_id, client_id, hash, $5::text[], at from said order by seq
  )
  insert into messages (thread_id, seq, id, author_id, parent_seq, language, text, posted_at)
  select $1::uuid, seq, id, author_id, parent_seq, $3, text, at from said`;

/** What was there before anybody listened is told to nobody: no letters leave about what a demo network said. */
const TELL_FROM_NOW = `
  insert into followed_feeds (service, cursor)
  select 'messaging', format('%s.%s', xid, position) from thread_events order by thread_events.xid desc, position desc limit 1
  on conflict (service) do nothing`;

/** Adds the threads that are not there yet, each with all its messages or not at all; says how many it added. */
export async function seedThreads(db: DataSource, threads: readonly SeedThread[]): Promise<number> {
  const taken: { client_id: string }[] = await db.query(
    'select client_id from thread_events where client_id = any($1::text[]) and author_id = any($2::text[])',
    [
      threads.map((thread) => clientIdOf(thread, 0)),
      threads.map((thread) => thread.messages[0]?.authorId ?? ''),
    ],
  );
  const there = new Set(taken.map((row) => row.client_id));
  const missing = threads.filter((thread) => thread.messages.length > 0 && !there.has(clientIdOf(thread, 0)));
  for (const thread of missing) await db.transaction((within) => seedThread(within, thread));
  if (missing.length > 0) await db.query(TELL_FROM_NOW);
  return missing.length;
}

const clientIdOf = ({ key }: SeedThread, index: number) => `seed-${key}-${index}`;

async function seedThread(within: EntityManager, thread: SeedThread): Promise<void> {
  const { communityIds, kind, language, messages } = thread;
  const threadId = threadIds.make(messages[0]?.postedAt.getTime());
  const ids = messages.map((message) => messageIds.make(message.postedAt.getTime()));
  await within.query(SEED, [
    threadIds.uuid(threadId),
    kind,
    language,
    thread.title,
    communityIds,
    ids.map((id) => messageIds.uuid(id)),
    messages.map((message) => message.authorId),
    messages.map((_message, index) => clientIdOf(thread, index)),
    messages.map((message) => hashOf(['seed', message.text])),
    messages.map((message) => message.text),
    messages.map((message) => message.postedAt),
    messages.map(({ replyTo }) => (replyTo === undefined ? null : replyTo + 1)),
  ]);
  const [first] = messages;
  if (!first) return;
  await record(within, [
    threadEvent({
      id: threadId,
      kind,
      language,
      authorId: first.authorId,
      startedAt: first.postedAt,
      communityIds,
    }),
    ...messages.map(({ authorId, postedAt, replyTo }, index) =>
      messageEvent({
        id: ids[index] ?? '',
        threadId,
        seq: index + 1,
        communityIds,
        authorId,
        parentId: replyTo === undefined ? null : (ids[replyTo] ?? null),
        language,
        postedAt,
      }),
    ),
  ]);
}
