import { invalid } from '../../../kit/errors';
import type { ViewportInput } from './member-cluster.type';

/** Tiles of 256 pixels, marks at least 64 pixels apart: four cells along a tile. */
const cellsAlongTile = 4;
const mostCells = 4_096;
const highestZoom = 22;

/** What to look at, as one span of longitudes or, across the 180th meridian, two; and how large a cell is, in degrees. */
export interface Viewport {
  readonly south: number;
  readonly north: number;
  readonly spans: readonly (readonly [west: number, east: number])[];
  readonly cell: number;
}

/** Throws BAD_USER_INPUT naming what is out of bounds, or `viewport` when there would be too many marks to tell apart. */
export function readViewport({ west, south, east, north }: ViewportInput, zoom: number): Viewport {
  for (const [name, value, most] of [
    ['west', west, 180],
    ['south', south, 90],
    ['east', east, 180],
    ['north', north, 90],
  ] as const) {
    if (!(Math.abs(value) <= most)) throw outOf(`viewport.${name}`, -most, most, value);
  }
  if (!(zoom >= 0 && zoom <= highestZoom)) throw outOf('zoom', 0, highestZoom, zoom);
  if (south >= north)
    throw invalid('viewport.south', { en: 'must be less than north', fr: 'doit être inférieur à north' });

  const cell = 360 / 2 ** zoom / cellsAlongTile;
  const spans = west <= east ? [[west, east] as const] : [[west, 180] as const, [-180, east] as const];
  const width = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const cells = Math.ceil(width / cell) * Math.ceil((north - south) / cell);
  if (cells <= mostCells) return { south, north, spans, cell };
  throw invalid('viewport', {
    en: `has ${cells} cells at zoom ${zoom}; ${mostCells} is the most: look at less of the map, or from further away`,
    fr: `compte ${cells} cellules au zoom ${zoom} ; ${mostCells} au plus : regardez une plus petite partie de la carte, ou de plus loin`,
  });
}

const outOf = (field: string, least: number, most: number, value: number) =>
  invalid(field, {
    en: `must be from ${least} to ${most}, not ${value}`,
    fr: `doit être compris entre ${least} et ${most}, et non ${value}`,
  });
