/**
 * How the seed finds a place in the gazetteer. `insee` names a French commune, `admin` an administrative area,
 * `admin1` the state in which to look for the city called `name`; with none of them the country itself is meant.
 */
export interface PlaceLookup {
  readonly country: 'FR' | 'US';
  readonly name: string;
  readonly insee?: string;
  /** Codes are official ones: INSEE région or département, two-letter state, or state and county as `FL.099`. */
  readonly admin?: { readonly level: 1 | 2; readonly code: string };
  readonly admin1?: string;
}

export const commune = (insee: string, name: string): PlaceLookup => ({ country: 'FR', name, insee });

export const city = (name: string, admin1: string): PlaceLookup => ({ country: 'US', name, admin1 });
