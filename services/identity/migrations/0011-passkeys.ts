import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, the challenges that they answer, and what a session began with. */
export class Passkeys1760000000011 implements MigrationInterface {
  name = 'Passkeys1760000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table passkeys (
        id uuid primary key,
        account_id uuid not null references accounts (id),
        credential_id bytea not null,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        name text not null,
        added_at timestamptz not null default now(),
        used_at timestamptz,
        warned_at timestamptz,
        constraint passkeys_credential_taken unique (credential_id)
      );
      create index passkeys_of_account on passkeys (account_id);

      create table passkey_challenges (
        hash bytea primary key,
        account_id uuid references accounts (id),
        expires_at timestamptz not null
      );
      create index passkey_challenges_by_end on passkey_challenges (expires_at);

      alter table sessions add column began_with text not null default 'PASSWORD'
        constraint sessions_began_with check (began_with in ('PASSWORD', 'PASSKEY', 'RECOVERY_CODE', 'PROVIDER', 'APP'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table sessions drop column began_with; drop table passkey_challenges; drop table passkeys',
    );
  }
}
