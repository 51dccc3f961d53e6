import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import { type Answered, answer } from '../../../kit/user-error';
import type { Community } from '../communities/community.type';
import { type Context, viewerOf } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { OrganisationPlacement, OrganisationPlacementConnection } from './placement.type';
import {
  DecideOrganisationPlacementInput,
  DecideOrganisationPlacementPayload,
  PlaceOrganisationInput,
  PlaceOrganisationPayload,
} from './placement-input.type';
import { placementRequestsPage } from './placement-requests';
import { decideOrganisationPlacement, type Placement, placeOrganisation } from './placements';

type Placed = Answered<{ placement: Placement | null }>;

@Resolver(() => OrganisationPlacement)
export class PlacementResolver {
  @Access('signed-in', 'moderation')
  @Query(() => OrganisationPlacementConnection, {
    nullable: true,
    description:
      'Which organisations ask to stand in a community, the oldest request first. For its stewards.',
  })
  organisationPlacementRequests(
    @Arg('communityId', () => ID, { description: 'The region or circle: `rgn_…` or `crc_…`.' })
    communityId: string,
    @Args() page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Placement>> {
    return placementRequestsPage(context, viewerOf(context), communityId, page);
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => PlaceOrganisationPayload, {
    description:
      'Asks, for an organisation the viewer represents, that it may stand in a community; it does at once if they are a steward there. ' +
      'A steward may also take in one that nobody represents.',
  })
  placeOrganisation(
    @Arg('input', () => PlaceOrganisationInput, { description: 'What, and where.' })
    input: PlaceOrganisationInput,
    @Ctx() context: Context,
  ): Promise<Placed> {
    return answer(context.asking, async () => ({
      placement: await placeOrganisation(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'moderation')
  @Mutation(() => DecideOrganisationPlacementPayload, {
    description:
      'Takes an organisation into a community, turns it down or takes it out. For stewards there; saying no also for who represents it.',
  })
  decideOrganisationPlacement(
    @Arg('input', () => DecideOrganisationPlacementInput, { description: 'The decision.' })
    input: DecideOrganisationPlacementInput,
    @Ctx() context: Context,
  ): Promise<Placed> {
    return answer(context.asking, async () => ({
      placement: await decideOrganisationPlacement(context, viewerOf(context), input),
    }));
  }

  @FieldResolver()
  community(@Root() { communityId }: Placement): Community {
    return { id: communityId };
  }

  @FieldResolver()
  async askedBy(
    @Root() { askedById }: Placement,
    @Ctx() { members }: Context,
  ): Promise<MemberDocument | null> {
    return askedById === null ? null : members.byId.load(askedById);
  }
}
