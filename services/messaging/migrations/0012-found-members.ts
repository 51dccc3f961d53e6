import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members are told, too, whom a search of theirs has found: then a notification is about no thread, and names the members. */
export class FoundMembers1760000000012 implements MigrationInterface {
  name = 'FoundMembers1760000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notifications alter column thread_id drop not null;
      alter table notifications alter column event_seq drop not null;
      alter table notifications add column finding_id uuid;
      alter table notifications add column search_id text;
      alter table notifications add column search_name text;
      alter table notifications add constraint notifications_finding_once unique (member_id, finding_id);
      alter table notifications add constraint notifications_about_one
        check (num_nonnulls(thread_id, event_seq) = 2 and num_nonnulls(finding_id, search_id, search_name) = 0
          or num_nonnulls(thread_id, event_seq) = 0 and num_nonnulls(finding_id, search_id, search_name) = 3);

      create table found_members (
        member_id text not null,
        finding_id uuid not null,
        place integer not null,
        found_id text not null,
        primary key (member_id, finding_id, place),
        constraint found_members_finding foreign key (member_id, finding_id)
          references notifications (member_id, finding_id) on delete cascade
      );
      create index found_members_of_found on found_members (found_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table found_members;
      delete from notifications where finding_id is not null;
      alter table notifications drop column finding_id, drop column search_id, drop column search_name;
      alter table notifications alter column thread_id set not null;
      alter table notifications alter column event_seq set not null;
    `);
  }
}
