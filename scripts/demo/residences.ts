import type { DataSource } from 'typeorm';
import { Ids } from '../../kit/id';
import { searchName } from '../../services/regions/places/search-name';
import type { PlaceLookup } from './content/place-lookup';

const placeIds = new Ids('plc', 'Place');

export interface Area {
  readonly areaId: string;
  readonly areaName: string;
  readonly countryCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A place somebody of the demo lives in, and as what it can be shown. */
export interface Residence {
  readonly placeId: string;
  readonly name: string;
  readonly population: number;
  readonly commune: Area;
  readonly area: Area;
  readonly region: Area;
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly population: number;
  readonly country_code: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly area: ShownRow;
  readonly region: ShownRow;
}

interface ShownRow {
  readonly id: string;
  readonly name: string;
  readonly country_code: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** How far from a single commune or city its region reaches. */
const reachDegrees = 0.3;

/** What its row is known by, each by an index. */
function knownBy({
  country,
  insee,
  admin,
  admin1,
  name,
}: PlaceLookup): [condition: string, values: unknown[]] {
  if (insee) return [`kind = 'COMMUNE' and code = $2`, [insee]];
  if (admin) {
    const code = country === 'FR' ? admin.code : `US.${admin.code}`;
    return ['kind = $2 and code = $3', [`ADMIN${admin.level}`, code]];
  }
  if (!admin1) return [`kind = 'COUNTRY'`, []];
  const inState = `(select id from places where code = 'US.' || $4) = any(path)`;
  return [
    `kind = 'CITY' and search_name = $2 and name = $3 and ${inState}`,
    [searchName(name), name, admin1],
  ];
}

/** The uuid of the place a lookup of the demo content names. */
export async function findPlace(regions: DataSource, lookup: PlaceLookup): Promise<string> {
  const [condition, values] = knownBy(lookup);
  const [found]: { id: string }[] = await regions.query(
    `select id from places where country_code = $1 and ${condition} order by population desc nulls last limit 1`,
    [lookup.country, ...values],
  );
  if (!found) throw new Error(`The gazetteer has no ${lookup.name} (${JSON.stringify(lookup)}).`);
  return found.id;
}

/** The communes and cities of a place: those below it, or, of a single commune or city, itself or those around it. */
export async function residencesIn(
  regions: DataSource,
  placeUuid: string,
  around: boolean,
): Promise<Residence[]> {
  const rows: Found[] = await regions.query(
    `with recursive below as (
       select id from places where id = $1
       union all select place.id from below join places place on place.parent_id = below.id
     ), reached as (
       select id from below
       union select place.id from places center join places place on place.kind in ('COMMUNE', 'CITY') and place.location <@ box(
         point(center.longitude - $3 * 1.4, center.latitude - $3), point(center.longitude + $3 * 1.4, center.latitude + $3))
       where $2 and center.id = $1 and center.kind in ('COMMUNE', 'CITY')
     )
     select place.id, place.name, place.country_code, place.latitude, place.longitude,
            greatest(place.population, 50) as population,
            json_build_object('id', area.id, 'name', area.name, 'country_code', area.country_code,
                              'latitude', area.latitude, 'longitude', area.longitude) as area,
            json_build_object('id', region.id, 'name', region.name, 'country_code', region.country_code,
                              'latitude', region.latitude, 'longitude', region.longitude) as region
     from places place
     join shown_areas area on area.id = place.shown_area_id
     join shown_areas region on region.id = place.shown_region_id
     where place.id = any(array(select id from reached)) and place.kind in ('COMMUNE', 'CITY')
     order by place.id`,
    [placeUuid, around, reachDegrees],
  );
  return rows.map(residenceOf);
}

const areaOf = (row: ShownRow): Area => ({
  areaId: placeIds.of(row.id),
  areaName: row.name,
  countryCode: row.country_code.trim(),
  latitude: row.latitude,
  longitude: row.longitude,
});

const residenceOf = (row: Found): Residence => ({
  placeId: placeIds.of(row.id),
  name: row.name,
  population: row.population,
  commune: areaOf(row),
  area: areaOf(row.area),
  region: areaOf(row.region),
});
