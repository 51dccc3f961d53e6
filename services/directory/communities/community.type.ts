import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The regions service owns regions and circles; this service adds their members, and knows the names it shows in lists. */
@Directive('@key(fields: "id")')
@Directive('@interfaceObject')
@ObjectType({
  description: 'People who belong together: by where they are (Region) or by what they do or speak (Circle).',
})
export class Community {
  @Field(() => ID, { description: 'Opaque and stable: `rgn_…` or `crc_…`.' })
  id!: string;

  @Directive('@shareable')
  @Field(() => String, {
    description: 'Short unique name in addresses; regions and circles share one set of them.',
  })
  slug?: string;

  @Directive('@shareable')
  @Field(() => String, { description: 'What its members call it, in its own language.' })
  name?: string;
}
