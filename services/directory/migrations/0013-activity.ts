import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When members last did something that shows, told to the hour: joined, joined a community, changed their profile or skills. */
export class Activity1760000000013 implements MigrationInterface {
  name = 'Activity1760000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hour_of(given timestamptz) returns timestamptz language sql immutable parallel safe
        return date_trunc('hour', given, 'UTC');

      alter table people add column active_at timestamptz(3);
      update people p set active_at = greatest(hour_of(p.joined_at),
        (select hour_of(f.updated_at) from profiles f where f.member_id = p.id),
        (select hour_of(max(m.joined_at)) from memberships m where m.member_id = p.id and m.status = 'ACTIVE'));
      alter table people alter column active_at set not null;
      create index people_active on people (active_at desc, id desc) where not is_erased;

      alter table belongings add column member_active_at timestamptz(3);
      update belongings b set member_active_at = p.active_at from people p where p.id = b.member_id;
      alter table belongings alter column member_active_at set not null;
      create index belongings_active on belongings (community_id, member_active_at desc, member_id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table belongings drop column member_active_at;
      alter table people drop column active_at;
      drop function hour_of(timestamptz);
    `);
  }
}
