import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';

@InputType({ description: 'The answer to a mail that asked whether a member is still here.' })
export class ConfirmPresenceInput {
  @Field({
    description: 'The token of the link in the mail. It serves for two years, as often as it is followed.',
  })
  token!: string;
}

@ObjectType({ description: 'What came of saying that one is still here.' })
export class ConfirmPresencePayload {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when it was taken: whoever was hidden for not answering is shown again as they chose before. Null when there are errors.',
  })
  isConfirmed?: boolean | null;

  @Field(() => [UserError], { description: 'Why it was not taken; empty when it was.' })
  errors!: UserError[];
}
