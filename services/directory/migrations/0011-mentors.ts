import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when members take on new work, and what those who offer it help newcomers with. */
export class Mentors1760000000011 implements MigrationInterface {
  name = 'Mentors1760000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table profiles
        add column available_from timestamptz(3),
        add column mentor_hours smallint,
        add column mentor_topic_ids uuid[] not null default '{}',
        add constraint profiles_mentor_hours check (mentor_hours between 1 and 40),
        add constraint profiles_mentor_topics check (mentor_hours is not null or mentor_topic_ids = '{}');
      create index profiles_mentors on profiles using gin (mentor_topic_ids) where mentor_hours is not null;
      create index profiles_available on profiles (available_from, member_id) where available_from is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table profiles drop column mentor_topic_ids, drop column mentor_hours, drop column available_from;
    `);
  }
}
