import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The identity service owns members; this service adds where they belong. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person, as others in the network see them.' })
export class Member {
  @Field(() => ID, { description: 'Opaque and stable: `mbr_…`.' })
  id!: string;
}
