import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { endSession } from './own-sessions';
import type { SessionRow } from './session.row';
import {
  EndSessionInput,
  EndSessionPayload,
  RefreshSessionInput,
  RefreshSessionResult,
  Session,
  SignInInput,
  SignInResult,
  SignOutPayload,
} from './session.type';
import { refreshSession, signIn, signOut, signOutEverywhere } from './sessions';

@Resolver(() => Session)
export class SessionResolver {
  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => SignInResult, {
    description:
      'Starts a session. At most 5 tries for an account and 20 from a network address in 15 minutes, then RATE_LIMITED with `retryAfter` in seconds; the right password counts for neither.',
  })
  signIn(
    @Arg('input', () => SignInInput, { description: 'Address and password, and what to call the device.' })
    input: SignInInput,
    @Ctx() context: Context,
  ): Promise<typeof SignInResult> {
    return signIn(context, input);
  }

  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => RefreshSessionResult, { description: 'Gives the next pair of tokens of a session.' })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The last refresh token.' })
    input: RefreshSessionInput,
    @Ctx() context: Context,
  ): Promise<typeof RefreshSessionResult> {
    return refreshSession(context, input);
  }

  @Access('signed-in', 'read')
  @Mutation(() => SignOutPayload, { description: 'Ends the session that asks.' })
  signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    return signOut(context, viewerOf(context));
  }

  @Access('signed-in')
  @Mutation(() => SignOutPayload, {
    description: 'Ends every session of the viewer’s account, on all devices.',
  })
  signOutEverywhere(@Ctx() context: Context): Promise<SignOutPayload> {
    return signOutEverywhere(context, viewerOf(context));
  }

  @Access('signed-in')
  @Mutation(() => EndSessionPayload, {
    description: 'Ends one session of the viewer’s account, such as that of a device that was lost.',
  })
  endSession(
    @Arg('input', () => EndSessionInput, { description: 'Which one.' }) { sessionId }: EndSessionInput,
    @Ctx() context: Context,
  ): Promise<EndSessionPayload> {
    return answer(context.asking, async () => ({
      session: await endSession(context, viewerOf(context), sessionId),
    }));
  }

  @FieldResolver(() => Boolean)
  isCurrent(@Root() { id }: SessionRow, @Ctx() context: Context): boolean {
    return id === viewerOf(context).sessionId;
  }
}
