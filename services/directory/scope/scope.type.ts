import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType('SavedScope', { description: 'Which part of the network a saved search is about.' })
@InputType({
  description:
    'Which part of the network a list is about: the union of the communities named. Naming none is everywhere.',
})
export class ScopeInput {
  @Field(() => [ID], { nullable: true, description: 'Regions by id (`rgn_…`), at most 100.' })
  regions?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Together with every region that those named contain, at any depth.',
  })
  includeChildren!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Together with the regions next to those named, and what these contain if `includeChildren`.',
  })
  neighbours!: boolean;

  @Field(() => [ID], { nullable: true, description: 'Circles by id (`crc_…`), at most 100.' })
  circles?: string[] | null;
}
