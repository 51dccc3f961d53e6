import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions with their rotating tokens, the keys that sign access, the links in mails, and counted guesses. Only hashes of secrets. */
export class Sessions1760000000002 implements MigrationInterface {
  name = 'Sessions1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sessions (
        id uuid primary key,
        account_id uuid not null references accounts (id),
        started_at timestamptz not null default now(),
        used_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index sessions_of_account on sessions (account_id);

      create table refresh_tokens (
        hash bytea primary key,
        session_id uuid not null references sessions (id),
        issued_at timestamptz not null default now(),
        used_at timestamptz,
        successor_salt bytea,
        constraint refresh_tokens_used_whole check ((used_at is null) = (successor_salt is null))
      );
      create index refresh_tokens_of_session on refresh_tokens (session_id);

      create table signing_keys (
        kid text primary key,
        private_key jsonb not null,
        public_key jsonb not null,
        created_at timestamptz not null default now()
      );

      create table mail_links (
        hash bytea primary key,
        account_id uuid not null references accounts (id),
        purpose text not null constraint mail_links_purpose check (purpose in ('VERIFY_EMAIL')),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index mail_links_of_account on mail_links (account_id);

      create table guesses (
        about text primary key,
        tries integer not null,
        ends_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table guesses, mail_links, signing_keys, refresh_tokens, sessions');
  }
}
