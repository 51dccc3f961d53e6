import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CommunityRow } from '../communities/community.row';
import { Region } from '../communities/region.type';
import type { Context } from '../context';
import { placeIds } from '../ids';
import { type PlaceRow } from './place.row';
import { Place } from './place.type';

@Resolver(() => Region)
export class RegionPlaceResolver {
  @FieldResolver(() => Place, {
    nullable: true,
    description: 'The place on the map that the region is about; null if none says it well.',
  })
  async place(@Root() { placeUuid }: CommunityRow, @Ctx() { places }: Context): Promise<PlaceRow | null> {
    return placeUuid ? places.byId.load(placeIds.of(placeUuid)) : null;
  }
}
