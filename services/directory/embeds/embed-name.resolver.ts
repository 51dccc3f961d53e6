import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { Member } from '../members/member.type';

@Resolver(() => Member)
export class EmbedNameResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The name they go by, where a partner’s pages of a region may say it: everyone may see them, they belong to it by more than ' +
      'WATCHING, and they consented to NAME for this partner. Null otherwise, and for a partner or a region there is not.',
  })
  async embedName(
    @Root() { id }: MemberDocument,
    @Arg('partner', { description: 'The partner’s slug.' }) partner: string,
    @Arg('region', { description: 'The slug of the region whose pages they are.' }) region: string,
    @Ctx() { cards }: Context,
  ): Promise<string | null> {
    return (await cards.nameOf({ partner, region }).load(id))?.name ?? null;
  }
}
