import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { ChangeEmailInput, ChangeEmailPayload, ConfirmEmailInput, ConfirmEmailPayload } from './email.type';
import { changeEmail, confirmEmail } from './emails';

@Resolver()
export class EmailResolver {
  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => ChangeEmailPayload, {
    description:
      'Mails a link to another address: once it is followed, the account has that one. The address of until now is told at once.',
  })
  changeEmail(
    @Arg('input', () => ChangeEmailInput, { description: 'The new address, and the password.' })
    input: ChangeEmailInput,
    @Ctx() context: Context,
  ): Promise<ChangeEmailPayload> {
    return answer(context.asking, async () => ({
      mailSentTo: await changeEmail(context, viewerOf(context), input),
    }));
  }

  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => ConfirmEmailPayload, {
    description: 'Confirms another address of an account by the link of a mail.',
  })
  confirmEmail(
    @Arg('input', () => ConfirmEmailInput, { description: 'The token of the mail.' })
    input: ConfirmEmailInput,
    @Ctx() context: Context,
  ): Promise<ConfirmEmailPayload> {
    return answer(context.asking, async () => {
      await confirmEmail(context, input.token);
      return { isConfirmed: true };
    });
  }
}
