import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../kit/page';
import { Community } from '../communities/community.type';
import type { Context } from '../context';
import {
  CardsArgs,
  PublicMemberCardConnection,
  PublicMemberPlace,
  PublicPlacesArgs,
} from './public-member-card.type';
import { type Card, communityCards, communityPlaces, type PublicPlace } from './public-member-cards';

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

  @FieldResolver(() => [PublicMemberPlace], {
    nullable: true,
    description:
      'Where its members show to live, of those in `publicMemberCards` who let the partner show it: the areas of most first, ' +
      '500 at most.',
  })
  publicMemberPlaces(
    @Root() community: { readonly id: string },
    @Args() asked: PublicPlacesArgs,
    @Ctx() context: Context,
  ): Promise<PublicPlace[]> {
    return communityPlaces(context, community.id, asked);
  }
}
