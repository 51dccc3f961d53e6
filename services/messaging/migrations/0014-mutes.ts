import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose words a member wants to be left alone by, and which communities they want to hear nothing from. Nobody else is told. */
export class Mutes1760000000014 implements MigrationInterface {
  name = 'Mutes1760000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table muted_members (
        member_id text not null,
        muted_id text not null,
        muted_at timestamptz(3) not null,
        constraint muted_members_pkey primary key (member_id, muted_id),
        constraint muted_members_another check (member_id <> muted_id)
      );
      create index muted_members_of_muted on muted_members (muted_id);

      create table muted_communities (
        member_id text not null,
        community_id text not null,
        muted_at timestamptz(3) not null,
        constraint muted_communities_pkey primary key (member_id, community_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table muted_communities, muted_members');
  }
}
