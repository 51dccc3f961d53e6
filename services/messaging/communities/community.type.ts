import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The regions service owns communities; this one adds what is discussed there, to regions and circles alike. */
@Directive('@key(fields: "id")')
@Directive('@interfaceObject')
@ObjectType({
  description: 'People who belong together: by where they are (Region) or by what they do or speak (Circle).',
})
export class Community {
  @Field(() => ID, { description: 'Opaque and stable: `rgn_…` or `crc_…`.' })
  id!: string;
}
