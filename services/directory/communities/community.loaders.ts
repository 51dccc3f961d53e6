import type { DataSource } from 'typeorm';
import { oneByKey } from '../../../kit/loader';

export interface CommunityRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

const byIds = 'select id, slug, name from communities where id = any($1::text[])';

/** Communities are there for everyone to see. */
export function communityLoaders(db: DataSource) {
  return {
    byId: oneByKey(
      (community: CommunityRow) => community.id,
      (ids: readonly string[]): Promise<CommunityRow[]> => db.query(byIds, [ids]),
    ),
  };
}
