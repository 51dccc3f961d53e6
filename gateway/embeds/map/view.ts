import { type Area, areasOf, type Box, boxOf, type Point } from '../../maps/ground';
import type { MapPage, Place } from './places';

/** What is drawn: the ground that lies in view, of it the region's own area, and what is in view in degrees. */
export interface View {
  readonly box: Box;
  readonly land: readonly Area[];
  readonly area: readonly Area[];
}

const france = '250';
/** Degrees to each side of a place that has no area here, by its kind. */
const spans: Readonly<Record<string, number>> = { COUNTRY: 8, ADMIN1: 2, ADMIN2: 0.7 };
const leastSpan = 0.35;

/** A French region has the départements it is about, or lies in; another one a stretch of land around its place. */
export function viewOf({ about, places }: MapPage): View {
  const departements = areasOf('france.topo.json', 'departements');
  const area = departements.filter((one) => about.some((place) => isOf(one, place)));
  const corners = area.length > 0 ? cornersOf(area) : around(about, places);
  // Nowhere in particular, and nobody to show: an empty picture.
  if (corners.length === 0) return { box: [-1, -1, 1, 1], land: [], area: [] };
  const box = grown(boxOf(corners));
  const countries = areasOf('world.topo.json', 'countries').filter(({ code }) => code !== france);
  return { box, area, land: [...countries, ...departements].filter((one) => meets(one.box, box)) };
}

export const isIn = ([west, south, east, north]: Box, [x, y]: Point): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Codes of départements and régions are alike, so the kind of the place says which one is meant. */
function isOf({ code, region }: Area, { kind, inseeCode, ancestors }: Place): boolean {
  if (kind === 'ADMIN1') return inseeCode !== null && region === inseeCode;
  const departement = [{ kind, inseeCode }, ...ancestors].find((one) => one.kind === 'ADMIN2');
  return departement != null && departement.inseeCode !== null && departement.inseeCode === code;
}

function around(about: MapPage['about'], places: MapPage['places']): Point[] {
  const found = about.flatMap(({ kind, location: { latitude, longitude } }): Point[] => {
    const span = spans[kind] ?? leastSpan;
    return [
      [longitude - span * 1.4, latitude - span],
      [longitude + span * 1.4, latitude + span],
    ];
  });
  return found.length > 0 ? found : places.map(({ longitude, latitude }): Point => [longitude, latitude]);
}

const cornersOf = (areas: readonly Area[]): Point[] =>
  areas.flatMap(({ box: [west, south, east, north] }): Point[] => [
    [west, south],
    [east, north],
  ]);

/** With a margin, and never so small that a village fills it. */
function grown([west, south, east, north]: Box): Box {
  const x = Math.max((east - west) * 0.06, leastSpan - (east - west) / 2, 0.02);
  const y = Math.max((north - south) * 0.06, leastSpan - (north - south) / 2, 0.02);
  return [west - x, south - y, east + x, north + y];
}

const meets = (one: Box, other: Box): boolean =>
  one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];
