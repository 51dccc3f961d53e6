import type { DataSource } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';

const AMONG = 'select muted_id as id from muted_members where member_id = $1 and muted_id = any($2::text[])';

/** By a member's id: something if the viewer muted them, else null. */
export const muteLoaders = (db: DataSource, viewer: Viewer | null) => ({
  ofMember: oneByKey(
    ({ id }: { id: string }) => id,
    async (ids: readonly string[]): Promise<{ id: string }[]> =>
      viewer ? db.query(AMONG, [viewer.memberId, ids]) : [],
  ),
});
