import type { DataSource } from 'typeorm';
import type { Locale } from '../../../kit/words';
import { searchPlaces } from './search-places';

export interface SuggestAsked {
  readonly text: string;
  readonly first: number;
  readonly locale: Locale;
}

/** Places that somebody who types may mean, by id and by what to call them. */
export async function suggestPlaces(db: DataSource, { text, first, locale }: SuggestAsked) {
  const places = await searchPlaces(db, { text, limit: first });
  return places.map((place) => ({
    id: place.id,
    label: (locale === 'fr' ? place.frenchName : null) ?? place.storedName,
  }));
}
