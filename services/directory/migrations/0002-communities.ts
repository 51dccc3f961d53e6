import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Communities, their ties and memberships as regions' feed tells of them. A membership repeats when its member joined,
 * so that the newest members of one community are read from one index, however many it has.
 */
export class Communities1760000000002 implements MigrationInterface {
  name = 'Communities1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table communities (
        id text collate "C" not null,
        kind text not null,
        slug text not null,
        name text not null,
        state text not null,
        depth integer not null default 0,
        constraint communities_pkey primary key (id)
      );

      create table community_ties (
        id text collate "C" not null,
        from_id text collate "C" not null,
        to_id text collate "C" not null,
        kind text not null,
        is_active boolean not null,
        constraint community_ties_pkey primary key (id)
      );
      create index community_ties_from on community_ties (from_id, kind) include (to_id) where is_active;
      create index community_ties_to on community_ties (to_id, kind) include (from_id) where is_active;

      create table memberships (
        id text collate "C" not null,
        member_id text collate "C" not null,
        community_id text collate "C" not null,
        tie text not null,
        stage text not null,
        status text not null,
        roles text[] not null,
        joined_at timestamptz(3) not null,
        member_joined_at timestamptz(3),
        constraint memberships_pkey primary key (id)
      );
      create index memberships_newest on memberships (community_id, member_joined_at desc, member_id desc)
        where status = 'ACTIVE';
      create index memberships_by_member on memberships (member_id, community_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table memberships, community_ties, communities');
  }
}
