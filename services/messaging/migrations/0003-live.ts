import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log tells edits, removals and placements too, and is read across threads: in the order (xid, position), below the
 * snapshot's xmin, since positions alone become visible out of order while several transactions write. `threads.shown_in` holds
 * the communities of the placements that are shown: an event takes them from the row it locks, so that it is told wherever the
 * thread stands at that very moment. `log_epoch` names the life of the log that cursors belong to.
 */
export class Live1760000000003 implements MigrationInterface {
  name = 'Live1760000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table messages
        add column edited_at timestamptz(3),
        add column removed_at timestamptz(3),
        add constraint messages_removed_are_empty check (removed_at is null or text = '');

      alter table thread_placements
        add constraint thread_placements_most check (position between 1 and 10),
        add constraint thread_placements_position_taken unique (thread_id, position);

      alter table threads add column shown_in text[] not null default '{}';
      update threads set shown_in = array(select community_id from thread_placements placement
        where placement.thread_id = threads.id and placement.state = 'SHOWN' order by placement.position);
      alter table threads alter column shown_in drop default;

      alter table thread_events
        alter column message_id drop not null,
        add column community_ids text[] not null default '{}',
        add column xid xid8 not null default pg_current_xact_id(),
        add column position bigint,
        drop constraint thread_events_kind,
        add constraint thread_events_kind
          check (kind in ('MESSAGE_POSTED', 'MESSAGE_EDITED', 'MESSAGE_REMOVED', 'THREAD_PLACED')),
        add constraint thread_events_message check ((message_id is null) = (kind = 'THREAD_PLACED'));
      update thread_events event set
        community_ids = (select shown_in from threads where threads.id = event.thread_id),
        position = ordered.position
      from (select thread_id, seq, row_number() over (order by at, thread_id, seq) as position from thread_events) ordered
      where (ordered.thread_id, ordered.seq) = (event.thread_id, event.seq);
      alter table thread_events
        alter column position set not null,
        alter column position add generated always as identity,
        alter column community_ids drop default;
      select setval(pg_get_serial_sequence('thread_events', 'position'),
        (select coalesce(max(position), 1) from thread_events), (select count(*) > 0 from thread_events));
      create unique index thread_events_in_order on thread_events (xid, position);
      create index thread_events_of_communities on thread_events using gin (community_ids);

      create table log_epoch (
        only_one boolean primary key default true constraint log_epoch_only_one check (only_one),
        epoch text not null,
        born_in text not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table log_epoch;
      delete from thread_events where kind <> 'MESSAGE_POSTED';
      alter table thread_events
        drop constraint thread_events_message,
        drop constraint thread_events_kind,
        add constraint thread_events_kind check (kind in ('MESSAGE_POSTED')),
        alter column message_id set not null,
        drop column community_ids,
        drop column xid,
        drop column position;
      alter table threads drop column shown_in;
      alter table thread_placements
        drop constraint thread_placements_position_taken,
        drop constraint thread_placements_most;
      alter table messages drop constraint messages_removed_are_empty, drop column edited_at, drop column removed_at;
    `);
  }
}
