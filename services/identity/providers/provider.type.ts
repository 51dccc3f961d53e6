import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { EmailNotVerified, proof, SignedIn, WrongCredentials } from '../sessions/session.type';

@ObjectType({ description: 'Somebody else whom people may sign in with, by OpenID Connect.' })
export class SignInProvider {
  @Field(() => ID, { description: 'What its operator calls it, such as `town-hall`.' })
  id!: string;

  @Field({ description: 'What people know it as.' })
  name!: string;
}

@ObjectType({ description: 'A provider that lets into an account. Shown to its owner alone.' })
export class ProviderLink {
  @Field(() => ID, { description: 'Opaque and stable: `pvl_…`.' })
  id!: string;

  @Field({ description: 'What people know the provider as; its host, where it is offered no more.' })
  name?: string;

  @Field(() => Date, { description: 'When it was linked.' })
  linkedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When somebody last signed in by it; null if nobody did.',
  })
  usedAt?: Date | null;
}

@InputType({ description: 'With whom to sign in, and where to come back to.' })
export class StartProviderSignInInput {
  @Field(() => ID, { description: 'One of `signInProviders`.' })
  providerId!: string;

  @Field({
    description:
      'A page of Hameau’s address or of an allowed origin, without a query, that the provider knows as a redirect URI. It gets `code`, `state` and perhaps `iss` or `error`.',
  })
  returnTo!: string;
}

@ObjectType({ description: 'Where to sign in.' })
export class StartProviderSignInPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The address of the provider’s page to send the person to. Null when there are errors.',
  })
  providerUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'To be kept by the client that asked, in no address, and given with what comes back: it shows that both are of one person. Good for ten minutes, once. Null when there are errors.',
  })
  attempt?: string | null;

  @Field(() => [UserError], { description: 'Why it cannot begin; empty when it does.' })
  errors!: UserError[];
}

@InputType({ description: 'What came back from a provider.' })
export class ProviderAnswer {
  @Field({ description: 'What startProviderSignIn gave.' })
  attempt!: string;

  @Field({ description: 'The parameter `code` of the address that the person came back to.' })
  code!: string;

  @Field({ description: 'The parameter `state` of that address.' })
  state!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The parameter `iss` of that address, if it has one: who says that it answers.',
  })
  iss?: string | null;
}

@InputType({ description: 'Who came back from a provider and wants in.' })
export class CompleteProviderSignInInput extends ProviderAnswer {
  @Field(() => String, {
    nullable: true,
    description:
      'What to call this device among the sessions of the account, 1 to 60 characters; by default what its User-Agent says.',
  })
  device?: string | null;
}

@InputType({ description: 'What came back from a provider that the viewer’s account is to be linked to.' })
export class LinkProviderInput extends ProviderAnswer {
  @Field(() => String, { nullable: true, description: proof })
  password?: string | null;
}

@InputType({ description: 'Which provider to take off.' })
export class UnlinkProviderInput {
  @Field(() => ID, { description: 'One of the viewer’s own links: `pvl_…`.' })
  linkId!: string;

  @Field(() => String, { nullable: true, description: proof })
  password?: string | null;
}

@ObjectType({ description: 'The link as it is after the change, or was before it went.' })
export class ProviderLinkPayload {
  @Field(() => ProviderLink, { nullable: true, description: 'The link; null when there are errors.' })
  link?: ProviderLink | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: UserError[];
}

@ObjectType({
  description:
    'The address that the provider vouches for has an account, which is not linked to it: sign in there, then `linkProvider`.',
})
export class AccountExists {
  @Field({ description: 'For the person, in their language.' })
  message!: string;
}

export const ProviderSignInResult = createUnionType({
  name: 'ProviderSignInResult',
  description: 'What came of signing in with a provider.',
  types: () => [SignedIn, WrongCredentials, EmailNotVerified, AccountExists] as const,
});
