import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';

@InputType({ description: 'Who wants in.' })
export class SignInInput {
  @Field({ description: 'The e-mail address of the account.' })
  email!: string;

  @Field({ description: 'Its password.' })
  password!: string;
}

@InputType({ description: 'The token that keeps a session going.' })
export class RefreshSessionInput {
  @Field({ description: 'The refresh token of the last answer. It serves once.' })
  refreshToken!: string;
}

@ObjectType({ description: 'A session has begun, or goes on.' })
export class SignedIn {
  @Field({ description: 'For the header `Authorization: Bearer …`. A JWT, valid for five minutes.' })
  accessToken!: string;

  @Field(() => Date, { description: 'When the access token ends; refresh before.' })
  accessTokenExpiresAt!: Date;

  @Field({
    description:
      'Gives the next pair of tokens, once. If that answer was lost, the same again within 10 seconds gives the same pair; later it ends the session.',
  })
  refreshToken!: string;
}

@ObjectType({ description: 'There is no account with this address and this password.' })
export class WrongCredentials {
  @Field({ description: 'For the person, in their language.' })
  message!: string;
}

@ObjectType({
  description: 'The password is right, but the address was never confirmed. A new mail is on its way.',
})
export class EmailNotVerified {
  @Field({ description: 'For the person, in their language.' })
  message!: string;
}

@ObjectType({ description: 'The session is over: sign in again.' })
export class SessionEnded {
  @Field({ description: 'For the person, in their language.' })
  message!: string;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'What came of signing in.',
  types: () => [SignedIn, WrongCredentials, EmailNotVerified] as const,
});

export const RefreshSessionResult = createUnionType({
  name: 'RefreshSessionResult',
  description: 'What came of refreshing a session.',
  types: () => [SignedIn, SessionEnded] as const,
});

@ObjectType({ description: 'What was ended.' })
export class SignOutPayload {
  @Field({ description: 'How many sessions ended. Their tokens are refused everywhere within five seconds.' })
  endedSessions!: number;
}
