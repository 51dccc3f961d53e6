import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a community has agreed on, point by point; what a deed of its moderators goes by; and what those concerned say against it. */
export class Appeals1760000000011 implements MigrationInterface {
  name = 'Appeals1760000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agreement_points (
        id uuid primary key,
        community_id text not null,
        position smallint not null constraint agreement_points_most check (position between 1 and 30),
        title text not null,
        text text not null,
        withdrawn_at timestamptz(3)
      );
      create unique index agreement_points_in_force on agreement_points (community_id, position) where withdrawn_at is null;

      alter table moderation_actions
        add column point_id uuid constraint moderation_actions_point references agreement_points (id),
        add column author_id text;
      update moderation_actions action set author_id = coalesce(
        (select message.author_id from messages message where message.id = action.message_id),
        (select thread.author_id from threads thread where thread.id = action.thread_id));
      alter table moderation_actions alter column author_id set not null;
      create index moderation_actions_about on moderation_actions (author_id, at desc, id desc);

      create table appeals (
        id uuid primary key,
        action_id uuid not null constraint appeals_action references moderation_actions (id),
        words text not null,
        appealed_at timestamptz(3) not null,
        decision text constraint appeals_decision check (decision in ('UPHELD', 'OVERTURNED')),
        decided_by text,
        decided_words text,
        decided_at timestamptz(3),
        constraint appeals_once unique (action_id),
        constraint appeals_decided check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
      );
      create index appeals_open on appeals (appealed_at, id) where decision is null;

      alter table thread_events
        drop constraint thread_events_kind,
        drop constraint thread_events_message,
        add constraint thread_events_kind check (kind in ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_REMOVED',
          'MESSAGE_RESTORED', 'MESSAGE_REACTED', 'ANSWER_ACCEPTED', 'ANSWER_WITHDRAWN', 'THREAD_PLACED', 'THREAD_UNPLACED',
          'PLACEMENT_CHANGED', 'PARTICIPANT_LEFT')),
        add constraint thread_events_message check ((message_id is null)
          = (kind in ('THREAD_PLACED', 'THREAD_UNPLACED', 'PLACEMENT_CHANGED', 'PARTICIPANT_LEFT')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notifications told using thread_events event
      where event.kind = 'THREAD_UNPLACED' and (event.thread_id, event.seq) = (told.thread_id, told.event_seq);
      delete from thread_events where kind = 'THREAD_UNPLACED';
      alter table thread_events
        drop constraint thread_events_message,
        drop constraint thread_events_kind,
        add constraint thread_events_kind check (kind in ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_REMOVED',
          'MESSAGE_RESTORED', 'MESSAGE_REACTED', 'ANSWER_ACCEPTED', 'ANSWER_WITHDRAWN', 'THREAD_PLACED', 'PLACEMENT_CHANGED',
          'PARTICIPANT_LEFT')),
        add constraint thread_events_message check ((message_id is null)
          = (kind in ('THREAD_PLACED', 'PLACEMENT_CHANGED', 'PARTICIPANT_LEFT')));
      drop table appeals;
      alter table moderation_actions drop column point_id, drop column author_id;
      drop table agreement_points;
    `);
  }
}
