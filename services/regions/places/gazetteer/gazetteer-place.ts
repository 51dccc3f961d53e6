import type { AreaSum } from './area-sum';
import type { Point } from './point';

export type PlaceKind = 'COUNTRY' | 'ADMIN1' | 'ADMIN2' | 'ADMIN3' | 'COMMUNE' | 'CITY';
export type PlaceSource = 'ISO' | 'INSEE' | 'GEONAMES';
export type Accuracy = 'EXACT' | 'POSTCODE_MEAN' | 'EPCI_MEAN' | 'AREA_MEAN';

interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly countryCode: string;
}

/** A country, région, département, arrondissement, or an administrative area of the world. */
export interface Area extends Named {
  readonly kind: 'COUNTRY' | 'ADMIN1' | 'ADMIN2' | 'ADMIN3';
  readonly source: PlaceSource;
  readonly nameFr: string | null;
  readonly parent: Area | null;
  /** What lies below it, summed up: its population and its point. */
  readonly sum: AreaSum;
}

/** A French association of communes. Not in the tree, since 89 of them cross the border of a département. */
export interface Epci extends Named {
  readonly kind: 'EPCI';
  readonly sum: AreaSum;
}

/** Where someone can live: a commune of France or a town or village of the world. */
export interface Settlement extends Named, Point {
  readonly kind: 'COMMUNE' | 'CITY';
  readonly source: PlaceSource;
  readonly parent: Area;
  /** Null where the source has none. */
  readonly population: number | null;
  /** The inhabitants it adds to the areas around it: none for a part of a town, which are counted with the town. */
  readonly counted: number;
  readonly accuracy: Accuracy;
  readonly epci: Epci | null;
  readonly asciiName: string;
}

/** The areas around a place in the tree, the nearest first. */
export function ancestorsOf(place: Area | Settlement): Area[] {
  const found: Area[] = [];
  for (let area = place.parent; area; area = area.parent) found.push(area);
  return found;
}
