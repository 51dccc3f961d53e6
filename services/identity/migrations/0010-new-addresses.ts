import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails may bring a link that confirms a new address of an account: the link knows which. */
export class NewAddresses1760000000010 implements MigrationInterface {
  name = 'NewAddresses1760000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail_links add column email text;
      alter table mail_links drop constraint mail_links_purpose;
      alter table mail_links
        add constraint mail_links_purpose
          check (purpose in ('VERIFY_EMAIL', 'CONFIRM_PRESENCE', 'RESET_PASSWORD', 'CHANGE_EMAIL')),
        add constraint mail_links_of_address check ((email is not null) = (purpose = 'CHANGE_EMAIL'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from mail_links where purpose = 'CHANGE_EMAIL';
      alter table mail_links drop column email;
      alter table mail_links drop constraint mail_links_purpose;
      alter table mail_links add constraint mail_links_purpose
        check (purpose in ('VERIFY_EMAIL', 'CONFIRM_PRESENCE', 'RESET_PASSWORD'));
    `);
  }
}
