import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { Member } from './member.type';
import type { MembershipRow } from './membership.row';
import { Membership } from './membership.type';

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => [Membership], {
    nullable: true,
    description:
      'Where they belong, the longest first: what is active, and more than WATCHING. Of the viewer all but what they left. ' +
      'Null for a member whom the viewer cannot see.',
  })
  async memberships(
    @Root() { id }: Member,
    @Ctx() { memberships }: Context,
  ): Promise<readonly MembershipRow[] | null> {
    return (await memberships.ofMember.load(id))?.memberships ?? null;
  }
}
