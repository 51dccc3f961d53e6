import type { DataSource } from 'typeorm';
import { invalid } from '../../../kit/errors';
import { assertFirst } from '../../../kit/page';
import type { Context } from '../context';
import { placeIds } from '../ids';
import type { Point } from './gazetteer/point';
import { nearPlaces } from './near-places';
import { type PlaceRow } from './place.row';
import type { CoordinatesInput, PlaceSearchArgs, PlacesNearArgs } from './place-search.type';
import { searchPlaces } from './search-places';

const longestText = 100;
const mostPlaces = 50;
const halfTheEarthKm = 20_100;

interface IdOrSlug {
  readonly id: string | null;
  readonly slug: string | null;
}

/** The place of this id or slug, one of the two. */
export async function onePlace({ places }: Context, { id, slug }: IdOrSlug): Promise<PlaceRow | null> {
  if ((id == null) === (slug == null))
    throw invalid('id', { en: 'or slug: give one of the two', fr: 'ou slug : donnez l’un des deux' });
  if (id != null) placeIds.uuid(id);
  return id != null ? places.byId.load(id) : places.bySlug.load(slug ?? '');
}

/** The places around another, the country first. */
export async function ancestorsOf({ places }: Context, { path }: PlaceRow): Promise<PlaceRow[]> {
  const found = await Promise.all(path.map((uuid) => places.byId.load(placeIds.of(uuid))));
  return found.filter((place) => place !== null);
}

export async function parentOf({ places }: Context, { path }: PlaceRow): Promise<PlaceRow | null> {
  const uuid = path.at(-1);
  return uuid ? places.byId.load(placeIds.of(uuid)) : null;
}

export async function findPlaces({ db }: Context, search: PlaceSearchArgs): Promise<PlaceRow[]> {
  const { text, kinds, country, near, first } = search;
  const length = text.trim().length;
  if (length < 1 || length > longestText)
    throw invalid('text', {
      en: `must have 1 to ${longestText} characters, not ${length}`,
      fr: `doit avoir de 1 à ${longestText} caractères, et non ${length}`,
    });
  if (country != null && !/^[A-Z]{2}$/.test(country))
    throw invalid('country', {
      en: 'is not an ISO 3166-1 alpha-2 code such as FR',
      fr: 'n’est pas un code ISO 3166-1 alpha-2 tel que FR',
    });
  if (near) assertOnEarth(near, 'near');
  return searchPlaces(db, { text, kinds, country, near, limit: assertFirst(first, mostPlaces) });
}

export async function findPlacesNear({ db }: Context, asked: PlacesNearArgs): Promise<PlaceRow[]> {
  const { point, withinKm, first } = asked;
  assertOnEarth(point, 'point');
  if (withinKm != null && !(withinKm > 0 && withinKm <= halfTheEarthKm))
    throw invalid('withinKm', {
      en: `must be more than 0 and at most ${halfTheEarthKm}`,
      fr: `doit être supérieur à 0 et au plus ${halfTheEarthKm}`,
    });
  return nearPlaces(db, { ...point, withinKm, first: assertFirst(first, mostPlaces) });
}

function assertOnEarth({ latitude, longitude }: CoordinatesInput, field: string): void {
  if (Math.abs(latitude) > 90)
    throw invalid(`${field}.latitude`, {
      en: 'must be from -90 to 90',
      fr: 'doit être compris entre -90 et 90',
    });
  if (Math.abs(longitude) > 180)
    throw invalid(`${field}.longitude`, {
      en: 'must be from -180 to 180',
      fr: 'doit être compris entre -180 et 180',
    });
}

/** Where a place is, for services that measure from it; null if there is no such place. */
export async function placePoint(db: DataSource, placeId: string): Promise<Point | null> {
  const [found] = await db.query('select latitude, longitude from places where id = $1', [
    placeIds.uuid(placeId, 'placeId'),
  ]);
  return found ?? null;
}
