import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ExperienceLevel, SkillLevel, WorkMode } from '../profiles/profile.type';
import { TravelBand } from './travel-band.type';

export const SkillsMatch = { ALL: 'ALL', ANY: 'ANY' } as const;
export type SkillsMatch = keyof typeof SkillsMatch;

registerEnumType(SkillsMatch, {
  name: 'SkillsMatch',
  description: 'How several skills of a filter go together.',
  valuesConfig: {
    ALL: { description: 'One member has all of them.' },
    ANY: { description: 'One of them is enough.' },
  },
});

@ObjectType('SavedNear', { description: 'A point and how far around it, as a search was saved with it.' })
@InputType({
  description:
    'A point and how far around it: either `place`, or `latitude` and `longitude`. Compared with the areas members show.',
})
export class NearInput {
  @Field(() => ID, { nullable: true, description: 'A place by id: `plc_…`.' })
  place?: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84), -90 to 90.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84), -180 to 180.' })
  longitude?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'At most so many kilometres away, as the crow flies: 1 to 500. Either this or `band`.',
  })
  withinKm?: number | null;

  @Field(() => TravelBand, { nullable: true, description: 'At most so far away. Either this or `withinKm`.' })
  band?: TravelBand | null;
}

@ObjectType('SavedFilter', { description: 'Which members a saved search is for, as it was given.' })
@InputType({
  description:
    'Which members: those that fit every field given, by what the viewer may see of them. An empty list filters nothing.',
})
export class MemberFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words of the name, handle, headline, text, skills and professions, all of them: in full, their beginnings, or another form of them in French or English. Accents, case and small words are forgiven, and so are misspelt names and skills, where nobody is found by them as they are.',
  })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Skills they offer, by slug or id; at most 10.' })
  skills?: string[] | null;

  @Field(() => SkillsMatch, {
    nullable: true,
    description: 'How several `skills` go together; ALL when left out.',
  })
  skillsMatch?: SkillsMatch | null;

  @Field(() => SkillLevel, { nullable: true, description: 'Have `skills` at least this well.' })
  minimumLevel?: SkillLevel | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Look for one of these skills, by slug or id; at most 10.',
  })
  seeking?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Work as one of these professions, by slug or id; at most 10.',
  })
  professions?: string[] | null;

  @Field(() => [WorkMode], { nullable: true, description: 'Work in one of these ways.' })
  workModes?: WorkMode[] | null;

  @Field(() => [ExperienceLevel], {
    nullable: true,
    description: 'Are used to working online in one of these degrees.',
  })
  experience?: ExperienceLevel[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Work in one of these languages (BCP 47); `fr` finds `fr-CA` too; at most 10.',
  })
  languages?: string[] | null;

  @Field(() => NearInput, { nullable: true, description: 'Show an area near this point.' })
  near?: NearInput | null;

  @Field(() => Date, { nullable: true, description: 'Became members then or later.' })
  joinedSince?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Can take on new work then, as they say.' })
  availableBy?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Offer to help newcomers; false for those who have a profile and do not.',
  })
  mentors?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Offer to help newcomers with one of these skills, by slug or id; at most 10.',
  })
  mentorsOn?: string[] | null;
}
