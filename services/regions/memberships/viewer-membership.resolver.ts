import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CommunityRow } from '../communities/community.row';
import { Community } from '../communities/community.type';
import type { Context } from '../context';
import type { MembershipRow } from './membership.row';
import { Membership } from './membership.type';

@Resolver(() => Community)
export class ViewerMembershipResolver {
  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => Membership, {
    nullable: true,
    description:
      'The viewer’s own membership here, whatever its status; null if they never joined, left, or are not signed in.',
  })
  viewerMembership(
    @Root() { uuid }: CommunityRow,
    @Ctx() { memberships }: Context,
  ): Promise<MembershipRow | null> {
    return memberships.own.load(uuid);
  }
}
