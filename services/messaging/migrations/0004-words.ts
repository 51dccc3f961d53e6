import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a message can be besides its words: an accepted answer, something with an earlier wording, something others react to, something
 * that names people. Handles come with identity's feed, which is therefore read once more from its beginning.
 */
export class Words1760000000004 implements MigrationInterface {
  name = 'Words1760000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table people add column handle text;
      create index people_by_handle on people (handle);
      delete from followed_feeds where service = 'identity';

      create index messages_replies on messages (thread_id, parent_seq, seq) where parent_seq is not null;

      alter table messages add column edits integer not null default 0;
      create table message_edits (
        message_id uuid not null constraint message_edits_message references messages (id),
        number integer not null,
        text text not null,
        language text not null,
        written_at timestamptz(3) not null,
        primary key (message_id, number)
      );

      create table message_mentions (
        message_id uuid not null constraint message_mentions_message references messages (id),
        member_id text not null,
        primary key (message_id, member_id)
      );
      create index message_mentions_of_member on message_mentions (member_id);

      create table message_reactions (
        message_id uuid not null constraint message_reactions_message references messages (id),
        member_id text not null,
        reaction text not null constraint message_reactions_reaction
          check (reaction in ('THANKS', 'AGREE', 'HELPFUL', 'CHEERS', 'SORRY', 'FUNNY')),
        primary key (message_id, member_id, reaction)
      );
      create index message_reactions_of_member on message_reactions (member_id);

      alter table threads
        add column accepted_seq integer,
        add column solved_at timestamptz(3),
        add constraint threads_solved check ((accepted_seq is null) = (solved_at is null)),
        add constraint threads_solved_questions check (accepted_seq is null or kind = 'QUESTION');

      alter table thread_events
        drop constraint thread_events_kind,
        add constraint thread_events_kind check (kind in ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_REMOVED',
          'MESSAGE_REACTED', 'ANSWER_ACCEPTED', 'ANSWER_WITHDRAWN', 'THREAD_PLACED'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from thread_events where kind in ('MESSAGE_REACTED', 'ANSWER_ACCEPTED', 'ANSWER_WITHDRAWN');
      alter table thread_events
        drop constraint thread_events_kind,
        add constraint thread_events_kind
          check (kind in ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_REMOVED', 'THREAD_PLACED'));
      alter table threads
        drop constraint threads_solved_questions,
        drop constraint threads_solved,
        drop column accepted_seq,
        drop column solved_at;
      drop table message_reactions, message_mentions, message_edits;
      alter table messages drop column edits;
      drop index messages_replies;
      alter table people drop column handle;
    `);
  }
}
