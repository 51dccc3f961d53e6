import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Members propose skills, stewards decide. What a skill is also found by is kept as it is shown: `list_synonyms` come with the common list and
 * are replaced by the next import, `added_synonyms` come from proposals and merges and stay. A merged skill keeps its row, so that its number,
 * slug and id lead to what it was merged into; `skills_of_today` follows them. It has no `search`: nothing finds it any more.
 */
export class Proposals1760000000015 implements MigrationInterface {
  name = 'Proposals1760000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table skills
        add column list_synonyms text[] not null default '{}',
        add column added_synonyms text[] not null default '{}',
        add column synonyms text[] not null generated always as (list_synonyms || added_synonyms) stored,
        add column merged_into uuid constraint skills_merged_into references skills (id),
        add constraint skills_not_into_themselves check (merged_into <> id);
      create index skills_merged on skills (merged_into) where merged_into is not null;

      create function skills_of_today(given uuid[]) returns uuid[] language sql stable parallel safe return (
        select coalesce(array_agg(id order by place), '{}') from (
          select coalesce(skill.merged_into, skill.id) as id, min(chosen.place) as place
          from unnest(given) with ordinality as chosen (id, place) join skills skill on skill.id = chosen.id
          group by 1
        ) one
      );

      create table skill_proposals (
        id uuid not null,
        author_id text collate "C",
        name text not null,
        plain_name text not null,
        language text not null constraint skill_proposals_language check (language in ('en', 'fr')),
        category text not null,
        direction text not null constraint skill_proposals_direction check (direction in ('OFFERED', 'SOUGHT')),
        level skill_level,
        note text,
        status text not null default 'WAITING',
        proposed_at timestamptz(3) not null,
        skill_id uuid constraint skill_proposals_skill references skills (id),
        reason text,
        decided_by text collate "C",
        decided_at timestamptz(3),
        constraint skill_proposals_pkey primary key (id),
        constraint skill_proposals_once unique (author_id, plain_name),
        constraint skill_proposals_offered_level check (direction = 'SOUGHT' or level is not null),
        constraint skill_proposals_status check (status in ('WAITING', 'ACCEPTED', 'MERGED', 'DECLINED')),
        constraint skill_proposals_decided check ((status = 'WAITING') = (decided_at is null)),
        constraint skill_proposals_made_a_skill check ((status in ('ACCEPTED', 'MERGED')) = (skill_id is not null))
      );
      create index skill_proposals_by_status on skill_proposals (status, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table skill_proposals;
      drop function skills_of_today(uuid[]);
      update skills set search = unaccent(lower(array_to_string(array['', name_fr, name_en, slug] || synonyms, '|')))
        where merged_into is not null;
      alter table skills drop column merged_into, drop column synonyms, drop column added_synonyms, drop column list_synonyms;
    `);
  }
}
