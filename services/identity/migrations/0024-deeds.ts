import type { MigrationInterface, QueryRunner } from 'typeorm';
import { followTable } from '../../../kit/feed';
import { onlyAddedTo } from '../../../kit/only-added-to';

/** Who did something to another's account, which roles were given to its member and taken, as regions tells; by whom is emptied as well. */
export class Deeds1760000000024 implements MigrationInterface {
  name = 'Deeds1760000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${followTable}
      alter table audit_events add column by_account_id uuid, add column role text;
      create index audit_events_by_account on audit_events (by_account_id) where by_account_id is not null;
      ${onlyAddedTo('audit_events', ['account_id', 'network', 'device', 'by_account_id'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${onlyAddedTo('audit_events', ['account_id', 'network', 'device'])}
      alter table audit_events drop column by_account_id, drop column role;
      drop table followed_feeds;
    `);
  }
}
