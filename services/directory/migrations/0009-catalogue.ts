import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents name skills and professions by number, and whoever reads them has the lists in memory: their names were half of a document, and
 * of what a page had to be parsed. `catalogue` tells a reader of documents whether its lists are of today.
 */
export class Catalogue1760000000009 implements MigrationInterface {
  name = 'Catalogue1760000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table skills add column number integer not null generated always as identity;
      alter table skills add constraint skills_number_taken unique (number);
      alter table professions add column number integer not null generated always as identity;
      alter table professions add constraint professions_number_taken unique (number);

      create table catalogue (
        is_only boolean not null default true,
        version integer not null,
        constraint catalogue_pkey primary key (is_only),
        constraint catalogue_one_row check (is_only)
      );
      insert into catalogue (version) values (1);
      create function note_catalogue() returns trigger language plpgsql as $$
        begin
          update catalogue set version = version + 1;
          return null;
        end $$;
      create trigger skills_noted after insert or update or delete or truncate on skills
        for each statement execute function note_catalogue();
      create trigger professions_noted after insert or update or delete or truncate on professions
        for each statement execute function note_catalogue();

      update member_documents d set document = ((d.document::jsonb - 'skills') || jsonb_build_object(
        'offered', coalesce(has.offered, '[]'), 'sought', coalesce(has.sought, '[]'),
        'profile', case when d.document->>'profile' is not null then d.document::jsonb->'profile' || jsonb_build_object(
          'professions', (select coalesce(jsonb_agg(named.number order by chosen.place), '[]')
            from profiles f cross join unnest(f.profession_ids) with ordinality as chosen (id, place)
            join professions named on named.id = chosen.id where f.member_id = d.id)) end))::json
      from people p left join lateral (
        select jsonb_agg(jsonb_build_array(skill.number, has.level) order by has.place)
            filter (where has.direction = 'OFFERED') as offered,
          jsonb_agg(jsonb_build_array(skill.number, has.level) order by has.place)
            filter (where has.direction = 'SOUGHT') as sought
        from member_skills has join skills skill on skill.id = has.skill_id where has.member_id = p.id
      ) has on true
      where p.id = d.id and d.document is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update member_documents d set document = ((d.document::jsonb - 'offered' - 'sought') || jsonb_build_object(
        'skills', (select coalesce(jsonb_agg(jsonb_build_object('skill', jsonb_build_object('id', skill.graph_id,
            'slug', skill.slug, 'nameFr', skill.name_fr, 'nameEn', skill.name_en, 'category', skill.category),
            'level', has.level, 'direction', has.direction) order by has.direction, has.place), '[]')
          from member_skills has join skills skill on skill.id = has.skill_id where has.member_id = d.id),
        'profile', case when d.document->>'profile' is not null then d.document::jsonb->'profile' || jsonb_build_object(
          'professions', (select coalesce(jsonb_agg(jsonb_build_object('id', named.graph_id, 'slug', named.slug,
              'nameFr', named.name_fr, 'nameEn', named.name_en) order by chosen.place), '[]')
            from profiles f cross join unnest(f.profession_ids) with ordinality as chosen (id, place)
            join professions named on named.id = chosen.id where f.member_id = d.id)) end))::json
      where d.document is not null;
      drop trigger skills_noted on skills;
      drop trigger professions_noted on professions;
      drop function note_catalogue();
      drop table catalogue;
      alter table professions drop column number;
      alter table skills drop column number;
    `);
  }
}
