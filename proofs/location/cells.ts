import type { Query } from '../demo-network';
import type { Point } from './geometry';
import { placeIds } from './homes';

export interface Cells {
  /** Communes and cities that were looked at. */
  readonly communes: number;
  readonly members: number;
  /** Cells of too few people, and members who are shown otherwise than as they chose. */
  readonly finer: number;
  readonly sentences: readonly string[];
}

/**
 * All that a member can show without choosing their commune is the area and, at another time, the first-level area. Where both are live
 * 2,000 people, or else it is the whole of a country. Of a town's parts the smaller of two counts is taken, lest they count twice.
 */
const small = `
  with settlements as (
    select * from regions.places where kind in ('COMMUNE', 'CITY')
  ), cells as (
    select shown_area_id, shown_region_id, country_code, count(*)::int as places, sum(coalesce(population, 0))::int as people
    from settlements group by 1, 2, 3
  ), countries as (
    select country_code, count(*)::int as places from settlements group by 1
  )
  select area.name, region.name as region, least(cells.people, area.population) as people
  from cells join countries using (country_code)
  join regions.shown_areas area on area.id = cells.shown_area_id
  join regions.shown_areas region on region.id = cells.shown_region_id
  where least(cells.people, area.population) < 2000 and cells.places < countries.places`;

const looked = `select count(*)::int as count from regions.places where kind in ('COMMUNE', 'CITY')`;
const homes = `select place_id, precision, area_id, latitude, longitude from identity.homes where place_id is not null`;
const stands = `
  select place.id, point.precision, point.id as area_id, point.latitude, point.longitude from regions.places place
  cross join lateral (
    select 'AREA' as precision, id, latitude, longitude from regions.shown_areas where id = place.shown_area_id
    union all select 'REGION', id, latitude, longitude from regions.shown_areas where id = place.shown_region_id
    union all select 'COMMUNE', place.id, place.latitude, place.longitude
  ) point
  where place.id = any($1::uuid[])`;
const followed = `
  select count(*)::int as count from directory.people person
  left join (select distinct area_id, latitude, longitude, precision from identity.homes) home
    on home.area_id = person.area_id and home.latitude = person.latitude and home.longitude = person.longitude
      and home.precision = person.shown_precision
  where person.area_id is not null and home.area_id is null`;

interface Row extends Point {
  readonly precision: string;
  readonly area_id: string | null;
}

/** Whether each cell is large enough, and each member of the network is shown as their cell, no finer and nowhere else. */
export async function lookAtCells(query: Query): Promise<Cells> {
  const found = await query<{ name: string; region: string; people: number }>(small);
  const [all] = await query<{ count: number }>(looked);
  const lived = await query<Row & { place_id: string }>(homes);
  const uuids = [...new Set(lived.map(({ place_id }) => placeIds.uuid(place_id)))];
  const rows = await query<Row & { id: string }>(stands, [uuids]);
  const expected = new Map(rows.map((row) => [`${placeIds.of(row.id)} ${row.precision}`, row]));
  const wrong = lived.filter((home) => !isShownAs(home, expected.get(`${home.place_id} ${home.precision}`)));
  const [strange] = await query<{ count: number }>(followed);
  const elsewhere = strange?.count ?? 0;
  return {
    communes: all?.count ?? 0,
    members: lived.length,
    finer: found.length + wrong.length + elsewhere,
    sentences: [
      ...found.map(
        ({ name, region, people }) => `Only ${people} people live in ${name} and in ${region} too.`,
      ),
      ...(wrong.length > 0 ? [`${wrong.length} members are not shown as the area they chose.`] : []),
      ...(elsewhere > 0 ? [`${elsewhere} members are shown in the directory as in no home.`] : []),
    ],
  };
}

/** Nothing is expected of who shows nothing. */
function isShownAs(home: Row, expected: (Row & { readonly id: string }) | undefined): boolean {
  if (!expected) return home.precision === 'NONE' && home.area_id === null && home.latitude === null;
  return (
    home.area_id === placeIds.of(expected.area_id ?? '') &&
    home.latitude === expected.latitude &&
    home.longitude === expected.longitude
  );
}
