import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that let an owner in once each; only their hashes. A code that was used is gone. */
export class RecoveryCodes1760000000012 implements MigrationInterface {
  name = 'RecoveryCodes1760000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recovery_codes (
        hash bytea primary key,
        account_id uuid not null references accounts (id)
      );
      create index recovery_codes_of_account on recovery_codes (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recovery_codes');
  }
}
