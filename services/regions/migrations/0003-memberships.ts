import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who belongs where, and what identity says about who may see whom. */
export class Memberships1760000000003 implements MigrationInterface {
  name = 'Memberships1760000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people (
        id text not null,
        audience text not null,
        constraint people_pkey primary key (id),
        constraint people_audience check (audience in ('EVERYONE', 'MEMBERS', 'NOBODY'))
      );

      create table memberships (
        id uuid not null,
        member_id text not null,
        community_id uuid not null,
        community_kind text not null,
        tie text not null,
        stage text not null,
        status text not null,
        roles text[] not null default '{}',
        joined_at timestamptz not null,
        constraint memberships_pkey primary key (id),
        constraint memberships_once unique (member_id, community_id),
        constraint memberships_community foreign key (community_id, community_kind) references communities (id, kind),
        constraint memberships_tie check (tie in ('HOME', 'SECOND_HOME', 'ASPIRING', 'VISITOR', 'WATCHING')),
        constraint memberships_stage check (stage in ('CANDIDATE', 'NEWCOMER', 'SETTLED', 'ALUMNI')),
        constraint memberships_status
          check (status in ('INVITED', 'REQUESTED', 'ACTIVE', 'PAUSED', 'LEFT', 'REMOVED')),
        constraint memberships_roles
          check (roles <@ array['STEWARD', 'MODERATOR', 'SPONSOR', 'EDITOR', 'SPACE_KEEPER']),
        constraint memberships_gone_without_roles check (status not in ('LEFT', 'REMOVED') or roles = '{}')
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table memberships, people');
  }
}
