import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Skill } from './skill.type';

@InputType({ description: 'Two skills that are one.' })
export class MergeSkillsInput {
  @Field({ description: 'The one that goes, by slug or id. Both go on leading to the other.' })
  from!: string;

  @Field({ description: 'The one that stays, by slug or id: not one that was merged itself.' })
  into!: string;
}

@ObjectType({ description: 'The skill that stayed, or why nothing was merged.' })
export class MergeSkillsPayload {
  @Field(() => Skill, { nullable: true, description: 'The one that stayed; null when there are errors.' })
  skill?: Skill | null;

  @Field(() => [UserError], { description: 'What could not be done; empty when it was.' })
  errors!: UserError[];
}
