import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A browser holds its session by a cookie, of which only the hash is kept. */
export class Browsers1760000000015 implements MigrationInterface {
  name = 'Browsers1760000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sessions add column cookie_hash bytea;
      create unique index sessions_by_cookie on sessions (cookie_hash) where cookie_hash is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sessions drop column cookie_hash');
  }
}
