import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who somebody is to other providers, and the sign-ins there that have begun. */
export class Providers1760000000013 implements MigrationInterface {
  name = 'Providers1760000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table provider_links (
        id uuid primary key,
        account_id uuid not null references accounts (id),
        issuer text not null,
        subject text not null,
        linked_at timestamptz not null default now(),
        used_at timestamptz,
        constraint provider_links_identity_taken unique (issuer, subject),
        constraint provider_links_one_each unique (account_id, issuer)
      );

      create table provider_attempts (
        hash bytea primary key,
        provider text not null,
        return_to text not null,
        expires_at timestamptz not null
      );
      create index provider_attempts_by_end on provider_attempts (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table provider_attempts, provider_links');
  }
}
