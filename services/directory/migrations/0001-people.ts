import type { MigrationInterface, QueryRunner } from 'typeorm';
import { followTable } from '../../../kit/feed';

/** Members as identity's feed tells of them. Ids are another service's, so they are kept as they came. */
export class People1760000000001 implements MigrationInterface {
  name = 'People1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people (
        id text collate "C" not null,
        handle text not null,
        display_name text not null,
        sort_name text collate "C" not null,
        avatar_url text,
        audience text not null,
        locale text not null,
        joined_at timestamptz(3) not null,
        is_erased boolean not null,
        shown_precision text,
        area_id text,
        area_name text,
        country_code text,
        latitude double precision,
        longitude double precision,
        position cube,
        constraint people_pkey primary key (id),
        constraint people_shown_whole check (
          num_nulls(shown_precision, area_id, area_name, country_code, latitude, longitude, position) in (0, 7)
        )
      );
      create index people_newest on people (joined_at desc, id desc) where not is_erased;
      create index people_newest_public on people (joined_at desc, id desc)
        where not is_erased and audience = 'EVERYONE';
      create index people_by_name on people (sort_name, id) where not is_erased;
      create index people_by_handle on people (lower(handle));
      create index people_by_position on people using gist (position) where not is_erased;
      ${followTable}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table followed_feeds, people');
  }
}
