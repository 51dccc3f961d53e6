import type { DataSource } from 'typeorm';
import type { ViewerMembership } from '../../../kit/viewer';
import type { CommunityKind } from '../communities/community.type';
import { communityId } from '../communities/community-id';

/** Where a member is active and what they may do there: what the gateway puts into a Viewer. */
export async function viewerMemberships(db: DataSource, memberId: string): Promise<ViewerMembership[]> {
  const rows: { uuid: string; kind: CommunityKind; roles: string[] }[] = await db.query(
    `select community_id as uuid, community_kind as kind, roles from memberships
     where member_id = $1 and status = 'ACTIVE' order by joined_at, id`,
    [memberId],
  );
  return rows.map(({ uuid, kind, roles }) => ({ communityId: communityId(kind, uuid), roles }));
}
