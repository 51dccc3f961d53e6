import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { mergeSkills } from './merging';
import { MergeSkillsInput, MergeSkillsPayload } from './skill-merging.type';

@Resolver()
export class SkillMergingResolver {
  @Access('signed-in', 'moderation')
  @Mutation(() => MergeSkillsPayload, {
    description:
      'Makes one skill of two, for good; for stewards. Whoever has the one has the other then, which is found by the names of both.',
  })
  mergeSkills(
    @Arg('input', () => MergeSkillsInput, { description: 'Which, and into which.' }) input: MergeSkillsInput,
    @Ctx() context: Context,
  ): Promise<MergeSkillsPayload> {
    return answer(context.asking, async () => {
      const id = await mergeSkills(context, viewerOf(context), input);
      return { skill: await context.skills.byId.load(id) };
    });
  }
}
