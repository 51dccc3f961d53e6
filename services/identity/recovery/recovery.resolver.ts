import { Arg, Ctx, Directive, FieldResolver, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { Account } from '../accounts/account.type';
import { type Context, viewerOf } from '../context';
import { SignInResult } from '../sessions/session.type';
import { codesLeft, makeRecoveryCodes, signInWithRecoveryCode } from './recovery';
import {
  MakeRecoveryCodesInput,
  MakeRecoveryCodesPayload,
  SignInWithRecoveryCodeInput,
} from './recovery.type';

@Resolver(() => Account)
export class RecoveryResolver {
  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => MakeRecoveryCodesPayload, {
    description:
      'Makes ten codes that let in once each, for when a password and passkeys are lost; those made before no longer serve. The address of the account is told by mail.',
  })
  makeRecoveryCodes(
    @Arg('input', () => MakeRecoveryCodesInput, { description: 'Proof that it is the owner who asks.' })
    { password }: MakeRecoveryCodesInput,
    @Ctx() context: Context,
  ): Promise<MakeRecoveryCodesPayload> {
    return answer(context.asking, async () => ({
      codes: await makeRecoveryCodes(context, viewerOf(context), password),
    }));
  }

  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => SignInResult, {
    description:
      'Starts a session with one of an account’s recovery codes, which is used up by that; the address of the account is told by mail. A try counts as one by password does.',
  })
  signInWithRecoveryCode(
    @Arg('input', () => SignInWithRecoveryCodeInput, {
      description: 'Address and code, and what to call the device.',
    })
    input: SignInWithRecoveryCodeInput,
    @Ctx() context: Context,
  ): Promise<typeof SignInResult> {
    return signInWithRecoveryCode(context, input);
  }

  @Access('signed-in')
  @FieldResolver(() => Int, { description: 'How many recovery codes were made for it and not used yet.' })
  recoveryCodesLeft(@Ctx() context: Context): Promise<number> {
    return codesLeft(context, viewerOf(context));
  }
}
