import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Profession } from '../skills/profession.type';
import { Skill } from '../skills/skill.type';

export const WorkMode = {
  EMPLOYEE: 'EMPLOYEE',
  HYBRID: 'HYBRID',
  FREELANCE: 'FREELANCE',
  BUSINESS_OWNER: 'BUSINESS_OWNER',
  EMPLOYER: 'EMPLOYER',
  SEEKING: 'SEEKING',
  EXPLORING: 'EXPLORING',
} as const;
export type WorkMode = keyof typeof WorkMode;

registerEnumType(WorkMode, {
  name: 'WorkMode',
  description: 'How a member works, or wants to.',
  valuesConfig: {
    EMPLOYEE: { description: 'Employed, working at a distance.' },
    HYBRID: { description: 'Employed, partly at a distance and partly on site.' },
    FREELANCE: { description: 'On their own account, for clients.' },
    BUSINESS_OWNER: { description: 'Runs a small business.' },
    EMPLOYER: { description: 'Employs people who work at a distance.' },
    SEEKING: { description: 'Looks for work that can be done from where they live.' },
    EXPLORING: { description: 'Finds out whether working online is for them.' },
  },
});

export const ExperienceLevel = {
  BEGINNER: 'BEGINNER',
  PRACTISED: 'PRACTISED',
  EXPERIENCED: 'EXPERIENCED',
} as const;
export type ExperienceLevel = keyof typeof ExperienceLevel;

registerEnumType(ExperienceLevel, {
  name: 'ExperienceLevel',
  description: 'How used a member is to working online; said by themself.',
  valuesConfig: {
    BEGINNER: { description: 'New to it, glad of advice.' },
    PRACTISED: { description: 'At home in it.' },
    EXPERIENCED: { description: 'Many years of it; others can learn from them.' },
  },
});

export const SkillLevel = { LEARNING: 'LEARNING', WORKING: 'WORKING', EXPERT: 'EXPERT' } as const;
export type SkillLevel = keyof typeof SkillLevel;

registerEnumType(SkillLevel, {
  name: 'SkillLevel',
  description: 'How well a member has a skill, from least to most; said by themself.',
  valuesConfig: {
    LEARNING: { description: 'Learns it and would like to practise.' },
    WORKING: { description: 'Does it for work.' },
    EXPERT: { description: 'Is asked by others who do it.' },
  },
});

export const SkillDirection = { OFFERED: 'OFFERED', SOUGHT: 'SOUGHT' } as const;
export type SkillDirection = keyof typeof SkillDirection;

registerEnumType(SkillDirection, {
  name: 'SkillDirection',
  description: 'Which way a skill goes between the member and others.',
  valuesConfig: {
    OFFERED: { description: 'The member has it.' },
    SOUGHT: { description: 'The member looks for someone who has it.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A skill a member has, or looks for in others.' })
export class MemberSkill {
  @Field(() => Skill, { description: 'Which skill.' })
  skill!: Skill;

  @Field(() => SkillLevel, {
    nullable: true,
    description: 'How well they have it; may be unsaid for one they look for.',
  })
  level!: SkillLevel | null;

  @Field(() => SkillDirection, { description: 'Whether they have it or look for it.' })
  direction!: SkillDirection;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An address elsewhere on the web that a member points to.',
})
export class ProfileLink {
  @Field({ description: 'What it is, in the member’s words.' })
  title!: string;

  @Field({ description: 'An http or https address.' })
  url!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a member offers to newcomers, of their own accord.' })
export class MentorOffer {
  @Field(() => Int, { description: 'Hours a month they have for it: 1 to 40.' })
  hoursPerMonth!: number;

  @Field(() => [Skill], {
    description: 'On what; at most 10, and none when they help with whatever comes up.',
  })
  topics!: readonly Skill[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What a member says of their work. Whoever is not signed in sees a field that is for members only (`setFieldAudiences`) as if it were empty.',
})
export class Profile {
  @Field(() => String, { nullable: true, description: 'One line: at most 120 characters.' })
  headline!: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text, at most 5,000 characters.' })
  bio!: string | null;

  @Field(() => WorkMode, { nullable: true, description: 'How they work.' })
  workMode!: WorkMode | null;

  @Field(() => ExperienceLevel, { nullable: true, description: 'How used they are to working online.' })
  experience!: ExperienceLevel | null;

  @Field(() => [Profession], { description: 'What they work as; at most 5, the main one first.' })
  professions!: readonly Profession[];

  @Field(() => [String], { description: 'Languages they work in (BCP 47), the best first.' })
  languages!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Their website, an http or https address.' })
  website!: string | null;

  @Field(() => [ProfileLink], { description: 'Other addresses of theirs, at most 10.' })
  links!: readonly ProfileLink[];

  @Field(() => Date, {
    nullable: true,
    description: 'From when they can take on new work: now, when it is past. Null while they do not say.',
  })
  availableFrom?: string | null;

  @Field(() => MentorOffer, {
    nullable: true,
    description: 'What they offer to newcomers; null unless they offer something.',
  })
  mentorOffer?: MentorOffer | null;
}
