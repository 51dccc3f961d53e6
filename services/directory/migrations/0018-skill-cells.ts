import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a member shows to be stands beside their skills, as a cell of a quarter of a degree: who has a skill near here is read from one
 * index, be there a thousand who have it or a million. Of the shown point, so it tells nothing more.
 */
export class SkillCells1760000000018 implements MigrationInterface {
  name = 'SkillCells1760000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function cell_of(latitude double precision, longitude double precision) returns integer
        language sql immutable parallel safe
        return (floor((latitude + 90) * 4) * 1440 + floor((longitude + 180) * 4))::integer;
      alter table people add column cell integer generated always as (cell_of(latitude, longitude)) stored;
      alter table member_skills add column cell integer;
      update member_skills has set cell = p.cell from people p where p.id = has.member_id and p.cell is not null;
      drop index member_skills_by_skill;
      create index member_skills_by_skill on member_skills (skill_id, direction, cell) include (level, member_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index member_skills_by_skill;
      create index member_skills_by_skill on member_skills (skill_id, direction, level, member_id);
      alter table member_skills drop column cell;
      alter table people drop column cell;
      drop function cell_of(double precision, double precision);
    `);
  }
}
