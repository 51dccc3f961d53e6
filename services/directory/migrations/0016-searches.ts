import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feedTable } from '../../../kit/feed';

/**
 * Searches that members keep, whom each has found already, and what is told of it: directory's own feed. `changed_xid` of a document is
 * the transaction that last changed what a search can find its member by. Where they belong and who may see them is part of that, and
 * stands in no document: `placed` is a mark of it.
 */
export class Searches1760000000016 implements MigrationInterface {
  name = 'Searches1760000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table member_documents add column placed bigint;
      alter table member_documents add column changed_xid xid8 not null default '0';
      create index member_documents_changed on member_documents (changed_xid);

      create table saved_searches (
        id uuid not null,
        member_id text collate "C" not null,
        name text not null,
        scope jsonb,
        filter jsonb,
        alert boolean not null,
        created_at timestamptz(3) not null,
        last_told_at timestamptz(3),
        looked_xid xid8 not null,
        constraint saved_searches_pkey primary key (id),
        constraint saved_searches_name_taken unique (member_id, name)
      );
      create index saved_searches_alerting on saved_searches (id) where alert;

      create table search_findings (
        search_id uuid not null,
        member_id text collate "C" not null,
        constraint search_findings_once primary key (search_id, member_id),
        constraint search_findings_search foreign key (search_id) references saved_searches (id) on delete cascade
      );
      create index search_findings_of_member on search_findings (member_id);
      ${feedTable}
      create index feed_events_of_member on feed_events ((state ->> 'memberId'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table feed_events, search_findings, saved_searches;
      alter table member_documents drop column changed_xid, drop column placed;
    `);
  }
}
