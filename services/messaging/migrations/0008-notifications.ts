import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members are to be told, numbered for each of them, what they wish to be told, and when they want quiet. Their places among
 * events are counted with those of the log, so that one look finds whatever moved. Announcements reach the members of a community: they
 * come with regions' feed, and blocks with identity's, which are therefore read once more from their beginning. What happened until now is told to nobody.
 */
export class Notifications1760000000008 implements MigrationInterface {
  name = 'Notifications1760000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table blocks (
        blocker_id text not null,
        blocked_id text not null,
        primary key (blocker_id, blocked_id)
      );
      create index blocks_of_blocked on blocks (blocked_id);
      create table erased_people (id text primary key);
      alter table people add column locale text not null default 'en';
      delete from followed_feeds where service = 'identity';

      create table memberships (
        id text primary key,
        member_id text not null,
        community_id text not null
      );
      create index memberships_of_community on memberships (community_id, member_id);
      create index memberships_of_member on memberships (member_id);
      delete from followed_feeds where service = 'regions';

      create table notification_wishes (
        member_id text not null,
        topic text not null,
        community_id text not null default '',
        channel text not null constraint notification_wishes_channel check (channel in ('APP', 'EMAIL')),
        is_wished boolean not null,
        primary key (member_id, topic, community_id, channel)
      );

      create table quiet_hours (
        member_id text primary key,
        from_minute smallint not null constraint quiet_hours_from check (from_minute between 0 and 1439),
        to_minute smallint not null constraint quiet_hours_to check (to_minute between 0 and 1439),
        time_zone text not null
      );

      create table notifications (
        member_id text not null,
        seq integer not null,
        topic text not null,
        thread_id uuid not null constraint notifications_thread references threads (id),
        event_seq integer not null,
        message_id uuid,
        actor_id text,
        action_id uuid,
        at timestamptz(3) not null,
        is_quiet boolean not null,
        in_app boolean not null,
        by_mail boolean not null,
        read_at timestamptz(3),
        xid xid8 not null default pg_current_xact_id(),
        position bigint not null default nextval('thread_events_position_seq'),
        primary key (member_id, seq),
        constraint notifications_once unique (member_id, thread_id, event_seq)
      );
      create index notifications_in_order on notifications (xid, position);
      create index notifications_unread on notifications (member_id, thread_id) where read_at is null;
      create index notifications_of_actor on notifications (actor_id);

      insert into followed_feeds (service, cursor)
      select 'messaging', format('%s.%s', xid, position) from thread_events order by thread_events.xid desc, position desc limit 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from followed_feeds where service = 'messaging';
      drop table notifications, quiet_hours, notification_wishes, memberships, blocks, erased_people;
      alter table people drop column locale;
    `);
  }
}
