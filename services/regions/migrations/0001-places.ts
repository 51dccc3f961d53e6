import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gazetteer. Its large indexes are made by the importer, after the rows: that takes a fifth of the time. */
export class Places1760000000001 implements MigrationInterface {
  name = 'Places1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table places (
        id uuid not null,
        parent_id uuid,
        path uuid[] not null,
        kind text not null,
        code text not null,
        source text not null,
        name text not null,
        name_fr text,
        slug text not null,
        country_code text not null,
        population integer,
        latitude double precision not null,
        longitude double precision not null,
        accuracy text not null,
        epci_code text,
        search_name text not null,
        search_name_fr text,
        shown_area_id uuid not null,
        shown_region_id uuid not null,
        location point not null generated always as (point(longitude, latitude)) stored,
        constraint places_pkey primary key (id),
        constraint places_parent check ((parent_id is null) = (kind = 'COUNTRY')),
        constraint places_path check (path[cardinality(path)] is not distinct from parent_id),
        constraint places_kind check (kind in ('COUNTRY', 'ADMIN1', 'ADMIN2', 'ADMIN3', 'COMMUNE', 'CITY')),
        constraint places_accuracy check (accuracy in ('EXACT', 'POSTCODE_MEAN', 'EPCI_MEAN', 'AREA_MEAN')),
        constraint places_point check (latitude between -90 and 90 and longitude between -180 and 180)
      )`);
    await runner.query(`
      create table epcis (
        code text not null,
        name text not null,
        population integer not null,
        latitude double precision not null,
        longitude double precision not null,
        constraint epcis_pkey primary key (code)
      )`);
    await runner.query(`
      create table shown_areas (
        id uuid not null,
        kind text not null,
        name text not null,
        country_code text not null,
        latitude double precision not null,
        longitude double precision not null,
        population integer not null,
        constraint shown_areas_pkey primary key (id)
      )`);
    await runner.query(`
      create table place_imports (
        version text not null,
        steps_done integer not null,
        steps integer not null,
        constraint place_imports_pkey primary key (version)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table place_imports, shown_areas, epcis, places');
  }
}
