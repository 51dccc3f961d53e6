import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import type { Context } from '../context';
import { Circle, CircleConnection } from './circle.type';
import { communitiesPage } from './communities';
import type { CommunityRow } from './community.row';
import { oneCommunity } from './one-community';

@Resolver(() => Circle)
export class CircleResolver {
  @Access('anyone')
  @Query(() => Circle, {
    nullable: true,
    description: 'A circle by id or by slug, one of the two; null if there is none.',
  })
  circle(
    @Arg('id', () => ID, { nullable: true, description: 'Its id: `crc_…`.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug, such as `ux`.' }) slug:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<CommunityRow | null> {
    return oneCommunity(context, 'CIRCLE', { id, slug });
  }

  @Access('anyone')
  @Query(() => CircleConnection, { nullable: true, description: 'Circles, by name.' })
  circles(
    @Arg('text', () => String, {
      nullable: true,
      description: 'Part of a name, without regard to case or accents: 1 to 100 characters.',
    })
    text: string | null,
    @Args() page: PageArgs,
    @Ctx() { db }: Context,
  ): Promise<Page<CommunityRow>> {
    return communitiesPage(db, { kinds: ['CIRCLE'], text }, page);
  }
}
