import type { DataSource } from 'typeorm';
import { Ids } from '../../kit/id';
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

/** The uuid of the place a lookup of the demo content names. */
export async function findPlace(regions: DataSource, lookup: PlaceLookup): Promise<string> {
  const [found]: { id: string }[] = await regions.query(
    `select place.id from places place
     where country_code = $1 and case
       when $2::text is not null then kind = 'COMMUNE' and code = $2
       when $3::text is not null then kind = $4 and code = $3
       when $5::text is not null then kind = 'CITY' and name = $6
         and exists (select from places state where state.code = 'US.' || $5 and state.id = any(place.path))
       else kind = 'COUNTRY' end
     order by population desc nulls last limit 1`,
    [
      lookup.country,
      lookup.insee ?? null,
      lookup.admin ? (lookup.country === 'FR' ? lookup.admin.code : `US.${lookup.admin.code}`) : null,
      lookup.admin ? `ADMIN${lookup.admin.level}` : null,
      lookup.admin1 ?? null,
      lookup.name,
    ],
  );
  if (!found) throw new Error(`The gazetteer has no ${lookup.name} (${JSON.stringify(lookup)}).`);
  return found.id;
}

/** The communes and cities of a place: those below it, or, of a single commune or city, those around it. */
export async function residencesIn(
  regions: DataSource,
  placeUuid: string,
  around: boolean,
): Promise<Residence[]> {
  const rows: Found[] = await regions.query(
    `select place.id, place.name, place.country_code, place.latitude, place.longitude,
            greatest(place.population, 50) as population,
            json_build_object('id', area.id, 'name', area.name, 'country_code', area.country_code,
                              'latitude', area.latitude, 'longitude', area.longitude) as area,
            json_build_object('id', region.id, 'name', region.name, 'country_code', region.country_code,
                              'latitude', region.latitude, 'longitude', region.longitude) as region
     from places center
     join places place on place.kind in ('COMMUNE', 'CITY') and case
       when center.kind not in ('COMMUNE', 'CITY') then center.id = any(place.path)
       when $2 then abs(place.latitude - center.latitude) < $3 and abs(place.longitude - center.longitude) < $3 * 1.4
       else place.id = center.id end
     join shown_areas area on area.id = place.shown_area_id
     join shown_areas region on region.id = place.shown_region_id
     where center.id = $1
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
