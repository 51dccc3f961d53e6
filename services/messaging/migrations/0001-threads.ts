import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feedTable } from '../../../kit/feed';

/**
 * Threads, where they stand, and what was said. `thread_events` is the log: the counter `threads.head` gives each event
 * its seq, a seq is never reused, and an author's client id is taken once, whatever the thread.
 */
export class Threads1760000000001 implements MigrationInterface {
  name = 'Threads1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table threads (
        id uuid primary key,
        kind text not null constraint threads_kind check (kind in ('DISCUSSION', 'QUESTION', 'NEWS', 'ANNOUNCEMENT')),
        language text not null,
        title text not null,
        author_id text not null,
        started_at timestamptz(3) not null,
        last_posted_at timestamptz(3) not null,
        head integer not null constraint threads_head check (head > 0)
      );
      create index threads_by_activity on threads (last_posted_at desc, id desc);

      create table thread_placements (
        thread_id uuid not null constraint thread_placements_thread references threads (id),
        community_id text not null,
        position smallint not null,
        is_pinned boolean not null default false,
        state text not null default 'SHOWN' constraint thread_placements_state check (state in ('SHOWN', 'HIDDEN')),
        placed_by text not null,
        placed_at timestamptz(3) not null,
        primary key (thread_id, community_id)
      );
      create index thread_placements_of_community on thread_placements (community_id, thread_id);

      create table thread_events (
        thread_id uuid not null constraint thread_events_thread references threads (id),
        seq integer not null,
        kind text not null constraint thread_events_kind check (kind in ('MESSAGE_POSTED')),
        message_id uuid not null,
        author_id text not null,
        client_id text not null,
        body_hash bytea not null,
        at timestamptz(3) not null,
        primary key (thread_id, seq),
        constraint thread_events_client_id_taken unique (author_id, client_id)
      );

      create table messages (
        thread_id uuid not null,
        seq integer not null,
        id uuid not null constraint messages_id_taken unique,
        author_id text not null,
        parent_seq integer,
        language text not null,
        text text not null,
        posted_at timestamptz(3) not null,
        primary key (thread_id, seq),
        constraint messages_event foreign key (thread_id, seq) references thread_events (thread_id, seq),
        constraint messages_parent foreign key (thread_id, parent_seq) references messages (thread_id, seq),
        constraint messages_parent_earlier check (parent_seq < seq)
      );

      ${feedTable}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feed_events, messages, thread_events, thread_placements, threads');
  }
}
