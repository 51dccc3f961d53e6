import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { UserError } from '../../../kit/user-error';

/** See proven-account.ts. */
export const proof =
  'The password of the account. May be left out for five minutes after signing in with a passkey, a recovery code or a provider, which is the way of an account without one.';

@InputType({ description: 'Who wants in.' })
export class SignInInput {
  @Field({ description: 'The e-mail address of the account.' })
  email!: string;

  @Field({ description: 'Its password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What to call this device among the sessions of the account, 1 to 60 characters; by default what its User-Agent says.',
  })
  device?: string | null;
}

@ObjectType({ description: 'A device on which an account is signed in. Shown to its owner alone.' })
export class Session {
  @Field(() => ID, { description: 'Opaque and stable: `ses_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it runs on, such as `Firefox, Linux`, or what its client called it; null if it said nothing.',
  })
  device?: string | null;

  @Field(() => [String], {
    description:
      'What may be done by it in the name of its owner: `member` is everything, apps have narrower ones.',
  })
  scopes!: string[];

  @Field(() => Date, { description: 'When somebody signed in there.' })
  startedAt!: Date;

  @Field(() => Date, { description: 'When it was last used, to some five minutes.' })
  usedAt!: Date;

  @Field(() => Boolean, { description: 'Is it the one that asks?' })
  isCurrent?: boolean;
}

/** A page of sessions, the one used last first. */
export const SessionConnection = connectionOf(Session, 'Session');

@InputType({ description: 'Which session to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'One of the viewer’s own: `ses_…`.' })
  sessionId!: string;
}

@ObjectType({ description: 'The session that was ended, or why none was.' })
export class EndSessionPayload {
  @Field(() => Session, {
    nullable: true,
    description:
      'The session. Its tokens are refused everywhere within five seconds; null when there are errors.',
  })
  session?: Session | null;

  @Field(() => [UserError], { description: 'Why none was ended; empty when it was.' })
  errors!: UserError[];
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

@ObjectType({ description: 'What was given lets nobody in; what is wrong with it is not told.' })
export class WrongCredentials {
  @Field({ description: 'For the person, in their language.' })
  message!: string;
}

@ObjectType({
  description: 'What was given is right, but the address was never confirmed. A new mail is on its way.',
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
