import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has been spent of each budget. Not logged: after a crash of the database everybody begins anew, which costs a minute. */
export class Budgets1760000000001 implements MigrationInterface {
  name = 'Budgets1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table budgets (
        name text constraint budgets_pkey primary key,
        spent double precision not null,
        ends_at timestamptz not null
      )
    `);
    await runner.query('create index budgets_by_end on budgets (ends_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table budgets');
  }
}
