import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail waits here in the transaction that causes it, so that none is lost and none is sent for what did not happen. */
export class Mails1760000000003 implements MigrationInterface {
  name = 'Mails1760000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mails (
        id bigint generated always as identity primary key,
        recipient text not null,
        subject text not null,
        body_text text not null,
        body_html text not null,
        written_at timestamptz not null default now(),
        due_at timestamptz not null default now(),
        tries integer not null default 0,
        sent_at timestamptz,
        last_error text
      );
      create index mails_due on mails (due_at) where sent_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mails');
  }
}
