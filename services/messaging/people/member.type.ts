import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The identity service owns members; this one only names them. */
@Directive('@key(fields: "id", resolvable: false)')
@Directive('@tag(name: "guarded")')
@ObjectType({ description: 'A person, as others in the network see them.' })
export class Member {
  @Field(() => ID, { description: 'Opaque and stable: `mbr_…`.' })
  id!: string;
}
