import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { acceptSkillProposal, declineSkillProposal, mergeSkillProposal } from './deciding';
import {
  AcceptSkillProposalInput,
  DecideSkillProposalPayload,
  DeclineSkillProposalInput,
  MergeSkillProposalInput,
} from './skill-proposal-input.type';

@Resolver()
export class SkillDecisionResolver {
  @Access('signed-in', 'moderation')
  @Mutation(() => DecideSkillProposalPayload, {
    description:
      'Makes a skill of a proposal and gives it to its author, who may have 30 at most; for stewards, not of their own.',
  })
  acceptSkillProposal(
    @Arg('input', () => AcceptSkillProposalInput, { description: 'Which, and what it becomes.' })
    input: AcceptSkillProposalInput,
    @Ctx() context: Context,
  ): Promise<DecideSkillProposalPayload> {
    return decided(context, input, () => acceptSkillProposal(context, viewerOf(context), input));
  }

  @Access('signed-in', 'moderation')
  @Mutation(() => DecideSkillProposalPayload, {
    description:
      'Makes what was proposed another name of a skill, which its author gets; for stewards, not of their own.',
  })
  mergeSkillProposal(
    @Arg('input', () => MergeSkillProposalInput, { description: 'Which, and into what.' })
    input: MergeSkillProposalInput,
    @Ctx() context: Context,
  ): Promise<DecideSkillProposalPayload> {
    return decided(context, input, () => mergeSkillProposal(context, viewerOf(context), input));
  }

  @Access('signed-in', 'moderation')
  @Mutation(() => DecideSkillProposalPayload, {
    description: 'Declines a proposal, with a word to its author; for stewards, not of their own.',
  })
  declineSkillProposal(
    @Arg('input', () => DeclineSkillProposalInput, { description: 'Which, and why.' })
    input: DeclineSkillProposalInput,
    @Ctx() context: Context,
  ): Promise<DecideSkillProposalPayload> {
    return decided(context, input, () => declineSkillProposal(context, viewerOf(context), input));
  }
}

/** Whoever comes second sees what was decided, beside being told that they did. */
async function decided(
  context: Context,
  { proposal }: { readonly proposal: string },
  decide: () => Promise<void>,
): Promise<DecideSkillProposalPayload> {
  const { errors } = await answer(context.asking, async () => {
    await decide();
    return {};
  });
  const isDecided = errors.every(({ code, path }) => code === 'CONFLICT' && path?.[0] === 'proposal');
  return { proposal: isDecided ? await context.proposals.byId.load(proposal) : null, errors };
}
