import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../kit/page';
import { Community } from '../communities/community.type';
import type { Context } from '../context';
import { CardsArgs, PublicMemberCardConnection } from './public-member-card.type';
import { type Card, communityCards } from './public-member-cards';

@Resolver(() => Community)
export class PublicMemberCardResolver {
  @FieldResolver(() => PublicMemberCardConnection, {
    nullable: true,
    description:
      'Its members, those of the regions it contains too, as one partner’s pages may show them: whoever everyone may see, ' +
      'and who consented to that partner. The latest consent comes first.',
  })
  publicMemberCards(
    @Root() community: { readonly id: string },
    @Args() asked: CardsArgs,
    @Ctx() context: Context,
  ): Promise<Page<Card>> {
    return communityCards(context, community.id, asked);
  }
}
