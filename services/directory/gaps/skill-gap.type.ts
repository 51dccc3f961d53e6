import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { Skill } from '../skills/skill.type';

@ObjectType({
  simpleResolvers: true,
  description: 'A skill that more members of a community look for than offer.',
})
export class SkillGap {
  @Field(() => Skill, { description: 'The skill.' })
  skill!: Skill;

  @Field(() => Int, { description: 'How many look for it.' })
  sought!: number;

  @Field(() => Int, { description: 'How many offer it.' })
  offered!: number;

  @Field(() => Int, { description: '`sought` minus `offered`: 1 or more.' })
  gap!: number;
}

@ArgsType()
export class SkillGapsArgs {
  @Field(() => Int, { defaultValue: 10, description: 'How many at most, the widest first: 1 to 100.' })
  first!: number;
}
