import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import type { Context } from '../context';
import { ScopeInput } from '../scope/scope.type';
import { communitiesPage } from './communities';
import type { CommunityRow } from './community.row';
import { oneCommunity } from './one-community';
import { Region, RegionConnection } from './region.type';

@Resolver(() => Region)
export class RegionResolver {
  @Access('anyone')
  @Query(() => Region, {
    nullable: true,
    description: 'A region by id or by slug, one of the two; null if there is none.',
  })
  region(
    @Arg('id', () => ID, { nullable: true, description: 'Its id: `rgn_…`.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug, such as `perche`.' }) slug:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<CommunityRow | null> {
    return oneCommunity(context, 'REGION', { id, slug });
  }

  @Access('anyone')
  @Query(() => RegionConnection, { nullable: true, description: 'Regions, by name.' })
  regions(
    @Arg('scope', () => ScopeInput, {
      nullable: true,
      description: 'Which part of the network, by regions; everywhere if left out.',
    })
    scope: ScopeInput | null,
    @Arg('text', () => String, {
      nullable: true,
      description: 'Part of a name, without regard to case or accents: 1 to 100 characters.',
    })
    text: string | null,
    @Args() page: PageArgs,
    @Ctx() { db }: Context,
  ): Promise<Page<CommunityRow>> {
    return communitiesPage(db, { kinds: ['REGION'], scope, text }, page);
  }
}
