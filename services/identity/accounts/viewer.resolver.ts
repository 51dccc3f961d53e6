import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { blockedBy } from '../blocks/blocks';
import { type Context, viewerOf } from '../context';
import type { HomeRow } from '../homes/home.row';
import { Home } from '../homes/home.type';
import { homeOf } from '../homes/homes';
import { Member } from '../members/member.type';
import { Account, Viewer } from './account.type';
import { ownAccount } from './accounts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Access('anyone')
  @Query(() => Viewer, { nullable: true, description: 'The person who asks; null when nobody is signed in.' })
  viewer(@Ctx() { viewer }: Context): object | null {
    return viewer ? {} : null;
  }

  @Access('signed-in', 'account:read')
  @FieldResolver(() => Account)
  account(@Ctx() context: Context): Promise<Account> {
    return ownAccount(context, viewerOf(context));
  }

  @FieldResolver(() => Member)
  member(@Ctx() context: Context): Promise<Member | null> {
    return context.members.byId.load(viewerOf(context).memberId);
  }

  @FieldResolver(() => Home, { nullable: true })
  home(@Ctx() context: Context): Promise<HomeRow | null> {
    return homeOf(context, viewerOf(context));
  }

  @Access('signed-in')
  @FieldResolver(() => [String])
  blockedMemberIds(@Ctx() context: Context): Promise<string[]> {
    return blockedBy(context, viewerOf(context));
  }
}
