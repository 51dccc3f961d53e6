import { Ids } from '../../kit/id';
import type { Query } from '../demo-network';
import { moved, type Point } from './geometry';

export const placeIds = new Ids('plc', 'Place');

/** A commune somebody of the proof lives in, and what stands for it. */
export interface Home {
  readonly placeId: string;
  readonly uuid: string;
  readonly name: string;
  readonly point: Point;
  /** The shown points of both precisions. */
  readonly area: Point & { readonly name: string };
  readonly region: Point & { readonly name: string };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly area: Home['area'];
  readonly region: Home['region'];
}

/**
 * Communes of fewer than 2,000 inhabitants, each in another shown area and some kilometres from its middle. No other place has the
 * name of one of them, and no region is about it: whoever names it, names somebody's home.
 */
const find = `
  with named as materialized (select id, count(*) over (partition by search_name) as times from regions.places),
  fitting as (
    select place.id, place.name, place.latitude, place.longitude, md5($1 || place.code) as lot, area.id as area_id,
      json_build_object('name', area.name, 'latitude', area.latitude, 'longitude', area.longitude) as area,
      json_build_object('name', region.name, 'latitude', region.latitude, 'longitude', region.longitude) as region
    from regions.places place
    join regions.shown_areas area on area.id = place.shown_area_id and area.kind = 'EPCI'
    join regions.shown_areas region on region.id = place.shown_region_id
    where place.id in (select id from named where times = 1) and place.kind = 'COMMUNE'
      and place.population between 1 and 1999 and place.accuracy = 'EXACT'
      and place.name ~ '^[[:alpha:]-]{9,}$' and place.latitude between 43.5 and 50.5 and place.longitude between -4 and 7
      and place.id not in (select place_id from regions.communities where place_id is not null)
      and abs(place.latitude - area.latitude) + abs(place.longitude - area.longitude) / 1.4 between 0.04 and 0.1
  ), one_each as (select distinct on (area_id) * from fitting order by area_id, lot)
  select * from one_each order by lot limit $2`;

const livedIn = 'select distinct place_id as id from identity.homes where place_id is not null';

export async function homesFor(query: Query, seed: number, count: number): Promise<Home[]> {
  const found = await query<Row>(find, [String(seed), 2 * count]);
  const lived = new Set((await query<{ id: string }>(livedIn)).map(({ id }) => id));
  // Somebody of the demo network may live in such a village too, and show it on purpose.
  const rows = found.filter(({ id }) => !lived.has(placeIds.of(id))).slice(0, count);
  return rows.map(({ id, name, latitude, longitude, area, region }) => ({
    placeId: placeIds.of(id),
    uuid: id,
    name,
    point: { latitude, longitude },
    area,
    region,
  }));
}

/** Somewhere in France that says nothing of anybody. */
export const somewhere = (random: () => number): Point =>
  moved({ latitude: 46.8, longitude: 2.4 }, 360 * random(), 300 * random());
