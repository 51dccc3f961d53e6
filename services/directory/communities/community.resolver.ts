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
export type Shown = Pick<CommunityRow, 'id'> & Partial<CommunityRow>;

@Resolver(() => Community)
export class CommunityResolver {
  @FieldResolver(() => String)
  slug(@Root() community: Shown, @Ctx() context: Context): string | Promise<string> {
    return community.slug ?? known(community, context).then(({ slug }) => slug);
  }

  @FieldResolver(() => String)
  name(@Root() community: Shown, @Ctx() context: Context): string | Promise<string> {
    return community.name ?? known(community, context).then(({ name }) => name);
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
