import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Member } from '../members/member.type';
import { ExperienceLevel, SkillLevel, WorkMode } from './profile.type';

@InputType({ description: 'An address elsewhere on the web.' })
export class ProfileLinkInput {
  @Field({ description: 'What it is: 1 to 80 characters.' })
  title!: string;

  @Field({ description: 'An http or https address of at most 500 characters.' })
  url!: string;
}

@InputType({ description: 'What a member offers to newcomers.' })
export class MentorOfferInput {
  @Field(() => Int, { description: 'Hours a month: 1 to 40.' })
  hoursPerMonth!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'On what: skills by slug or id, at most 10; with whatever comes up when left out.',
  })
  topics?: string[] | null;
}

@InputType({
  description:
    'What changes in the viewer’s profile. What is left out stays; null or an empty list clears it.',
})
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'One line: at most 120 characters.' })
  headline?: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text: at most 5,000 characters.' })
  bio?: string | null;

  @Field(() => WorkMode, { nullable: true, description: 'How the viewer works.' })
  workMode?: WorkMode | null;

  @Field(() => ExperienceLevel, { nullable: true, description: 'How used they are to working online.' })
  experience?: ExperienceLevel | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Professions by slug or id, the main one first; at most 5.',
  })
  professions?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages as BCP 47 tags such as `fr` or `pt-BR`; at most 10.',
  })
  languages?: string[] | null;

  @Field(() => String, { nullable: true, description: 'An http or https address of at most 500 characters.' })
  website?: string | null;

  @Field(() => [ProfileLinkInput], { nullable: true, description: 'Other addresses; at most 10.' })
  links?: ProfileLinkInput[] | null;

  @Field(() => Date, { nullable: true, description: 'From when they can take on new work.' })
  availableFrom?: Date | null;

  @Field(() => MentorOfferInput, { nullable: true, description: 'What they offer to newcomers.' })
  mentorOffer?: MentorOfferInput | null;
}

@ObjectType({ description: 'The member after the change, or why nothing changed.' })
export class UpdateProfilePayload {
  @Field(() => Member, {
    nullable: true,
    description: 'The viewer as others see them now; null when there are errors.',
  })
  member?: Member | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'A skill the viewer has.' })
export class OfferedSkillInput {
  @Field({ description: 'The skill, by slug or id.' })
  skill!: string;

  @Field(() => SkillLevel, { description: 'How well they have it.' })
  level!: SkillLevel;
}

@InputType({ description: 'A skill the viewer looks for in others.' })
export class SoughtSkillInput {
  @Field({ description: 'The skill, by slug or id.' })
  skill!: string;

  @Field(() => SkillLevel, {
    nullable: true,
    description: 'How well they have it themself, if they care to say.',
  })
  level?: SkillLevel | null;
}

@InputType({
  description:
    'The viewer’s skills. A list that is given replaces the whole of the one before; a list left out stays.',
})
export class SetSkillsInput {
  @Field(() => [OfferedSkillInput], {
    nullable: true,
    description: 'What they have, the most important first; at most 30.',
  })
  offered?: OfferedSkillInput[] | null;

  @Field(() => [SoughtSkillInput], {
    nullable: true,
    description: 'What they look for, the most important first; at most 30.',
  })
  sought?: SoughtSkillInput[] | null;
}

@ObjectType({ description: 'The member after the change, or why nothing changed.' })
export class SetSkillsPayload {
  @Field(() => Member, {
    nullable: true,
    description: 'The viewer as others see them now; null when there are errors.',
  })
  member?: Member | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
