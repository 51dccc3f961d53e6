import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { proof } from '../sessions/session.type';

@ObjectType({
  description:
    'A passkey of an account: a key that a device, a browser or a security key keeps. Shown to its owner alone.',
})
export class Passkey {
  @Field(() => ID, { description: 'Opaque and stable: `psk_…`.' })
  id!: string;

  @Field({ description: 'What its owner calls it.' })
  name!: string;

  @Field(() => Date, { description: 'When it was added.' })
  addedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When somebody last signed in with it; null if nobody did.',
  })
  usedAt?: Date | null;
}

@InputType({ description: 'Who wants to add a passkey.' })
export class StartPasskeyRegistrationInput {
  @Field(() => String, { nullable: true, description: proof })
  password?: string | null;
}

@ObjectType({ description: 'What a browser needs to make a passkey.' })
export class StartPasskeyRegistrationPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'JSON for `PublicKeyCredential.parseCreationOptionsFromJSON`, whose answer `navigator.credentials.create` takes as `publicKey`. Good for five minutes, once. Null when there are errors.',
  })
  optionsJson?: string | null;

  @Field(() => [UserError], { description: 'Why none can be added now; empty when one can.' })
  errors!: UserError[];
}

@InputType({ description: 'A passkey that was made.' })
export class AddPasskeyInput {
  @Field({
    description: 'What `navigator.credentials.create` answered: `JSON.stringify(credential.toJSON())`.',
  })
  credentialJson!: string;

  @Field({ description: 'What to call it, 1 to 60 characters.' })
  name!: string;
}

@InputType({ description: 'Another name for a passkey.' })
export class RenamePasskeyInput {
  @Field(() => ID, { description: 'One of the viewer’s own: `psk_…`.' })
  passkeyId!: string;

  @Field({ description: 'What to call it, 1 to 60 characters.' })
  name!: string;
}

@InputType({ description: 'Which passkey to remove.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: 'One of the viewer’s own: `psk_…`.' })
  passkeyId!: string;

  @Field(() => String, { nullable: true, description: proof })
  password?: string | null;
}

@ObjectType({ description: 'The passkey as it is after the change, or was before it went.' })
export class PasskeyPayload {
  @Field(() => Passkey, { nullable: true, description: 'The passkey; null when there are errors.' })
  passkey?: Passkey | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: UserError[];
}

@ObjectType({ description: 'What a browser needs to ask for a passkey.' })
export class StartPasskeySignInPayload {
  @Field({
    description:
      'JSON for `PublicKeyCredential.parseRequestOptionsFromJSON`, whose answer `navigator.credentials.get` takes as `publicKey`. Good for five minutes, once. Names no account: the person chooses among the passkeys they have.',
  })
  optionsJson!: string;
}

@InputType({ description: 'A passkey that wants in.' })
export class SignInWithPasskeyInput {
  @Field({ description: 'What `navigator.credentials.get` answered: `JSON.stringify(credential.toJSON())`.' })
  credentialJson!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What to call this device among the sessions of the account, 1 to 60 characters; by default what its User-Agent says.',
  })
  device?: string | null;
}
