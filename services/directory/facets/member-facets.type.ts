import { Field, Int, ObjectType } from 'type-graphql';
import { ExperienceLevel, WorkMode } from '../profiles/profile.type';
import { Profession } from '../skills/profession.type';
import { Skill } from '../skills/skill.type';

const count = { description: 'How many of the members have it.' };

@ObjectType({ simpleResolvers: true, description: 'A skill, and how many members offer it.' })
export class SkillFacet {
  @Field(() => Skill, { description: 'The skill.' })
  skill!: Skill;

  @Field(() => Int, count)
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A profession, and how many members have it.' })
export class ProfessionFacet {
  @Field(() => Profession, { description: 'The profession.' })
  profession!: Profession;

  @Field(() => Int, count)
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A way of working, and how many members work so.' })
export class WorkModeFacet {
  @Field(() => WorkMode, { description: 'The way of working.' })
  workMode!: WorkMode;

  @Field(() => Int, count)
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How used to working online, and how many members are.' })
export class ExperienceFacet {
  @Field(() => ExperienceLevel, { description: 'How used to it.' })
  experience!: ExperienceLevel;

  @Field(() => Int, count)
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A language, and how many members work in it.' })
export class LanguageFacet {
  @Field({ description: 'BCP 47; those who say `fr-CA` count for `fr` too.' })
  language!: string;

  @Field(() => Int, count)
  count!: number;
}

@ObjectType({
  description:
    'What the members of a list have in common, counted: what a page offers to narrow it down by. Whoever the viewer may not see counts nowhere.',
})
export class MemberFacets {
  @Field(() => Int, { description: 'How many members were counted: all of the list, but 10,000 at most.' })
  counted!: number;

  @Field({ description: 'Were all of the list counted? If not, the 10,000 newest were.' })
  isComplete!: boolean;
}
