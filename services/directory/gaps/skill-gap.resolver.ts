import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assertFirst } from '../../../kit/page';
import { Community } from '../communities/community.type';
import type { Context } from '../context';
import { SkillGap, SkillGapsArgs } from './skill-gap.type';

@Resolver(() => Community)
export class SkillGapResolver {
  @FieldResolver(() => [SkillGap], {
    nullable: true,
    description:
      'Skills that more of its members look for than offer, those of the regions it contains too; only whom the viewer may see counts, with the skills they may see.',
  })
  async skillGaps(
    @Root() { id }: { readonly id: string },
    @Args() { first }: SkillGapsArgs,
    @Ctx() { gaps, known }: Context,
  ): Promise<SkillGap[]> {
    assertFirst(first);
    const found = await gaps.ofCommunity.load(id);
    return found.slice(0, first).map(({ number, sought, offered }) => ({
      skill: known.skill(number),
      sought,
      offered,
      gap: sought - offered,
    }));
  }
}
