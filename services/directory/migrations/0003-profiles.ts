import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Skills, professions and what members say of themselves. A profile does not wait for its member's row: identity's feed
 * may bring that a moment later. `graph_id` is the id as clients see it, so that documents are built in SQL alone.
 */
export class Profiles1760000000003 implements MigrationInterface {
  name = 'Profiles1760000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type skill_level as enum ('LEARNING', 'WORKING', 'EXPERT');

      create table skills (
        id uuid not null,
        graph_id text collate "C" not null,
        slug text collate "C" not null,
        name_fr text not null,
        name_en text not null,
        category text not null,
        search text not null,
        constraint skills_pkey primary key (id),
        constraint skills_slug_taken unique (slug)
      );
      create index skills_search on skills using gin (search gin_trgm_ops);

      create table professions (
        id uuid not null,
        graph_id text collate "C" not null,
        slug text collate "C" not null,
        name_fr text not null,
        name_en text not null,
        search text not null,
        constraint professions_pkey primary key (id),
        constraint professions_slug_taken unique (slug)
      );
      create index professions_search on professions using gin (search gin_trgm_ops);

      create table profiles (
        member_id text collate "C" not null,
        headline text,
        bio text,
        work_mode text,
        experience text,
        profession_ids uuid[] not null default '{}',
        languages text[] not null default '{}',
        language_keys text[] not null default '{}',
        website text,
        links jsonb not null default '[]',
        updated_at timestamptz not null,
        constraint profiles_pkey primary key (member_id)
      );
      create index profiles_professions on profiles using gin (profession_ids);
      create index profiles_languages on profiles using gin (language_keys);

      create table member_skills (
        member_id text collate "C" not null,
        skill_id uuid not null constraint member_skills_skill references skills (id),
        direction text not null constraint member_skills_direction check (direction in ('OFFERED', 'SOUGHT')),
        level skill_level,
        place smallint not null,
        constraint member_skills_pkey primary key (member_id, direction, skill_id),
        constraint member_skills_offered_level check (direction = 'SOUGHT' or level is not null)
      );
      create index member_skills_by_skill on member_skills (skill_id, direction, level, member_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table member_skills, profiles, professions, skills; drop type skill_level');
  }
}
