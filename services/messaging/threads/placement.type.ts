import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { PlacementState } from './thread-kind';

registerEnumType(PlacementState, {
  name: 'ThreadPlacementState',
  description: 'What the moderators of a community decided about a thread there.',
  valuesConfig: {
    SHOWN: { description: 'Everyone who may read in the community sees it there.' },
    HIDDEN: { description: 'Only stewards and moderators of the community see it there.' },
  },
});

@ObjectType({
  description: 'A thread in one community. One thread may stand in several and has one life in all of them.',
})
export class ThreadPlacement {
  @Field({ description: 'Kept at the top by the community?' })
  isPinned!: boolean;

  @Field({ description: 'May its members no longer post in it there?' })
  isLocked!: boolean;

  @Field(() => Date, { description: 'When the thread was placed there.' })
  placedAt!: Date;

  @Field(() => PlacementState, { description: 'What moderation decided there.' })
  state!: PlacementState;
}
