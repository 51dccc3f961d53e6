import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import { Account } from '../accounts/account.type';
import { type Context, viewerOf } from '../context';
import { ownActivity } from './activities';
import type { ActivityRow } from './activity.row';
import { ActivityConnection } from './activity.type';

@Resolver(() => Account)
export class ActivityResolver {
  @Access('signed-in')
  @FieldResolver(() => ActivityConnection, {
    description: 'What happened to it: sign-ins, also those refused, and what was changed; the last first.',
  })
  activity(@Args() page: PageArgs, @Ctx() context: Context): Promise<Page<ActivityRow>> {
    return ownActivity(context, viewerOf(context), page);
  }
}
