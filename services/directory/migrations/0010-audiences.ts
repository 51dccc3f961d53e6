import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may see a member stands beside where they belong, so that a page of a community looks nobody up to leave them out. */
export class Audiences1760000000010 implements MigrationInterface {
  name = 'Audiences1760000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table belongings add column member_audience text;
      update belongings b set member_audience = p.audience from people p where p.id = b.member_id;
      alter table belongings alter column member_audience set not null;
      create index belongings_newest_public on belongings (community_id, member_joined_at desc, member_id desc)
        where member_audience = 'EVERYONE';
      create index belongings_newest_direct_public on belongings (community_id, member_joined_at desc, member_id desc)
        where is_direct and member_audience = 'EVERYONE';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table belongings drop column member_audience');
  }
}
