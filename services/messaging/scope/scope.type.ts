import { Field, ID, InputType } from 'type-graphql';

@InputType({
  description:
    'Which communities a list is about: the union of those named. Without a scope, or naming none, everywhere.',
})
export class ScopeInput {
  @Field(() => [ID], { nullable: true, description: 'Ids of regions.' })
  regions?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Also what the named regions contain, at any depth.',
  })
  includeChildren!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also the neighbours of the named regions, one step, and what these contain if `includeChildren`.',
  })
  neighbours!: boolean;

  @Field(() => [ID], { nullable: true, description: 'Ids of circles.' })
  circles?: string[] | null;
}
