import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import type { CommunityRow } from '../communities/community.row';
import { Community } from '../communities/community.type';
import { type Context, viewerOf } from '../context';
import { Member } from './member.type';
import type { MembershipRow } from './membership.row';
import {
  JoinCommunityInput,
  JoinCommunityPayload,
  LeaveCommunityInput,
  LeaveCommunityPayload,
  Membership,
  UpdateMembershipInput,
  UpdateMembershipPayload,
} from './membership.type';
import { joinCommunity, leaveCommunity, updateMembership } from './memberships';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Whose membership it is.' })
  member(@Root() { memberId }: MembershipRow): Member {
    return { id: memberId };
  }

  @FieldResolver(() => Community, { description: 'Where they belong.' })
  community(
    @Root() { communityId }: MembershipRow,
    @Ctx() { communities }: Context,
  ): Promise<CommunityRow | null> {
    return communities.byId.load(communityId);
  }

  @Access('signed-in', 'communities:write')
  @Mutation(() => JoinCommunityPayload, {
    description:
      'Makes the viewer a member of a region or circle. Joining again the same way answers the same membership. ' +
      'FORBIDDEN for whom a steward removed; CONFLICT for another tie than the present one.',
  })
  joinCommunity(
    @Arg('input', () => JoinCommunityInput, { description: 'What to join, and as what.' })
    input: JoinCommunityInput,
    @Ctx() context: Context,
  ): Promise<JoinCommunityPayload> {
    return answer(context.asking, async () => ({
      membership: await joinCommunity(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'communities:write')
  @Mutation(() => UpdateMembershipPayload, {
    description: 'Changes what the viewer says of one of their memberships.',
  })
  updateMembership(
    @Arg('input', () => UpdateMembershipInput, { description: 'What to change.' })
    input: UpdateMembershipInput,
    @Ctx() context: Context,
  ): Promise<UpdateMembershipPayload> {
    return answer(context.asking, async () => ({
      membership: await updateMembership(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'communities:write')
  @Mutation(() => LeaveCommunityPayload, {
    description:
      'Ends the viewer’s membership, whatever their roles. Every membership can be left, and joined again.',
  })
  leaveCommunity(
    @Arg('input', () => LeaveCommunityInput, { description: 'What to leave.' }) input: LeaveCommunityInput,
    @Ctx() context: Context,
  ): Promise<LeaveCommunityPayload> {
    return answer(context.asking, async () => ({
      membership: await leaveCommunity(context, viewerOf(context), input),
    }));
  }
}
