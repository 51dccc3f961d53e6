import type { DataSource } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import { prepared } from '../../../kit/prepared';
import { read } from '../../../kit/read';
import { CommunityRow, communityColumns, communityFrom } from './community.row';
import { communityUuidOrNull } from './community-id';

const byId = prepared(`select ${communityColumns} from communities community where community.id = $1::uuid`);
const byIds = `select ${communityColumns} from communities community where community.id = any($1::uuid[])`;
const bySlug = prepared(
  `select ${communityColumns} from communities community where community.slug = $1::text`,
);
const bySlugs = `select ${communityColumns} from communities community where community.slug = any($1::text[])`;

const isSlug = /^[a-z0-9-]+$/;

/** Communities are public: every viewer gets the same. An id of the wrong kind finds nothing. Mostly one is asked for. */
export function communityLoaders(db: DataSource) {
  const find = async (one: string, several: string, keys: readonly string[]) => {
    if (keys.length === 0) return [];
    const isOne = keys.length === 1;
    const rows = await read<CommunityRow>(db, isOne ? one : several, isOne ? keys : [keys]);
    return rows.map(communityFrom);
  };
  return {
    byId: oneByKey(
      (community: CommunityRow) => community.id,
      (ids: readonly string[]) =>
        find(
          byId,
          byIds,
          ids.map(communityUuidOrNull).filter((uuid) => uuid !== null),
        ),
    ),
    bySlug: oneByKey(
      (community: CommunityRow) => community.slug,
      (slugs: readonly string[]) =>
        find(
          bySlug,
          bySlugs,
          slugs.filter((slug) => isSlug.test(slug)),
        ),
    ),
  };
}
