import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Apps that members registered, the codes that begin an app's session, and what such a session may do. */
export class Apps1760000000016 implements MigrationInterface {
  name = 'Apps1760000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table apps (
        id uuid primary key,
        owner_id uuid not null references accounts (id),
        name text not null,
        website text not null,
        redirect_uris text[] not null,
        created_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create index apps_of_owner on apps (owner_id, id);

      alter table sessions
        add column app_id uuid constraint sessions_app references apps (id),
        add column scopes text[] not null default '{member}',
        add constraint sessions_app_scopes check ((app_id is null) = ('member' = any (scopes)));
      create index sessions_of_app on sessions (app_id) where app_id is not null;

      create table authorization_codes (
        hash bytea primary key,
        app_id uuid not null references apps (id),
        account_id uuid not null references accounts (id),
        redirect_uri text not null,
        scopes text[] not null,
        code_challenge text not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        session_id uuid references sessions (id)
      );
      create index authorization_codes_of_account on authorization_codes (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table authorization_codes;
      delete from refresh_tokens where session_id in (select id from sessions where app_id is not null);
      delete from sessions where app_id is not null;
      alter table sessions drop column app_id, drop column scopes;
      drop table apps;
    `);
  }
}
