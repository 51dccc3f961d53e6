import type { DataSource } from 'typeorm';
import { manyByKey, oneByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import { pointIds } from '../ids';
import { isReadable, viewedAs, viewerValues } from '../threads/thread.policy';
import type { AgreementPoint } from './agreement.type';

type PointRow = AgreementPoint & { readonly communityId: string };

const columns = `
  point.id, point.community_id as "communityId", point.title, point.text, point.withdrawn_at is null as "isInForce"`;

/** $6: communities. */
const OF_COMMUNITIES = `${viewedAs}
  select ${columns} from agreement_points point
  where point.community_id = any($6::text[]) and point.withdrawn_at is null and ${isReadable('point.community_id')}
  order by point.community_id, point.position`;

const BY_ID = `select ${columns} from agreement_points point where point.id = any($1::uuid[])`;

/** What communities have agreed on, for whoever may read there; and what a deed went by, for whoever may know of the deed. */
export function agreementLoaders(db: DataSource, viewer: Viewer | null) {
  const named = (rows: PointRow[]) => rows.map((row) => ({ ...row, id: pointIds.of(row.id) }));
  return {
    ofCommunity: manyByKey(
      ({ communityId }: PointRow) => communityId,
      async (ids: readonly string[]) => named(await db.query(OF_COMMUNITIES, [...viewerValues(viewer), ids])),
    ),
    point: oneByKey(
      ({ id }: PointRow) => id,
      async (ids: readonly string[]) => named(await db.query(BY_ID, [ids.map((id) => pointIds.uuid(id))])),
    ),
  };
}
