import type { DataSource } from 'typeorm';
import { oneForAll } from '../../../kit/loader';
import { prepared } from '../../../kit/prepared';
import { read } from '../../../kit/read';
import { CommunityRow, communityColumns, communityFrom } from './community.row';
import { communityUuidOrNull } from './community-id';

const from = `select ${communityColumns} from`;
const byId = prepared(`${from} communities community where community.id = $1::uuid`);
const byIds = prepared(
  `${from} unnest($1::uuid[]) as wanted (id) join communities community on community.id = wanted.id`,
);
const bySlug = prepared(`${from} communities community where community.slug = $1::text`);
const bySlugs = prepared(
  `${from} unnest($1::text[]) as wanted (slug) join communities community on community.slug = wanted.slug`,
);

const isSlug = /^[a-z0-9-]+$/;

/** Communities are public: every viewer gets the same. An id of the wrong kind finds nothing. Mostly one is asked for. */
export function communityLoaders(db: DataSource) {
  const find = async (one: string, several: string, keys: readonly string[]) => {
    if (keys.length === 0) return [];
    const isOne = keys.length === 1;
    const rows = await read<CommunityRow>(db, isOne ? one : several, isOne ? keys : [keys]);
    return rows.map(communityFrom);
  };
  const uuidsOf = (ids: readonly string[]) => ids.map(communityUuidOrNull).filter((uuid) => uuid !== null);
  const slugsOf = (slugs: readonly string[]) => slugs.filter((slug) => isSlug.test(slug));
  return {
    byId: oneForAll(
      (community: CommunityRow) => community.id,
      (ids: readonly string[]) => find(byId, byIds, uuidsOf(ids)),
    ),
    bySlug: oneForAll(
      (community: CommunityRow) => community.slug,
      (slugs: readonly string[]) => find(bySlug, bySlugs, slugsOf(slugs)),
    ),
  };
}
