import type { DataSource } from 'typeorm';
import type { ViewerMembership } from '../../../kit/viewer';
import type { CommunityKind } from '../communities/community.type';
import { communityId } from '../communities/community-id';

/** Where members are active and what they may do there, by member, in one statement: what the gateway puts into a Viewer. */
export async function viewerMemberships(
  db: DataSource,
  memberIds: readonly string[],
): Promise<Record<string, ViewerMembership[]>> {
  const rows: { memberId: string; uuid: string; kind: CommunityKind; roles: string[] }[] = await db.query(
    `select member_id as "memberId", community_id as uuid, community_kind as kind, roles from memberships
     where member_id = any($1::text[]) and status = 'ACTIVE' order by joined_at, id`,
    [memberIds],
  );
  const found: Record<string, ViewerMembership[]> = Object.fromEntries(memberIds.map((id) => [id, []]));
  for (const { memberId, uuid, kind, roles } of rows) {
    found[memberId]?.push({ communityId: communityId(kind, uuid), roles });
  }
  return found;
}
