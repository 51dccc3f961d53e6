import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { Account } from '../accounts/account.type';
import { type Context, viewerOf } from '../context';
import { SignInResult } from '../sessions/session.type';
import {
  AddPasskeyInput,
  Passkey,
  PasskeyPayload,
  RemovePasskeyInput,
  RenamePasskeyInput,
  SignInWithPasskeyInput,
  StartPasskeyRegistrationInput,
  StartPasskeyRegistrationPayload,
  StartPasskeySignInPayload,
} from './passkey.type';
import { signInWithPasskey, startPasskeySignIn } from './passkey-sign-in';
import { addPasskey, ownPasskeys, removePasskey, renamePasskey, startPasskeyRegistration } from './passkeys';

@Resolver(() => Account)
export class PasskeyResolver {
  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => StartPasskeyRegistrationPayload, {
    description:
      'Begins to add a passkey to the viewer’s account. A wrong password counts as a try to sign in does.',
  })
  startPasskeyRegistration(
    @Arg('input', () => StartPasskeyRegistrationInput, {
      description: 'Proof that it is the owner who asks.',
    })
    { password }: StartPasskeyRegistrationInput,
    @Ctx() context: Context,
  ): Promise<StartPasskeyRegistrationPayload> {
    return answer(context.asking, async () => ({
      optionsJson: await startPasskeyRegistration(context, viewerOf(context), password),
    }));
  }

  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => PasskeyPayload, {
    description:
      'Adds a passkey that was made to the viewer’s account, which has 20 at most. Its address is told by mail.',
  })
  addPasskey(
    @Arg('input', () => AddPasskeyInput, { description: 'The browser’s answer, and a name.' })
    input: AddPasskeyInput,
    @Ctx() context: Context,
  ): Promise<PasskeyPayload> {
    return answer(context.asking, async () => ({
      passkey: await addPasskey(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in')
  @Mutation(() => PasskeyPayload, { description: 'Gives a passkey of the viewer’s account another name.' })
  renamePasskey(
    @Arg('input', () => RenamePasskeyInput, { description: 'Which one, and the name.' })
    input: RenamePasskeyInput,
    @Ctx() context: Context,
  ): Promise<PasskeyPayload> {
    return answer(context.asking, async () => ({
      passkey: await renamePasskey(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => PasskeyPayload, {
    description:
      'Removes a passkey of the viewer’s account, but never the last way into it; the address of the account is told by mail. Sessions go on.',
  })
  removePasskey(
    @Arg('input', () => RemovePasskeyInput, {
      description: 'Which one, and proof that it is the owner who asks.',
    })
    input: RemovePasskeyInput,
    @Ctx() context: Context,
  ): Promise<PasskeyPayload> {
    return answer(context.asking, async () => ({
      passkey: await removePasskey(context, viewerOf(context), input),
    }));
  }

  @Access('anyone')
  @Mutation(() => StartPasskeySignInPayload, {
    description:
      'Begins to sign in with a passkey, whosever it is. At most 100 times from a network address in 15 minutes, then RATE_LIMITED with `retryAfter` in seconds; guessed passwords do not count.',
  })
  async startPasskeySignIn(@Ctx() context: Context): Promise<StartPasskeySignInPayload> {
    return { optionsJson: await startPasskeySignIn(context) };
  }

  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => SignInResult, {
    description:
      'Starts a session with a passkey, also while its account may not be signed in to with a password.',
  })
  signInWithPasskey(
    @Arg('input', () => SignInWithPasskeyInput, {
      description: 'The browser’s answer, and what to call the device.',
    })
    input: SignInWithPasskeyInput,
    @Ctx() context: Context,
  ): Promise<typeof SignInResult> {
    return signInWithPasskey(context, input);
  }

  @Access('signed-in')
  @FieldResolver(() => [Passkey], {
    description: 'The passkeys it can be signed in to with, the newest first; 20 at most.',
  })
  passkeys(@Ctx() context: Context): Promise<Passkey[]> {
    return ownPasskeys(context, viewerOf(context));
  }
}
