import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a session runs on, as far as it told: its owner knows it again by that. Sessions of before stay nameless. Times are to the millisecond, as
 * cursors are.
 */
export class Devices1760000000008 implements MigrationInterface {
  name = 'Devices1760000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sessions add column device text, alter column used_at type timestamptz(3);
      drop index sessions_of_account;
      create index sessions_of_account on sessions (account_id, used_at desc, id desc) where revoked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index sessions_of_account;
      create index sessions_of_account on sessions (account_id);
      alter table sessions drop column device, alter column used_at type timestamptz;
    `);
  }
}
