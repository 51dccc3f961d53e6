import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { Account } from '../accounts/account.type';
import { type Context, viewerOf } from '../context';
import { startProviderSignIn } from './identities';
import {
  CompleteProviderSignInInput,
  LinkProviderInput,
  ProviderLink,
  ProviderLinkPayload,
  ProviderSignInResult,
  SignInProvider,
  StartProviderSignInInput,
  StartProviderSignInPayload,
  UnlinkProviderInput,
} from './provider.type';
import type { ProviderLinkRow } from './provider-link.row';
import { linkProvider, nameOf, ownLinks, unlinkProvider } from './provider-links';
import { completeProviderSignIn } from './provider-sign-in';

@Resolver(() => Account)
export class ProviderResolver {
  @Access('anyone')
  @Query(() => [SignInProvider], {
    nullable: true,
    description: 'With whom people may sign in; ten at most.',
  })
  signInProviders(@Ctx() { providers }: Context): SignInProvider[] {
    return providers.all.map(({ id, name }) => ({ id, name }));
  }

  @Access('anyone')
  @Mutation(() => StartProviderSignInPayload, {
    description:
      'Begins to sign in with a provider, or to link one. At most 100 times from a network address in 15 minutes, then RATE_LIMITED; a provider that does not answer is UNAVAILABLE.',
  })
  startProviderSignIn(
    @Arg('input', () => StartProviderSignInInput, { description: 'With whom, and where to come back to.' })
    input: StartProviderSignInInput,
    @Ctx() context: Context,
  ): Promise<StartProviderSignInPayload> {
    return answer(context.asking, () => startProviderSignIn(context, input));
  }

  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => ProviderSignInResult, {
    description:
      'Starts a session of the account that is linked to who came back from a provider, or makes an account for them. It has no password; its address counts as confirmed if the provider says so, and else gets a mail.',
  })
  completeProviderSignIn(
    @Arg('input', () => CompleteProviderSignInInput, {
      description: 'What came back, and what to call the device.',
    })
    input: CompleteProviderSignInInput,
    @Ctx() context: Context,
  ): Promise<typeof ProviderSignInResult> {
    return completeProviderSignIn(context, input);
  }

  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => ProviderLinkPayload, {
    description:
      'Links the viewer’s account to a provider, once for each. The address of the account is told by mail.',
  })
  linkProvider(
    @Arg('input', () => LinkProviderInput, {
      description: 'What came back, and proof that it is the owner who asks.',
    })
    input: LinkProviderInput,
    @Ctx() context: Context,
  ): Promise<ProviderLinkPayload> {
    return answer(context.asking, async () => ({
      link: await linkProvider(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => ProviderLinkPayload, {
    description:
      'Takes a provider off the viewer’s account, but never the last way into it; the address of the account is told by mail.',
  })
  unlinkProvider(
    @Arg('input', () => UnlinkProviderInput, {
      description: 'Which one, and proof that it is the owner who asks.',
    })
    input: UnlinkProviderInput,
    @Ctx() context: Context,
  ): Promise<ProviderLinkPayload> {
    return answer(context.asking, async () => ({
      link: await unlinkProvider(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in')
  @FieldResolver(() => [ProviderLink], {
    description: 'The providers it can be signed in to with, the newest first; one of each.',
  })
  providers(@Ctx() context: Context): Promise<ProviderLink[]> {
    return ownLinks(context, viewerOf(context));
  }
}

@Resolver(() => ProviderLink)
export class ProviderLinkResolver {
  @FieldResolver(() => String)
  name(@Root() { issuer }: ProviderLinkRow, @Ctx() context: Context): string {
    return nameOf(context, issuer);
  }
}
