import { Ids } from '../../../kit/id';
import type { CommunityKind } from '../communities/community.type';
import { communityId } from '../communities/community-id';
import type {
  MembershipRole,
  MembershipStage,
  MembershipStatus,
  MembershipTie,
} from './membership-axes.type';

export const membershipIds = new Ids('msh', 'Membership');

/** A row of `memberships`: one member in one community, whatever came of it. */
export class MembershipRow {
  uuid!: string;
  memberId!: string;
  communityUuid!: string;
  communityKind!: CommunityKind;
  tie!: MembershipTie;
  stage!: MembershipStage;
  status!: MembershipStatus;
  roles!: MembershipRole[];
  joinedAt!: Date;

  get id(): string {
    return membershipIds.of(this.uuid);
  }

  get communityId(): string {
    return communityId(this.communityKind, this.communityUuid);
  }
}

/** What every statement selects from `memberships membership`. */
export const membershipColumns = `
  membership.id as uuid, membership.member_id as "memberId", membership.community_id as "communityUuid",
  membership.community_kind as "communityKind", membership.tie, membership.stage, membership.status, membership.roles,
  membership.joined_at as "joinedAt"`;

export const membershipFrom = (selected: object): MembershipRow =>
  Object.assign(new MembershipRow(), selected);
