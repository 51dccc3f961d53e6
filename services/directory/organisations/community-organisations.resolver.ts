import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../kit/page';
import { Community } from '../communities/community.type';
import type { Context } from '../context';
import type { OrganisationRow } from './organisation.row';
import { OrganisationConnection } from './organisation.type';
import { communityOrganisations } from './organisation-pages';
import { OrganisationsArgs } from './organisations-args.type';

@Resolver(() => Community)
export class CommunityOrganisationsResolver {
  @FieldResolver(() => OrganisationConnection, {
    nullable: true,
    description:
      'The organisations it took in, by name; for those in regions it contains ask `organisations` with a scope.',
  })
  organisations(
    @Root() community: { readonly id: string },
    @Args() asked: OrganisationsArgs,
    @Ctx() context: Context,
  ): Promise<Page<OrganisationRow>> {
    return communityOrganisations(context, community.id, asked);
  }
}
