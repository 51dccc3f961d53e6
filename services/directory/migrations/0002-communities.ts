import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Communities, their ties and memberships as regions' feed tells of them. Made from these: `belongings`, a row for each
 * community that a member belongs to, directly or through one it contains, so that the newest members of a village and
 * of a whole country are alike read from one index, however many there are.
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
        constraint memberships_pkey primary key (id)
      );
      create index memberships_by_member on memberships (member_id, community_id);
      create index memberships_by_community on memberships (community_id) where status = 'ACTIVE';

      create table belongings (
        member_id text collate "C" not null,
        community_id text collate "C" not null,
        is_direct boolean not null,
        member_joined_at timestamptz(3) not null,
        member_sort_name text collate "C" not null,
        constraint belongings_pkey primary key (member_id, community_id)
      );
      create index belongings_newest on belongings (community_id, member_joined_at desc, member_id desc);
      create index belongings_newest_direct on belongings (community_id, member_joined_at desc, member_id desc)
        where is_direct;
      create index belongings_by_name on belongings (community_id, member_sort_name, member_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table belongings, memberships, community_ties, communities');
  }
}
