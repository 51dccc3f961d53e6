import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When members last used the network, to the day, and what came of asking whether they are still here. All begin today. */
export class Presence1760000000007 implements MigrationInterface {
  name = 'Presence1760000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table members
        add column seen_on date not null default current_date,
        add column asked_on date,
        add column away_since date,
        add constraint members_asked_before_away check (away_since is null or asked_on is not null);
      create index members_unseen on members (seen_on) where asked_on is null;
      create index members_asked on members (asked_on) where away_since is null and asked_on is not null;

      alter table mail_links drop constraint mail_links_purpose;
      alter table mail_links
        add constraint mail_links_purpose check (purpose in ('VERIFY_EMAIL', 'CONFIRM_PRESENCE'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from mail_links where purpose = 'CONFIRM_PRESENCE';
      alter table mail_links drop constraint mail_links_purpose;
      alter table mail_links add constraint mail_links_purpose check (purpose in ('VERIFY_EMAIL'));
      alter table members drop column seen_on, drop column asked_on, drop column away_since;
    `);
  }
}
