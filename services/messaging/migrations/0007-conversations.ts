import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations: threads that stand in no community, for those who take part in them. */
export class Conversations1760000000007 implements MigrationInterface {
  name = 'Conversations1760000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table threads
        drop constraint threads_kind,
        add constraint threads_kind check (kind in ('DISCUSSION', 'QUESTION', 'NEWS', 'ANNOUNCEMENT', 'DIRECT'));

      create table thread_participants (
        thread_id uuid not null constraint thread_participants_thread references threads (id),
        member_id text not null,
        primary key (thread_id, member_id)
      );
      create index thread_participants_of_member on thread_participants (member_id);

      alter table thread_events
        drop constraint thread_events_kind,
        drop constraint thread_events_message,
        add constraint thread_events_kind check (kind in ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_REMOVED',
          'MESSAGE_RESTORED', 'MESSAGE_REACTED', 'ANSWER_ACCEPTED', 'ANSWER_WITHDRAWN', 'THREAD_PLACED', 'PLACEMENT_CHANGED',
          'PARTICIPANT_LEFT')),
        add constraint thread_events_message check ((message_id is null)
          = (kind in ('THREAD_PLACED', 'PLACEMENT_CHANGED', 'PARTICIPANT_LEFT')));
    `);
  }

  /** Conversations cannot be told from other threads in what was before, and are not to be read there: they go. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create temporary table conversations on commit drop as select id from threads where kind = 'DIRECT';
      create temporary table said_there on commit drop as select id from messages where thread_id in (select id from conversations);
      delete from message_edits where message_id in (select id from said_there);
      delete from message_mentions where message_id in (select id from said_there);
      delete from message_reactions where message_id in (select id from said_there);
      delete from reports where message_id in (select id from said_there);
      delete from thread_readings where thread_id in (select id from conversations);
      delete from messages where thread_id in (select id from conversations);
      delete from thread_events where thread_id in (select id from conversations);
      drop table thread_participants;
      delete from threads where id in (select id from conversations);
      alter table thread_events
        drop constraint thread_events_message,
        drop constraint thread_events_kind,
        add constraint thread_events_kind check (kind in ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_REMOVED',
          'MESSAGE_RESTORED', 'MESSAGE_REACTED', 'ANSWER_ACCEPTED', 'ANSWER_WITHDRAWN', 'THREAD_PLACED', 'PLACEMENT_CHANGED')),
        add constraint thread_events_message check ((message_id is null) = (kind in ('THREAD_PLACED', 'PLACEMENT_CHANGED')));
      alter table threads
        drop constraint threads_kind,
        add constraint threads_kind check (kind in ('DISCUSSION', 'QUESTION', 'NEWS', 'ANNOUNCEMENT'));
    `);
  }
}
