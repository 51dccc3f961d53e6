import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutSamples, withSamples } from '../../../kit/samples';

/** What members wrote, which no plan goes by. */
const said = `
  messages.text messages.withheld message_edits.text threads.title reports.words appeals.words appeals.decided_words
  moderation_actions.words notifications.search_name`;

/** Who was erased, and what of them; what a member said is found by its author. */
export class Leaving1760000000013 implements MigrationInterface {
  name = 'Leaving1760000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table erased_people
        add column counts jsonb not null default '{}',
        add column erased_at timestamptz(3) not null default now();
      create index messages_of_author on messages (author_id, id);
      create index threads_of_author on threads (author_id, id);
      create index thread_placements_placed_by on thread_placements (placed_by);
    `);
    await runner.query(withoutSamples(said));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(withSamples(said));
    await runner.query(`
      drop index thread_placements_placed_by, threads_of_author, messages_of_author;
      alter table erased_people drop column erased_at, drop column counts;
    `);
  }
}
