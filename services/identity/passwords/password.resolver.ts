import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import {
  ChangePasswordInput,
  PasswordPayload,
  RequestPasswordResetInput,
  RequestPasswordResetPayload,
  ResetPasswordInput,
} from './password.type';
import { changePassword, requestPasswordReset, resetPassword } from './passwords';

@Resolver()
export class PasswordResolver {
  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Mails a link that sets a new password. At most 3 mails to an address in an hour, then RATE_LIMITED with `retryAfter` in seconds.',
  })
  requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'Whose.' })
    { email }: RequestPasswordResetInput,
    @Ctx() context: Context,
  ): Promise<RequestPasswordResetPayload> {
    return answer(context.asking, async () => ({ mailSentTo: await requestPasswordReset(context, email) }));
  }

  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => PasswordPayload, {
    description: 'Sets a new password by the link of a mail, and ends every session of the account.',
  })
  resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The token, and the new password.' })
    input: ResetPasswordInput,
    @Ctx() context: Context,
  ): Promise<PasswordPayload> {
    return answer(context.asking, async () => ({ endedSessions: await resetPassword(context, input) }));
  }

  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => PasswordPayload, {
    description:
      'Sets a new password by the one before, or without it just after signing in otherwise, and ends every other session of the account. A wrong one counts as a try to sign in does.',
  })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Both passwords.' }) input: ChangePasswordInput,
    @Ctx() context: Context,
  ): Promise<PasswordPayload> {
    return answer(context.asking, async () => ({
      endedSessions: await changePassword(context, viewerOf(context), input),
    }));
  }
}
