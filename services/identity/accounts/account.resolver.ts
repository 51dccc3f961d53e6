import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { ownSessions } from '../sessions/own-sessions';
import type { SessionRow } from '../sessions/session.row';
import { SessionConnection } from '../sessions/session.type';
import type { AccountRow } from './account.row';
import {
  Account,
  SignUpInput,
  SignUpPayload,
  UpdateAccountInput,
  UpdateAccountPayload,
  VerifyEmailInput,
  VerifyEmailPayload,
} from './account.type';
import { signUp, updateAccount, verifyEmail } from './accounts';

@Resolver(() => Account)
export class AccountResolver {
  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => SignUpPayload, {
    description: 'Makes an account and mails a link that confirms its address.',
  })
  signUp(
    @Arg('input', () => SignUpInput, { description: 'Address, password and name.' }) input: SignUpInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload> {
    return answer(context.asking, async () => ({ mailSentTo: await signUp(context, input) }));
  }

  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => VerifyEmailPayload, {
    description: 'Confirms the address of an account: its member comes to be.',
  })
  verifyEmail(
    @Arg('input', () => VerifyEmailInput, { description: 'The token of the mail.' }) input: VerifyEmailInput,
    @Ctx() context: Context,
  ): Promise<VerifyEmailPayload> {
    return answer(context.asking, async () => ({ member: await verifyEmail(context, input) }));
  }

  @Access('signed-in')
  @Mutation(() => UpdateAccountPayload, { description: 'Changes the viewer’s account.' })
  updateAccount(
    @Arg('input', () => UpdateAccountInput, { description: 'What to change.' }) input: UpdateAccountInput,
    @Ctx() context: Context,
  ): Promise<UpdateAccountPayload> {
    return answer(context.asking, async () => ({
      account: await updateAccount(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in')
  @FieldResolver(() => Boolean)
  hasPassword(@Root() { passwordHash }: AccountRow): boolean {
    return passwordHash !== null;
  }

  @Access('signed-in')
  @FieldResolver(() => SessionConnection, {
    description: 'The devices it is signed in on, the one used last first.',
  })
  sessions(@Args() page: PageArgs, @Ctx() context: Context): Promise<Page<SessionRow>> {
    return ownSessions(context, viewerOf(context), page);
  }
}
