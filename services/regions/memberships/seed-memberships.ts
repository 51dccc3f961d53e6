import type { DataSource } from 'typeorm';
import { uuidv7 } from '../../../kit/id';
import { communityKindOf, communityUuidOrNull } from '../communities/community-id';
import { type MembershipRow, membershipColumns, membershipFrom } from './membership.row';
import type {
  MembershipRole,
  MembershipStage,
  MembershipStatus,
  MembershipTie,
} from './membership-axes.type';
import { tell } from './membership-feed';

export interface SeedMembership {
  readonly memberId: string;
  readonly communityId: string;
  readonly tie: MembershipTie;
  readonly stage: MembershipStage;
  readonly status?: MembershipStatus;
  readonly roles?: readonly MembershipRole[];
  readonly joinedAt: Date;
}

const batchSize = 2_000;

const put = `
  insert into memberships as membership
    (id, member_id, community_id, community_kind, tie, stage, status, roles, joined_at)
  select id, member_id, community_id, community_kind, tie, stage, status, roles, joined_at
  from jsonb_to_recordset($1) as given (
    id uuid, member_id text, community_id uuid, community_kind text, tie text, stage text, status text, roles text[],
    joined_at timestamptz)
  on conflict on constraint memberships_once do nothing
  returning ${membershipColumns}`;

/** Makes many memberships at once; those that are there already stay as they are. */
export async function seedMemberships(db: DataSource, rows: readonly SeedMembership[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = JSON.stringify(rows.slice(at, at + batchSize).map(recordOf));
    await db.transaction(async (within) => {
      const made = await within.query<MembershipRow[]>(put, [batch]);
      await tell(within, made.map(membershipFrom));
    });
  }
}

const recordOf = (row: SeedMembership) => ({
  id: uuidv7(row.joinedAt.getTime()),
  member_id: row.memberId,
  community_id: communityUuidOrNull(row.communityId),
  community_kind: communityKindOf(row.communityId),
  tie: row.tie,
  stage: row.stage,
  status: row.status ?? 'ACTIVE',
  roles: row.roles ?? [],
  joined_at: row.joinedAt.toISOString(),
});
