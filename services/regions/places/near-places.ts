import type { DataSource } from 'typeorm';
import { distanceKm, earthKm, rounded } from './distance';
import { type PlaceRow, placeColumns, placeFrom } from './place.row';

interface Near {
  readonly latitude: number;
  readonly longitude: number;
  readonly first: number;
  /** None farther than this; without it, however far the nearest are. */
  readonly withinKm?: number | null | undefined;
}

const isSettlement = `kind in ('COMMUNE', 'CITY')`;

// The index orders by degrees, which are shorter towards the poles and end at the 180th meridian. So its nearest only tell
// how far the truly nearest can be; whatever lies in the box of that reach is then put in order by true distance.
const nearest = `
  with guess as (
    select latitude, longitude from places where ${isSettlement}
    order by location <-> point($2, $1) limit $3
  ),
  reach as (
    select least(max(${distanceKm('guess', '$1', '$2')}), $4::float8, ${earthKm} * pi()) + 0.01 as km from guess
  ),
  span as (
    select km, degrees(km / ${earthKm}) as latitudes,
      case when abs($1) + degrees(km / ${earthKm}) < 89.9
        then degrees(asin(sin(km / ${earthKm}) / cos(radians($1)))) else 180 end as longitudes
    from reach
  ),
  found as (
    select distinct on (distance, place.id) ${placeColumns}, ${distanceKm('place', '$1', '$2')} as distance
    from span
    cross join (values (-360), (0), (360)) as turn (degrees)
    join places place on place.${isSettlement} and place.location <@ box(
      point($2 + turn.degrees - span.longitudes, $1 - span.latitudes),
      point($2 + turn.degrees + span.longitudes, $1 + span.latitudes))
    order by distance, place.id
  )
  select * from found where distance <= coalesce($4, distance) limit $3`;

/** The communes and cities nearest to a point, by great-circle distance: a village before the city behind it. */
export async function nearPlaces(
  db: DataSource,
  { latitude, longitude, first, withinKm }: Near,
): Promise<PlaceRow[]> {
  const rows = await db.query(nearest, [rounded(latitude), rounded(longitude), first, withinKm ?? null]);
  return rows.map(placeFrom);
}
