import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutSamples } from '../../../kit/samples';

/** What members wrote, which no plan goes by. */
const said = 'member_documents.public_document member_documents.public_words';

/**
 * Which fields of a profile are for members only. What follows of it stands where it is looked for: `members_only` beside the profile, the
 * narrower audience beside each skill, in the index that counts of skills are read from, and what a visitor sees of a member and finds them
 * by beside their document, where it differs.
 */
export class FieldAudiences1760000000024 implements MigrationInterface {
  name = 'FieldAudiences1760000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table field_audiences (
        member_id text collate "C" not null,
        default_audience text not null,
        chosen jsonb not null,
        members_only text[] not null,
        constraint field_audiences_pkey primary key (member_id),
        constraint field_audiences_default check (default_audience in ('EVERYONE', 'MEMBERS'))
      );
      alter table profiles add column members_only text[] not null default '{}';
      alter table member_skills drop constraint member_skills_pkey,
        add constraint member_skills_pkey primary key (member_id, direction, skill_id) include (member_audience);
      alter table member_documents add column public_document json, add column public_words tsvector;
      ${withoutSamples(said)}

      create function found_by_visitors(query tsquery, most integer) returns setof text language sql stable parallel safe
        set enable_seqscan = off set enable_indexscan = off as $$
          select id from member_documents
          where words @@ query and coalesce(public_words @@ query, true) limit most
        $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function found_by_visitors(tsquery, integer);
      update member_skills has set member_audience = p.audience
        from people p where p.id = has.member_id and has.member_audience <> p.audience;
      alter table member_skills drop constraint member_skills_pkey,
        add constraint member_skills_pkey primary key (member_id, direction, skill_id);
      alter table member_documents drop column public_words, drop column public_document;
      alter table profiles drop column members_only;
      drop table field_audiences;
    `);
  }
}
