import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../kit/errors';
import type { Page } from '../../../kit/page';
import type { Context } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { MemberConnection } from '../members/member.type';
import { communityMembers } from '../members/members';
import { MembersArgs } from '../members/members-args.type';
import type { CommunityRow } from './community.loaders';
import { Community } from './community.type';

/** A community as it comes in: with its names out of a member's document, or with its id alone out of a reference. */
type Shown = Pick<CommunityRow, 'id'> & Partial<CommunityRow>;

@Resolver(() => Community)
export class CommunityResolver {
  @FieldResolver(() => String)
  async slug(@Root() community: Shown, @Ctx() context: Context): Promise<string> {
    return community.slug ?? (await known(community, context)).slug;
  }

  @FieldResolver(() => String)
  async name(@Root() community: Shown, @Ctx() context: Context): Promise<string> {
    return community.name ?? (await known(community, context)).name;
  }

  @FieldResolver(() => MemberConnection, {
    nullable: true,
    description:
      'Its own active members, those of the regions it contains apart: for these ask `members` with a scope.',
  })
  members(
    @Root() community: Shown,
    @Args() asked: MembersArgs,
    @Ctx() context: Context,
  ): Promise<Page<MemberDocument>> {
    return communityMembers(context, community.id, asked);
  }
}

async function known({ id }: Shown, { communities }: Context): Promise<CommunityRow> {
  const community = await communities.byId.load(id);
  if (!community) throw notFound({ en: 'community', fr: 'communauté' }, id);
  return community;
}
