import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';

@ObjectType({
  description:
    'One point of what a community has agreed on. It never changes: other words are another point.',
})
export class AgreementPoint {
  @Field(() => ID, { description: 'Opaque and stable: `agp_…`.' })
  id!: string;

  @Field({ description: 'In short.' })
  title!: string;

  @Field({ description: 'In full; may be empty.' })
  text!: string;

  @Field({ description: 'Does it hold? False for one that a deed went by before it was withdrawn.' })
  isInForce!: boolean;
}

@InputType({ description: 'One point of an agreement.' })
export class AgreementPointInput {
  @Field({ description: 'In short: one line of 1 to 200 characters, of no other point.' })
  title!: string;

  @Field({ defaultValue: '', description: 'In full: at most 2,000 characters.' })
  text!: string;
}

@InputType({ description: 'All that a community agrees on from now on.' })
export class SetAgreementInput {
  @Field(() => ID, { description: 'The region or circle.' })
  communityId!: string;

  @Field(() => [AgreementPointInput], {
    description:
      'Every point in order, at most 30; none for no agreement. Those with the same words as before stay the same.',
  })
  points!: AgreementPointInput[];
}

@ObjectType({ description: 'The agreement as it is now, or why it was not changed.' })
export class SetAgreementPayload {
  @Field(() => [AgreementPoint], { nullable: true, description: 'Its points; null when there are errors.' })
  agreement?: AgreementPoint[] | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
