import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The areas that members show, each once, with how many show it to everyone and to members: a map of a whole country adds up areas, not
 * people. Counted anew with whoever moves in or out.
 */
export class Areas1760000000012 implements MigrationInterface {
  name = 'Areas1760000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shown_areas (
        id text collate "C" not null,
        name text not null,
        country_code text not null,
        latitude double precision not null,
        longitude double precision not null,
        position cube not null,
        everyone integer not null,
        members integer not null,
        constraint shown_areas_pkey primary key (id),
        constraint shown_areas_someone check (members >= everyone and everyone >= 0)
      );
      create index shown_areas_by_position on shown_areas using gist (position);
      create index people_by_area on people (area_id, joined_at desc, id desc) include (audience)
        where not is_erased and area_id is not null;

      insert into shown_areas (id, name, country_code, latitude, longitude, position, everyone, members)
      select area_id, min(area_name), min(country_code), min(latitude), min(longitude), (array_agg(position))[1],
        count(*) filter (where audience = 'EVERYONE'), count(*) filter (where audience in ('EVERYONE', 'MEMBERS'))
      from people where not is_erased and area_id is not null group by area_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index people_by_area; drop table shown_areas');
  }
}
