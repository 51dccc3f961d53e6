import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { Member } from '../members/member.type';

@Resolver(() => Member)
export class EmbedNameResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The name they go by, where a partner’s pages may say it: everyone may see them, and they consented to NAME for this ' +
      'partner. Null otherwise, and for a partner there is not.',
  })
  async embedName(
    @Root() { id }: MemberDocument,
    @Arg('partner', { description: 'The partner’s slug.' }) partner: string,
    @Ctx() { cards }: Context,
  ): Promise<string | null> {
    return (await cards.nameOf(partner).load(id))?.name ?? null;
  }
}
