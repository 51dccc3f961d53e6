import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { proof } from '../sessions/session.type';

@InputType({ description: 'Another e-mail address for the viewer’s account.' })
export class ChangeEmailInput {
  @Field({ description: 'The new one: the confirmation goes there.' })
  email!: string;

  @Field(() => String, { nullable: true, description: proof })
  password?: string | null;
}

@ObjectType({ description: 'What came of giving another address.' })
export class ChangeEmailPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Where a mail went. Said alike for an address that an account has already, so that nobody learns who is a member. Null when there are errors.',
  })
  mailSentTo?: string | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when a mail was sent.' })
  errors!: UserError[];
}

@InputType({ description: 'The proof that a mail arrived at the new address.' })
export class ConfirmEmailInput {
  @Field({ description: 'The token of the link in the mail. It serves once, for 24 hours.' })
  token!: string;
}

@ObjectType({ description: 'What came of confirming a new address.' })
export class ConfirmEmailPayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the account has the new address. Null when there are errors.',
  })
  isConfirmed?: boolean | null;

  @Field(() => [UserError], { description: 'Why the address stays as it was; empty when it was changed.' })
  errors!: UserError[];
}
