import { type DataSource, In } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import { savedSearchIds } from '../ids';
import { SavedSearchRow } from './saved-search.row';

/** The guarded door to searches: those of others, and what is no id of one, are absent. */
export function savedSearchLoaders(db: DataSource, viewer: Viewer | null) {
  return {
    byId: oneByKey(
      (search: SavedSearchRow) => search.id,
      async (ids: readonly string[]) => {
        const only = ids.filter((id) => savedSearchIds.uuidOrNull(id));
        if (!viewer || only.length === 0) return [];
        return db.getRepository(SavedSearchRow).findBy({ id: In(only), memberId: viewer.memberId });
      },
    ),
  };
}
