import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { SkillDirection, SkillLevel } from '../profiles/profile.type';
import { SkillCategory } from '../skills/skill.type';

export const SkillProposalStatus = {
  WAITING: 'WAITING',
  ACCEPTED: 'ACCEPTED',
  MERGED: 'MERGED',
  DECLINED: 'DECLINED',
} as const;
export type SkillProposalStatus = keyof typeof SkillProposalStatus;

registerEnumType(SkillProposalStatus, {
  name: 'SkillProposalStatus',
  description: 'What became of a proposal.',
  valuesConfig: {
    WAITING: { description: 'No steward has decided yet.' },
    ACCEPTED: { description: 'It is a skill of the common list now.' },
    MERGED: { description: 'There was such a skill, which is found by that name too now.' },
    DECLINED: { description: 'It stays out; `reason` says why.' },
  },
});

/** The public face of a SkillProposalRow; shown to its author and to those who look after the list of skills. */
@ObjectType({ description: 'A skill that a member misses in the common list.' })
export class SkillProposal {
  @Field(() => ID, { description: 'Opaque and stable: `skp_…`.' })
  id!: string;

  @Field({ description: 'What the member calls it.' })
  name!: string;

  @Field({ description: 'The language of the name: `en` or `fr`.' })
  language!: string;

  @Field(() => SkillCategory, { description: 'The shelf the member would put it on.' })
  category!: SkillCategory;

  @Field(() => SkillDirection, { description: 'Whether they have it or look for it.' })
  direction!: SkillDirection;

  @Field(() => SkillLevel, { nullable: true, description: 'How well they have it.' })
  level!: SkillLevel | null;

  @Field(() => String, { nullable: true, description: 'What they told the stewards about it.' })
  note!: string | null;

  @Field(() => SkillProposalStatus, { description: 'What became of it.' })
  status!: SkillProposalStatus;

  @Field(() => Date, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null while it waits.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  reason!: string | null;
}

export const SkillProposalConnection = connectionOf(SkillProposal, 'SkillProposal');
