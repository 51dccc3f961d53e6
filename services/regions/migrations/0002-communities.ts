import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feedTable, followTable } from '../../../kit/feed';

/** Regions and circles in one table, how regions lie to each other, and the event feed that tells of both. */
export class Communities1760000000002 implements MigrationInterface {
  name = 'Communities1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table communities (
        id uuid not null,
        kind text not null,
        slug text not null,
        name text not null,
        sort_name text collate "C" not null,
        summary text not null,
        language text not null,
        place_id uuid,
        state text not null,
        founded_at timestamptz not null,
        constraint communities_pkey primary key (id),
        constraint communities_slug_taken unique (slug),
        constraint communities_id_and_kind unique (id, kind),
        constraint communities_kind check (kind in ('REGION', 'CIRCLE')),
        constraint communities_slug_shape check (slug ~ '^[a-z0-9](-?[a-z0-9])*$'),
        constraint communities_state check (state in ('INCUBATING', 'ACTIVE', 'DORMANT', 'MERGED')),
        constraint communities_place foreign key (place_id) references places (id),
        constraint communities_circle_without_place check (kind = 'REGION' or place_id is null)
      );
      create index communities_by_name on communities (sort_name, id);

      -- A symmetric tie is stored once, the smaller id first. both_kinds makes the foreign keys refuse a circle.
      create table region_ties (
        id uuid not null,
        kind text not null,
        from_id uuid not null,
        to_id uuid not null,
        both_kinds text not null default 'REGION',
        constraint region_ties_pkey primary key (id),
        constraint region_ties_once unique (kind, from_id, to_id),
        constraint region_ties_kind check (kind in ('CONTAINS', 'NEIGHBOURS', 'TWINNED')),
        constraint region_ties_two_regions check (from_id <> to_id),
        constraint region_ties_symmetric_once check (kind = 'CONTAINS' or from_id < to_id),
        constraint region_ties_of_regions check (both_kinds = 'REGION'),
        constraint region_ties_from foreign key (from_id, both_kinds) references communities (id, kind),
        constraint region_ties_to foreign key (to_id, both_kinds) references communities (id, kind)
      );
      create index region_ties_reversed on region_ties (kind, to_id, from_id);
    `);
    await runner.query(noCycles);
    await runner.query(feedTable + followTable);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table followed_feeds, feed_events, region_ties, region_tree, communities;
      drop function assert_no_region_cycle;
    `);
  }
}

/**
 * No region contains itself, however deep. Whoever adds to the tree first moves the tree's one revision row: of two
 * transactions that together would close a circle, the second waits there and then sees the first one's tie (or, at a
 * stricter isolation level, fails to serialise). Checked after the rows are in, so one statement may add many.
 */
const noCycles = `
  create table region_tree (
    one boolean not null default true,
    revision bigint not null,
    constraint region_tree_pkey primary key (one),
    constraint region_tree_one_row check (one)
  );
  insert into region_tree (revision) values (0);

  create function assert_no_region_cycle() returns trigger language plpgsql set search_path from current as $$
  begin
    update region_tree set revision = revision + 1;
    if exists (
      with recursive below as (
        select new.to_id as id
        union
        select tie.to_id from below join region_ties tie on tie.kind = 'CONTAINS' and tie.from_id = below.id
      )
      select from below where id = new.from_id
    ) then
      raise exception 'a region would contain itself'
        using errcode = 'check_violation', constraint = 'region_ties_no_cycle', table = 'region_ties';
    end if;
    return null;
  end $$;

  create trigger region_ties_no_cycle after insert or update on region_ties
    for each row when (new.kind = 'CONTAINS') execute function assert_no_region_cycle();
`;
