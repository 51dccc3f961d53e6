import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { proof } from '../sessions/session.type';

@InputType({ description: 'Whose password was forgotten.' })
export class RequestPasswordResetInput {
  @Field({ description: 'The e-mail address of the account.' })
  email!: string;
}

@ObjectType({ description: 'What came of asking for a new password.' })
export class RequestPasswordResetPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Where a mail went. Said alike for a known and an unknown address, so that nobody learns who is a member. Null when there are errors.',
  })
  mailSentTo?: string | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when a mail was sent.' })
  errors!: UserError[];
}

@InputType({ description: 'A new password, by the link of a mail.' })
export class ResetPasswordInput {
  @Field({ description: 'The token of the link in the mail. It serves once, for an hour.' })
  token!: string;

  @Field({ description: 'The new one: 10 to 64 characters of any kind.' })
  password!: string;
}

@InputType({ description: 'A new password, or the first one.' })
export class ChangePasswordInput {
  @Field(() => String, { nullable: true, description: proof })
  currentPassword?: string | null;

  @Field({ description: 'The new one: 10 to 64 characters of any kind.' })
  password!: string;
}

@ObjectType({ description: 'What came of setting a password.' })
export class PasswordPayload {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many sessions ended by it: all but the one that asks. Their tokens are refused within five seconds. Null when there are errors.',
  })
  endedSessions?: number | null;

  @Field(() => [UserError], { description: 'Why the password stays as it was; empty when it was set.' })
  errors!: UserError[];
}
