import type { MigrationInterface, QueryRunner } from 'typeorm';
import { erasedTable } from '../../../kit/erasure';
import { withoutSamples, withSamples } from '../../../kit/samples';

/** What members wrote, which no plan goes by. */
const said = `
  profiles.headline profiles.bio profiles.website profiles.links organisations.summary organisations.website
  organisations.contact_url skill_proposals.name skill_proposals.plain_name skill_proposals.note skill_proposals.reason
  saved_searches.name saved_searches.filter saved_searches.scope member_documents.document feed_events.state`;

/** Who was erased, and what of them. */
export class Leaving1760000000023 implements MigrationInterface {
  name = 'Leaving1760000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(erasedTable);
    await runner.query(withoutSamples(said));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(withSamples(said));
    await runner.query('drop table erased_people');
  }
}
