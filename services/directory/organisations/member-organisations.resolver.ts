import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { Member } from '../members/member.type';
import type { OrganisationRow } from './organisation.row';
import { Organisation } from './organisation.type';

@Resolver(() => Member)
export class MemberOrganisationsResolver {
  @FieldResolver(() => [Organisation], {
    nullable: true,
    description: 'The organisations they represent, by name; at most 50.',
  })
  organisations(
    @Root() { id }: MemberDocument,
    @Ctx() { organisations }: Context,
  ): Promise<readonly OrganisationRow[]> {
    return organisations.ofMember.load(id);
  }
}
