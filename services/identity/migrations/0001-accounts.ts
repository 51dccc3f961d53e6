import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feedTable } from '../../../kit/feed';

/** Accounts and members apart, where they live (here and nowhere else), whom they blocked, and the event feed. */
export class Accounts1760000000001 implements MigrationInterface {
  name = 'Accounts1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts (
        id uuid primary key,
        email text not null,
        password_hash text,
        display_name text not null,
        locale text not null constraint accounts_locale check (locale in ('en', 'fr')),
        created_at timestamptz not null default now(),
        verified_at timestamptz,
        constraint accounts_email_taken unique (email),
        constraint accounts_email_lower check (email = lower(email))
      );

      create table members (
        id uuid primary key,
        account_id uuid not null constraint members_one_account unique references accounts (id),
        handle text not null constraint members_handle_shape check (handle ~ '^[a-z0-9](-?[a-z0-9])*$'),
        display_name text not null,
        avatar_url text,
        audience text not null constraint members_audience check (audience in ('EVERYONE', 'MEMBERS', 'NOBODY')),
        joined_at timestamptz not null default now(),
        constraint members_handle_taken unique (handle)
      );

      create table homes (
        member_id uuid primary key references members (id),
        place_id text,
        precision text not null
          constraint homes_precision check (precision in ('AREA', 'REGION', 'COMMUNE', 'NONE')),
        area_id text,
        area_name text,
        country_code text,
        latitude double precision,
        longitude double precision,
        saved_at timestamptz not null default now(),
        constraint homes_shown_whole check (num_nulls(area_id, area_name, country_code, latitude, longitude) in (0, 5))
      );

      create table blocks (
        blocker_id uuid not null references members (id),
        blocked_id uuid not null references members (id),
        blocked_at timestamptz not null default now(),
        constraint blocks_pkey primary key (blocker_id, blocked_id),
        constraint blocks_not_oneself check (blocker_id <> blocked_id)
      );
      create index blocks_of_blocked on blocks (blocked_id);
      ${feedTable}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feed_events, blocks, homes, members, accounts');
  }
}
