import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys by which a partner's own programs and pages ask, and how often each was used on which day (of UTC). A partner has two that live at
 * most: each takes one of two places from when it was made until it ends.
 */
export class PartnerKeys1760000000019 implements MigrationInterface {
  name = 'PartnerKeys1760000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partner_keys (
        id uuid primary key,
        partner_id uuid not null constraint partner_keys_partner references partners (id),
        slot smallint not null constraint partner_keys_slot check (slot in (1, 2)),
        name text not null,
        hash bytea not null constraint partner_keys_hash check (octet_length(hash) = 32),
        scopes text[] not null constraint partner_keys_scopes
          check (cardinality(scopes) > 0 and scopes <@ array['members:page', 'members:read']),
        region_ids text[] constraint partner_keys_regions check (cardinality(region_ids) > 0),
        origins text[] not null,
        daily_quota integer not null constraint partner_keys_quota check (daily_quota > 0),
        made_by uuid constraint partner_keys_maker references members (id) on delete set null,
        made_at timestamptz not null default now(),
        ends_at timestamptz,
        used_at timestamptz,
        constraint partner_keys_two_live exclude using gist
          (partner_id with =, slot with =, tstzrange(made_at, ends_at) with &&)
      );
      create index partner_keys_of_maker on partner_keys (made_by);

      create table partner_key_usage (
        key_id uuid not null constraint partner_key_usage_key references partner_keys (id) on delete cascade,
        day date not null,
        requests integer not null,
        refused integer not null,
        constraint partner_key_usage_pkey primary key (key_id, day)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table partner_key_usage, partner_keys');
  }
}
