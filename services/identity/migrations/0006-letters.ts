import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other services have letters written to members: each names its own, so that asking again writes it once. */
export class Letters1760000000006 implements MigrationInterface {
  name = 'Letters1760000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mails add column letter_id uuid constraint mails_letter_once unique');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mails drop column letter_id');
  }
}
