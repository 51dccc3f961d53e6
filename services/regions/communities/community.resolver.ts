import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import type { Context } from '../context';
import { ScopeInput } from '../scope/scope.type';
import { communitiesPage } from './communities';
import type { CommunityRow } from './community.row';
import { Community, CommunityConnection, communityKinds } from './community.type';
import { assertCommunityId } from './community-id';

@Resolver(() => Community)
export class CommunityResolver {
  @Access('anyone')
  @Query(() => Community, {
    nullable: true,
    description: 'A region or a circle; null if there is none of this id.',
  })
  community(
    @Arg('id', () => ID, { description: 'Its id: `rgn_…` or `crc_…`.' }) id: string,
    @Ctx() { communities }: Context,
  ): Promise<CommunityRow | null> {
    assertCommunityId(id);
    return communities.byId.load(id);
  }

  @Access('anyone')
  @Query(() => CommunityConnection, {
    nullable: true,
    description:
      'Regions and circles of a part of the network, by name. What a scope means elsewhere can be read here.',
  })
  communities(
    @Arg('scope', () => ScopeInput, {
      nullable: true,
      description: 'Which part of the network; everywhere if left out.',
    })
    scope: ScopeInput | null,
    @Args() page: PageArgs,
    @Ctx() { db }: Context,
  ): Promise<Page<CommunityRow>> {
    return communitiesPage(db, { kinds: communityKinds, scope }, page);
  }
}
