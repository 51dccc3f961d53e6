import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * All that decides who of those with a skill is seen, near and first stands beside their skills, as it does beside where they belong: among a
 * million members a skill near here is read from one index, and nobody is looked up to be left out.
 */
export class SkillsNear1760000000022 implements MigrationInterface {
  name = 'SkillsNear1760000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table member_skills add column member_audience text, add column member_position cube,
        add column member_joined_at timestamptz;
      update member_skills has set member_audience = p.audience, member_position = p.position, member_joined_at = p.joined_at
        from people p where p.id = has.member_id;
      drop index member_skills_by_skill;
      create index member_skills_by_skill on member_skills (skill_id, direction, cell)
        include (level, member_id, member_audience, member_position, member_joined_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index member_skills_by_skill;
      create index member_skills_by_skill on member_skills (skill_id, direction, cell) include (level, member_id);
      alter table member_skills drop column member_audience, drop column member_position, drop column member_joined_at;
    `);
  }
}
