import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import type { EmbedConsentRow } from './embed-consent.row';
import {
  EmbedConsent,
  EmbedConsentConnection,
  SetEmbedConsentInput,
  SetEmbedConsentPayload,
} from './embed-consent.type';
import { consentsPage, setEmbedConsent } from './embed-consents';
import { Partner } from './partner.type';

@Resolver(() => EmbedConsent)
export class EmbedConsentResolver {
  @Access('signed-in')
  @Query(() => EmbedConsentConnection, {
    nullable: true,
    description: 'What the viewer lets partners show of them, latest first. Nobody else sees it.',
  })
  embedConsents(@Args() page: PageArgs, @Ctx() context: Context): Promise<Page<EmbedConsentRow>> {
    return consentsPage(context, viewerOf(context), page);
  }

  @Access('signed-in')
  @Mutation(() => SetEmbedConsentPayload, {
    description:
      'Says what a partner’s pages may show of the viewer: nothing but this, only while their audience is EVERYONE, and of this only fields ' +
      'that `setFieldAudiences` has for everyone: the narrower of the two holds. ' +
      'What is withdrawn is on no page of the partner after 60 seconds.',
  })
  setEmbedConsent(
    @Arg('input', () => SetEmbedConsentInput, { description: 'Which partner, and what.' })
    input: SetEmbedConsentInput,
    @Ctx() context: Context,
  ): Promise<SetEmbedConsentPayload> {
    return answer(context.asking, async () => ({
      consent: await setEmbedConsent(context, viewerOf(context), input),
    }));
  }

  @FieldResolver(() => Partner)
  partner(@Root() { partnerId }: EmbedConsentRow): Partner {
    return { id: partnerId };
  }
}
