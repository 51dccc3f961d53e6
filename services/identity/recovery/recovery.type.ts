import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { proof } from '../sessions/session.type';

@InputType({ description: 'Who wants new recovery codes.' })
export class MakeRecoveryCodesInput {
  @Field(() => String, { nullable: true, description: proof })
  password?: string | null;
}

@ObjectType({ description: 'New recovery codes, which are told this once.' })
export class MakeRecoveryCodesPayload {
  @Field(() => [String], {
    nullable: true,
    description:
      'Ten codes of four groups of five letters and digits, to be kept on paper or in a safe. Each lets in once. Null when there are errors.',
  })
  codes?: string[] | null;

  @Field(() => [UserError], { description: 'Why the former ones stay; empty when there are new ones.' })
  errors!: UserError[];
}

@InputType({ description: 'Who wants in by a code that they kept.' })
export class SignInWithRecoveryCodeInput {
  @Field({ description: 'The e-mail address of the account.' })
  email!: string;

  @Field({ description: 'One of the codes that were not used yet; hyphens and capitals do not matter.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What to call this device among the sessions of the account, 1 to 60 characters; by default what its User-Agent says.',
  })
  device?: string | null;
}
