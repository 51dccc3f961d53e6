import { buildSubgraph } from '../../kit/subgraph';
import { InputError } from '../../kit/user-error';
import { CircleResolver } from './communities/circle.resolver';
import { Circle } from './communities/circle.type';
import { CommunityResolver } from './communities/community.resolver';
import { RegionResolver } from './communities/region.resolver';
import { Region } from './communities/region.type';
import type { Context } from './context';
import { MemberResolver } from './memberships/member.resolver';
import { MembershipResolver } from './memberships/membership.resolver';
import { ViewerMembershipResolver } from './memberships/viewer-membership.resolver';
import { PlaceResolver } from './places/place.resolver';
import { RegionPlaceResolver } from './places/region-place.resolver';
import { TieResolver } from './ties/tie.resolver';

const kindOfCommunity = ({ kind }: { readonly kind: string }) => (kind === 'REGION' ? 'Region' : 'Circle');

/** Places, the communities of people in them, and who belongs where. */
export const subgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      PlaceResolver,
      RegionPlaceResolver,
      CommunityResolver,
      RegionResolver,
      CircleResolver,
      TieResolver,
      MembershipResolver,
      ViewerMembershipResolver,
      MemberResolver,
    ],
    orphanedTypes: [InputError, Region, Circle],
    kinds: { Community: kindOfCommunity },
    // Member needs none: the key is all this service holds of one, and what hangs on it is guarded by its own loader.
    references: {
      Place: ({ id }, { places }) => places.byId.load(id),
      Community: ({ id }, { communities }) => communities.byId.load(id),
      Region: ({ id }, { communities }) => communities.byId.load(id),
      Circle: ({ id }, { communities }) => communities.byId.load(id),
      Membership: ({ id }, { memberships }) => memberships.byId.load(id),
    },
  });
