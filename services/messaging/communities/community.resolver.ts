import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { CommunityThreadsArgs, Thread, ThreadConnection } from '../threads/thread.type';
import { Community } from './community.type';

@Resolver(() => Community)
export class CommunityResolver {
  @FieldResolver(() => ThreadConnection, {
    nullable: true,
    description:
      'The threads placed in this very community, last active first. `threads(scope:)` has those of the communities in it too.',
  })
  threads(@Root() { id }: Community, @Args() args: CommunityThreadsArgs, @Ctx() { threads }: Context) {
    return threads.pageOfCommunity(id, args);
  }

  @FieldResolver(() => [Thread], {
    nullable: true,
    description:
      'The threads it keeps at the top, last active first; the latest 10. They are among `threads`, too.',
  })
  pinnedThreads(@Root() { id }: Community, @Ctx() { threads }: Context): Promise<readonly Thread[]> {
    return threads.pinnedIn.load(id);
  }
}
