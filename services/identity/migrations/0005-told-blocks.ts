import type { MigrationInterface, QueryRunner } from 'typeorm';
import { memberIds } from '../ids';

/** Other services, which tell members things behind their backs, are told of blocks: of those that are there already, too. */
export class ToldBlocks1760000000005 implements MigrationInterface {
  name = 'ToldBlocks1760000000005';

  async up(runner: QueryRunner): Promise<void> {
    const blocks: { blocker_id: string; blocked_id: string }[] = await runner.query(
      'select blocker_id, blocked_id from blocks',
    );
    const states = blocks.map(({ blocker_id, blocked_id }) =>
      JSON.stringify({
        blockerId: memberIds.of(blocker_id),
        blockedId: memberIds.of(blocked_id),
        isActive: true,
      }),
    );
    await runner.query(`insert into feed_events (kind, state) select 'block', unnest($1::jsonb[])`, [states]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from feed_events where kind = 'block'`);
  }
}
