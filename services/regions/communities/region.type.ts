import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { Community } from './community.type';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Community,
  description: 'The people of a territory. It may lie in several larger regions at once.',
})
export class Region extends Community {
  @Field(() => ID, { description: 'Opaque and stable: `rgn_…`.' })
  override id!: string;

  @Directive('@shareable')
  @Field({ description: 'Short unique name in addresses; regions and circles share one set of them.' })
  override slug!: string;

  @Directive('@shareable')
  @Field({ description: 'What its members call it, in its own language.' })
  override name!: string;
}

/** A page of regions, in the order of their names. */
export const RegionConnection = connectionOf(Region, 'Region');
