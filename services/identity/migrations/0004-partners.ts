import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those outside the network who may show members on pages of their own, and the origins of these pages. */
export class Partners1760000000004 implements MigrationInterface {
  name = 'Partners1760000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partners (
        id uuid primary key,
        slug text collate "C" not null constraint partners_slug_shape check (slug ~ '^[a-z0-9](-?[a-z0-9])*$'),
        name text not null,
        website text not null,
        origins text[] not null default '{}',
        is_active boolean not null default true,
        constraint partners_slug_taken unique (slug)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table partners');
  }
}
