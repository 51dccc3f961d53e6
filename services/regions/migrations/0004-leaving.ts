import type { MigrationInterface, QueryRunner } from 'typeorm';
import { erasedTable } from '../../../kit/erasure';

/** Who was erased, and what of them; what was told of a member is found in the feed. */
export class Leaving1760000000004 implements MigrationInterface {
  name = 'Leaving1760000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${erasedTable}
      create index feed_events_of_member on feed_events ((state ->> 'memberId')) where state ->> 'memberId' is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erased_people; drop index feed_events_of_member');
  }
}
