import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CommunityRow } from '../communities/community.row';
import { Region } from '../communities/region.type';
import type { Context } from '../context';

type Regions = Promise<readonly CommunityRow[]>;

@Resolver(() => Region)
export class TieResolver {
  @FieldResolver(() => [Region], {
    description: 'The regions that directly contain this one, by name; there may be several.',
  })
  parents(@Root() region: CommunityRow, @Ctx() { ties }: Context): Regions {
    return ties.parents.load(region.uuid);
  }

  @FieldResolver(() => [Region], { description: 'The regions that this one directly contains, by name.' })
  children(@Root() region: CommunityRow, @Ctx() { ties }: Context): Regions {
    return ties.children.load(region.uuid);
  }

  @FieldResolver(() => [Region], { description: 'The regions next to this one, by name.' })
  neighbours(@Root() region: CommunityRow, @Ctx() { ties }: Context): Regions {
    return ties.neighbours.load(region.uuid);
  }

  @FieldResolver(() => [Region], { description: 'Regions elsewhere that this one is twinned with, by name.' })
  twins(@Root() region: CommunityRow, @Ctx() { ties }: Context): Regions {
    return ties.twins.load(region.uuid);
  }
}
