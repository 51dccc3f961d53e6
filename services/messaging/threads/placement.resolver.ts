import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Community } from '../communities/community.type';
import { Member } from '../people/member.type';
import { ThreadPlacement } from './placement.type';
import type { PlacementRow } from './thread.row';

@Resolver(() => ThreadPlacement)
export class PlacementResolver {
  @FieldResolver(() => Community, { nullable: true, description: 'The region or circle.' })
  community(@Root() { communityId }: PlacementRow): Community {
    return { id: communityId };
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who placed it there; null if the viewer may not see them.',
  })
  placedBy(@Root() { placedById }: PlacementRow): Member | null {
    return placedById ? { id: placedById } : null;
  }
}
