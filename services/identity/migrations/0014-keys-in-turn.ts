import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key is published before it signs, and for a while after another has taken its place. */
export class KeysInTurn1760000000014 implements MigrationInterface {
  name = 'KeysInTurn1760000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table signing_keys add column signs_from timestamptz not null default now();
      update signing_keys set signs_from = created_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table signing_keys drop column signs_from');
  }
}
