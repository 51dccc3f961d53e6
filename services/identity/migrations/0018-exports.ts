import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One export of each account, in pieces, for seven days. A piece is of one attempt to make it: a later one leaves nothing of it. */
export class Exports1760000000018 implements MigrationInterface {
  name = 'Exports1760000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exports (
        id uuid primary key,
        account_id uuid not null constraint exports_account references accounts (id) constraint exports_one_each unique,
        secret_hash bytea constraint exports_secret_taken unique,
        attempt uuid,
        asked_at timestamptz(3) not null default now(),
        ready_at timestamptz(3),
        expires_at timestamptz(3),
        bytes bigint not null default 0,
        due_at timestamptz not null default now(),
        tries integer not null default 0,
        constraint exports_ready_whole check (num_nulls(secret_hash, ready_at, expires_at) in (0, 3))
      );
      create index exports_due on exports (due_at) where ready_at is null;
      create index exports_expiring on exports (expires_at);

      create table export_chunks (
        export_id uuid not null constraint export_chunks_export references exports (id) on delete cascade,
        attempt uuid not null,
        position integer not null,
        bytes bytea not null,
        primary key (export_id, attempt, position)
      );
      alter table export_chunks alter column bytes set storage external;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table export_chunks, exports');
  }
}
