import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import type { Context } from '../context';
import type { PartnerRow } from './partner.row';
import { Partner, PartnerConnection } from './partner.type';
import { partnersPage } from './partners';

@Resolver(() => Partner)
export class PartnerResolver {
  @Access('anyone')
  @Query(() => Partner, {
    nullable: true,
    description: 'One partner, by slug; null if there is none, or if it is no longer active.',
  })
  partner(
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
    @Ctx() { partners }: Context,
  ): Promise<PartnerRow | null> {
    return partners.bySlug.load(slug);
  }

  @Access('anyone')
  @Query(() => PartnerConnection, {
    nullable: true,
    description: 'The active partners, in the order of slugs: to whom a member may give consent.',
  })
  partners(@Args() page: PageArgs, @Ctx() { db }: Context): Promise<Page<PartnerRow>> {
    return partnersPage(db, page);
  }
}
