import type { DataSource } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import { placeIds } from '../ids';
import { type PlaceRow, placeColumns, placeFrom } from './place.row';

const byIds = `select ${placeColumns} from places place where place.id = any($1::uuid[])`;
const bySlugs = `select ${placeColumns} from places place where place.slug = any($1::text[])`;

const isSlug = /^[a-z0-9-]+$/;

/** The gazetteer is public: every viewer gets the same. */
export function placeLoaders(db: DataSource) {
  const find = async (sql: string, keys: readonly (string | null)[]) =>
    (await db.query(sql, [keys.filter((key) => key !== null)])).map(placeFrom) as PlaceRow[];
  return {
    byId: oneByKey(
      (place: PlaceRow) => place.id,
      (ids: readonly string[]) =>
        find(
          byIds,
          ids.map((id) => placeIds.uuidOrNull(id)),
        ),
    ),
    bySlug: oneByKey(
      (place: PlaceRow) => place.slug,
      (slugs: readonly string[]) =>
        find(
          bySlugs,
          slugs.filter((slug) => isSlug.test(slug)),
        ),
    ),
  };
}
