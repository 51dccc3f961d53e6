import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails may bring a link that sets a new password. */
export class ResetLinks1760000000009 implements MigrationInterface {
  name = 'ResetLinks1760000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail_links drop constraint mail_links_purpose;
      alter table mail_links add constraint mail_links_purpose
        check (purpose in ('VERIFY_EMAIL', 'CONFIRM_PRESENCE', 'RESET_PASSWORD'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from mail_links where purpose = 'RESET_PASSWORD';
      alter table mail_links drop constraint mail_links_purpose;
      alter table mail_links add constraint mail_links_purpose check (purpose in ('VERIFY_EMAIL', 'CONFIRM_PRESENCE'));
    `);
  }
}
