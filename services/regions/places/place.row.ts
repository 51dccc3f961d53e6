import { placeIds } from '../ids';
import type { Accuracy, PlaceKind, PlaceSource } from './gazetteer/gazetteer-place';

/** A row of `places`. */
export class PlaceRow {
  uuid!: string;
  kind!: PlaceKind;
  slug!: string;
  storedName!: string;
  frenchName!: string | null;
  countryCode!: string;
  source!: PlaceSource;
  code!: string;
  population!: number | null;
  latitude!: number;
  longitude!: number;
  accuracy!: Accuracy;
  /** The uuids of the places around it, the country first. */
  path!: readonly string[];

  get id(): string {
    return placeIds.of(this.uuid);
  }
}

/** What every statement selects from `places place`. */
export const placeColumns = `
  place.id as uuid, place.kind, place.slug, place.name as "storedName", place.name_fr as "frenchName",
  place.country_code as "countryCode", place.source, place.code, place.population, place.latitude, place.longitude,
  place.accuracy, place.path`;

export const placeFrom = (selected: object): PlaceRow => Object.assign(new PlaceRow(), selected);
