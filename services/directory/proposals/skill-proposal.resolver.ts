import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { Member } from '../members/member.type';
import { assertLooksAfterSkills } from '../skills/skill.policy';
import { Skill } from '../skills/skill.type';
import { proposeSkill } from './proposing';
import type { SkillProposalRow } from './skill-proposal.row';
import { SkillProposal, SkillProposalConnection, SkillProposalStatus } from './skill-proposal.type';
import { ProposeSkillInput, ProposeSkillPayload } from './skill-proposal-input.type';

@Resolver(() => SkillProposal)
export class SkillProposalResolver {
  @Access('signed-in', 'read')
  @Query(() => SkillProposalConnection, {
    nullable: true,
    description: 'The skills the viewer has proposed, the latest first.',
  })
  mySkillProposals(@Args() page: PageArgs, @Ctx() { proposals }: Context): Promise<Page<SkillProposalRow>> {
    return proposals.mine(page);
  }

  @Access('signed-in', 'moderation')
  @Query(() => SkillProposalConnection, {
    nullable: true,
    description: 'The skills that members have proposed, the oldest first; for stewards, of any community.',
  })
  async skillProposals(
    @Arg('status', () => SkillProposalStatus, {
      nullable: true,
      description: 'Only these; all when left out.',
    })
    status: SkillProposalStatus | null,
    @Args() page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<SkillProposalRow>> {
    assertLooksAfterSkills(viewerOf(context));
    return context.proposals.all(status, page);
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => ProposeSkillPayload, {
    description: 'Proposes a skill that is not in the common list; at most 20 of one member wait at a time.',
  })
  proposeSkill(
    @Arg('input', () => ProposeSkillInput, { description: 'The skill.' }) input: ProposeSkillInput,
    @Ctx() context: Context,
  ): Promise<ProposeSkillPayload> {
    return answer(context.asking, async () => {
      const { proposalId, existingId } = await proposeSkill(context, viewerOf(context), input);
      return {
        proposal: proposalId ? await context.proposals.byId.load(proposalId) : null,
        existing: existingId ? await context.skills.byId.load(existingId) : null,
      };
    });
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who proposed it; null if they were erased, or the viewer may not see them.',
  })
  author(
    @Root() { authorId }: SkillProposalRow,
    @Ctx() { members }: Context,
  ): Promise<MemberDocument | null> | null {
    return authorId ? members.byId.load(authorId) : null;
  }

  @FieldResolver(() => Skill, {
    nullable: true,
    description:
      'The skill that came of it, under its name of today; null while it waits or if it was declined.',
  })
  skill(@Root() { skillId }: SkillProposalRow, @Ctx() { skills }: Context): Promise<Skill | null> | null {
    return skillId ? skills.byId.load(skillId) : null;
  }
}
