import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports, what moderators do about them, and what they did, without names. What moderation took away is kept apart from what
 * anybody reads, so that it can be given back; `removed_by` says who took it.
 */
export class Moderation1760000000005 implements MigrationInterface {
  name = 'Moderation1760000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table thread_placements add column is_locked boolean not null default false;

      alter table messages
        add column removed_by text constraint messages_removed_by check (removed_by in ('AUTHOR', 'MODERATION')),
        add column withheld text;
      update messages set removed_by = 'AUTHOR' where removed_at is not null;
      alter table messages
        add constraint messages_removed_by_somebody check ((removed_by is null) = (removed_at is null)),
        add constraint messages_withheld_by_moderation check (withheld is null or removed_by = 'MODERATION');

      create table community_moderation (
        community_id text primary key,
        is_local boolean not null
      );

      create table reports (
        id uuid primary key,
        message_id uuid not null constraint reports_message references messages (id),
        reporter_id text not null,
        reason text not null,
        words text not null,
        reported_at timestamptz(3) not null,
        closed_at timestamptz(3)
      );
      create unique index reports_once on reports (message_id, reporter_id) where closed_at is null;
      create index reports_of_reporter on reports (reporter_id);

      create table moderation_actions (
        id uuid primary key,
        community_id text not null,
        thread_id uuid not null constraint moderation_actions_thread references threads (id),
        message_id uuid constraint moderation_actions_message references messages (id),
        deed text not null,
        reason text not null,
        words text not null,
        moderator_id text not null,
        client_id text not null,
        body_hash bytea not null,
        at timestamptz(3) not null,
        constraint moderation_actions_client_id_taken unique (moderator_id, client_id)
      );
      create index moderation_actions_of_community on moderation_actions (community_id, at desc, id desc);

      alter table thread_events
        drop constraint thread_events_kind,
        drop constraint thread_events_message,
        add constraint thread_events_kind check (kind in ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_REMOVED',
          'MESSAGE_RESTORED', 'MESSAGE_REACTED', 'ANSWER_ACCEPTED', 'ANSWER_WITHDRAWN', 'THREAD_PLACED', 'PLACEMENT_CHANGED')),
        add constraint thread_events_message check ((message_id is null) = (kind in ('THREAD_PLACED', 'PLACEMENT_CHANGED')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from thread_events where kind in ('MESSAGE_RESTORED', 'PLACEMENT_CHANGED');
      alter table thread_events
        drop constraint thread_events_message,
        drop constraint thread_events_kind,
        add constraint thread_events_kind check (kind in ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_REMOVED',
          'MESSAGE_REACTED', 'ANSWER_ACCEPTED', 'ANSWER_WITHDRAWN', 'THREAD_PLACED')),
        add constraint thread_events_message check ((message_id is null) = (kind = 'THREAD_PLACED'));
      drop table moderation_actions, reports, community_moderation;
      alter table messages
        drop constraint messages_withheld_by_moderation,
        drop constraint messages_removed_by_somebody,
        drop column withheld,
        drop column removed_by;
      alter table thread_placements drop column is_locked;
    `);
  }
}
