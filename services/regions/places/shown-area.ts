import type { DataSource } from 'typeorm';
import { notFound } from '../../../kit/errors';
import { placeIds } from '../ids';

export type Precision = 'AREA' | 'REGION' | 'COMMUNE' | 'NONE';

/** As what someone who lives in a place is shown. */
interface ShownArea {
  /** The same for all who are shown alike. Of the form of a place's id, though an EPCI's names no place. */
  readonly areaId: string;
  readonly name: string;
  readonly countryCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

const find = `
  select area.*
  from places place
  left join lateral (
    select id, name, country_code, latitude, longitude from shown_areas
    where id = case $2 when 'AREA' then place.shown_area_id when 'REGION' then place.shown_region_id end
    union all
    select place.id, place.name, place.country_code, place.latitude, place.longitude
    where $2 = 'COMMUNE'
  ) as area on true
  where place.id = $1`;

/**
 * The area that stands for a place (see gazetteer/shown-areas.ts): AREA the smallest with 2,000 people shown alike, REGION
 * the first-level area, COMMUNE the place itself, which only its inhabitant may choose, NONE null. Throws NOT_FOUND for
 * a place that does not exist, whatever the precision.
 */
export async function shownArea(
  db: DataSource,
  placeId: string,
  precision: Precision,
): Promise<ShownArea | null> {
  const [found] = await db.query(find, [placeIds.uuid(placeId, 'placeId'), precision]);
  if (!found) throw notFound({ en: 'place', fr: 'lieu' }, placeId, 'placeId');
  if (!found.id) return null;
  return {
    areaId: placeIds.of(found.id),
    name: found.name,
    countryCode: found.country_code,
    latitude: found.latitude,
    longitude: found.longitude,
  };
}
