import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import type { Page } from '../../../kit/page';
import { type Answered, answer } from '../../../kit/user-error';
import type { Community } from '../communities/community.type';
import { type Context, viewerOf } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { organisationIds } from '../ids';
import type { Place } from '../places/place.type';
import { ScopeInput } from '../scope/scope.type';
import { assertOneOf } from '../skills/names';
import type { OrganisationRow } from './organisation.row';
import { Organisation, OrganisationConnection } from './organisation.type';
import {
  CloseOrganisationInput,
  CloseOrganisationPayload,
  CreateOrganisationInput,
  CreateOrganisationPayload,
  UpdateOrganisationInput,
  UpdateOrganisationPayload,
} from './organisation-input.type';
import { organisationsPage, visibleRepresentatives } from './organisation-pages';
import { closeOrganisation, createOrganisation, updateOrganisation } from './organisations';
import { OrganisationsArgs } from './organisations-args.type';

type Changed = Answered<{ organisation: OrganisationRow | null }>;

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Access('anyone')
  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation, by id or by slug; null if there is none, or none any more.',
  })
  async organisation(
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `org_…`.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug: string | null,
    @Ctx() { organisations }: Context,
  ): Promise<OrganisationRow | null> {
    assertOneOf({ id, slug });
    if (id != null && organisationIds.uuid(id)) return organisations.byId.load(id);
    return organisations.bySlug.load(slug ?? '');
  }

  @Access('anyone')
  @Query(() => OrganisationConnection, {
    nullable: true,
    description: 'The organisations that stand in communities of a part of the network, by name.',
  })
  organisations(
    @Arg('scope', () => ScopeInput, { nullable: true, description: 'Which part; everywhere when left out.' })
    scope: ScopeInput | null,
    @Arg('text', () => String, {
      nullable: true,
      description:
        'Words of the name or the summary, in French or English, beginnings too; at most 200 characters.',
    })
    text: string | null,
    @Args() asked: OrganisationsArgs,
    @Ctx() context: Context,
  ): Promise<Page<OrganisationRow>> {
    return organisationsPage(context, scope, text, asked);
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => CreateOrganisationPayload, {
    description:
      'Enters an organisation that the viewer represents: at most 20 a day. It is in lists once a community took it in.',
  })
  createOrganisation(
    @Arg('input', () => CreateOrganisationInput, { description: 'What to enter.' })
    input: CreateOrganisationInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => ({
      organisation: await createOrganisation(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => UpdateOrganisationPayload, {
    description:
      'Changes what an organisation says of itself. For its representatives; while it has none, for stewards of where it stands.',
  })
  updateOrganisation(
    @Arg('input', () => UpdateOrganisationInput, { description: 'What to change.' })
    input: UpdateOrganisationInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => ({
      organisation: await updateOrganisation(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => CloseOrganisationPayload, {
    description:
      'Takes an organisation away for good. For its representatives; while it has none, for stewards of where it stands.',
  })
  closeOrganisation(
    @Arg('input', () => CloseOrganisationInput, { description: 'What to close.' })
    { organisationId }: CloseOrganisationInput,
    @Ctx() context: Context,
  ): Promise<Answered<{ closedId: string }>> {
    return answer(context.asking, async () => ({
      closedId: await closeOrganisation(context, viewerOf(context), organisationId),
    }));
  }

  @FieldResolver()
  communities(@Root() { communityIds }: OrganisationRow): Community[] {
    return communityIds.map((id) => ({ id }));
  }

  @FieldResolver()
  place(@Root() { placeId }: OrganisationRow): Place | null {
    return placeId === null ? null : { id: placeId };
  }

  @FieldResolver()
  representatives(@Root() row: OrganisationRow, @Ctx() context: Context): Promise<MemberDocument[]> {
    return visibleRepresentatives(context, row);
  }
}
