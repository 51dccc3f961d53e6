import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quiet until somebody ends it, or until a time; and quiet hours in the time zone of the account, which identity tells. */
export class QuietModes1760000000015 implements MigrationInterface {
  name = 'QuietModes1760000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table quiet_modes (
        member_id text constraint quiet_modes_pkey primary key,
        since timestamptz(3) not null,
        until timestamptz(3) constraint quiet_modes_order check (until > since)
      );
      alter table people add column time_zone text;
      alter table quiet_hours alter column time_zone drop not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update quiet_hours set time_zone = coalesce((select person.time_zone from people person where person.id = member_id), 'UTC')
        where time_zone is null;
      alter table quiet_hours alter column time_zone set not null;
      alter table people drop column time_zone;
      drop table quiet_modes;
    `);
  }
}
