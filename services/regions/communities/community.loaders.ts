import type { DataSource } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import { CommunityRow, communityColumns, communityFrom } from './community.row';
import { communityUuidOrNull } from './community-id';

const byIds = `select ${communityColumns} from communities community where community.id = any($1::uuid[])`;
const bySlugs = `select ${communityColumns} from communities community where community.slug = any($1::text[])`;

const isSlug = /^[a-z0-9-]+$/;

/** Communities are public: every viewer gets the same. An id of the wrong kind finds nothing. */
export function communityLoaders(db: DataSource) {
  const find = async (sql: string, keys: readonly unknown[]) =>
    (await db.query<CommunityRow[]>(sql, [keys])).map(communityFrom);
  return {
    byId: oneByKey(
      (community: CommunityRow) => community.id,
      (ids: readonly string[]) =>
        find(
          byIds,
          ids.map(communityUuidOrNull).filter((uuid) => uuid !== null),
        ),
    ),
    bySlug: oneByKey(
      (community: CommunityRow) => community.slug,
      (slugs: readonly string[]) =>
        find(
          bySlugs,
          slugs.filter((slug) => isSlug.test(slug)),
        ),
    ),
  };
}
