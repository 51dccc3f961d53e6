import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time zone that a person wants times and quiet hours in; null while they have not said. */
export class TimeZones1760000000021 implements MigrationInterface {
  name = 'TimeZones1760000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table accounts add column time_zone text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table accounts drop column time_zone');
  }
}
