import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations, who represents them and where they stand. One that is closed keeps its row, so that its address leads nowhere else and the
 * day's limit holds; nothing else of it stays. An invitation that was declined is kept for as long as it would have waited.
 */
export class Organisations1760000000014 implements MigrationInterface {
  name = 'Organisations1760000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function organisation_words(name text, summary text) returns tsvector language sql stable parallel safe return
        all_words_of(regexp_replace(unaccent(lower(concat_ws(' ', name, summary))), '[^[:alnum:]]+', ' ', 'g'));

      create function telling_words(given text[]) returns text[] language sql stable parallel safe return (
        select coalesce(array_agg(one.word) filter (where not '{}' in
          (ts_lexize('pg_catalog.french_stem', one.word), ts_lexize('pg_catalog.english_stem', one.word))), array_agg(one.word))
        from (select unaccent(word) as word from unnest(given) as listed (word)) one
      );

      create table organisations (
        id uuid not null,
        slug text collate "C" not null,
        name text not null,
        sort_name text collate "C" not null,
        kind text not null,
        summary text,
        website text,
        contact_url text,
        place_id text collate "C",
        words tsvector not null,
        founder_id text collate "C",
        created_at timestamptz(3) not null,
        closed_at timestamptz(3),
        constraint organisations_pkey primary key (id),
        constraint organisations_slug_taken unique (slug),
        constraint organisations_known_kind check (kind in ('TOWN_HALL', 'COWORKING', 'ASSOCIATION', 'COMPANY', 'SCHOOL'))
      );
      create index organisations_by_name on organisations (sort_name, id) where closed_at is null;
      create index organisations_by_words on organisations using gin (words);
      create index organisations_by_founder on organisations (founder_id, created_at) where founder_id is not null;

      create table organisation_representatives (
        organisation_id uuid not null,
        member_id text collate "C" not null,
        status text not null,
        invited_by text collate "C",
        changed_at timestamptz(3) not null,
        constraint organisation_representatives_pkey primary key (organisation_id, member_id),
        constraint organisation_representatives_organisation foreign key (organisation_id) references organisations (id),
        constraint organisation_representatives_known_status check (status in ('INVITED', 'DECLINED', 'ACCEPTED'))
      );
      create index organisation_representatives_by_member
        on organisation_representatives (member_id, status, changed_at desc, organisation_id desc);
      create index organisation_representatives_by_inviter on organisation_representatives (invited_by)
        where invited_by is not null;

      create table organisation_placements (
        organisation_id uuid not null,
        community_id text collate "C" not null,
        status text not null,
        asked_by text collate "C",
        changed_at timestamptz(3) not null,
        constraint organisation_placements_pkey primary key (organisation_id, community_id),
        constraint organisation_placements_organisation foreign key (organisation_id) references organisations (id),
        constraint organisation_placements_known_status check (status in ('ASKED', 'STANDING'))
      );
      create index organisation_placements_by_community
        on organisation_placements (community_id, status, changed_at, organisation_id);
      create index organisation_placements_by_asker on organisation_placements (asked_by) where asked_by is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table organisation_placements, organisation_representatives, organisations;
      drop function telling_words(text[]), organisation_words(text, text);
    `);
  }
}
