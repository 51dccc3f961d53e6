import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { SkillDirection, SkillLevel } from '../profiles/profile.type';
import { Skill, SkillCategory } from '../skills/skill.type';
import { SkillProposal } from './skill-proposal.type';

@InputType({ description: 'A skill the viewer misses in the common list.' })
export class ProposeSkillInput {
  @Field({ description: 'What it is called: 1 to 60 characters.' })
  name!: string;

  @Field({ description: 'The language of the name: `en` or `fr`.' })
  language!: string;

  @Field(() => SkillCategory, { description: 'The shelf it belongs on.' })
  category!: SkillCategory;

  @Field(() => SkillDirection, {
    description: 'Whether the viewer has it or looks for it; they get it so once it is in the list.',
  })
  direction!: SkillDirection;

  @Field(() => SkillLevel, {
    nullable: true,
    description: 'How well the viewer has it; needed for what they have.',
  })
  level?: SkillLevel | null;

  @Field(() => String, { nullable: true, description: 'For the stewards: at most 500 characters.' })
  note?: string | null;
}

@ObjectType({ description: 'The proposal, or the skill that is there already, or why there is neither.' })
export class ProposeSkillPayload {
  @Field(() => SkillProposal, {
    nullable: true,
    description: 'The proposal; the earlier one if the viewer had proposed the same before.',
  })
  proposal?: SkillProposal | null;

  @Field(() => Skill, {
    nullable: true,
    description: 'The skill of the common list with that very name, slug or synonym: nothing was proposed.',
  })
  existing?: Skill | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'The skill that a proposal becomes.' })
export class AcceptSkillProposalInput {
  @Field(() => ID, { description: 'The proposal: `skp_…`.' })
  proposal!: string;

  @Field({
    description: 'Its slug, for good: small letters and digits, with hyphens; at most 60 characters.',
  })
  slug!: string;

  @Field({ description: 'Its name in French: 1 to 60 characters.' })
  nameFr!: string;

  @Field({ description: 'Its name in English: 1 to 60 characters.' })
  nameEn!: string;

  @Field(() => SkillCategory, { nullable: true, description: 'Its shelf; as proposed when left out.' })
  category?: SkillCategory | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What else it is found by, beside the name that was proposed: at most 20.',
  })
  synonyms?: string[] | null;
}

@InputType({ description: 'The skill that a proposal is another name of.' })
export class MergeSkillProposalInput {
  @Field(() => ID, { description: 'The proposal: `skp_…`.' })
  proposal!: string;

  @Field({ description: 'The skill, by slug or id.' })
  into!: string;
}

@InputType({ description: 'A proposal that becomes nothing.' })
export class DeclineSkillProposalInput {
  @Field(() => ID, { description: 'The proposal: `skp_…`.' })
  proposal!: string;

  @Field({ description: 'Why, for the author: 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: 'The proposal as it is decided, or why it was not decided so.' })
export class DecideSkillProposalPayload {
  @Field(() => SkillProposal, {
    nullable: true,
    description:
      'The proposal as it is now. With the error CONFLICT on `proposal` it says what another steward had decided.',
  })
  proposal?: SkillProposal | null;

  @Field(() => [UserError], { description: 'What could not be done; empty when it was.' })
  errors!: UserError[];
}
