import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The regions service owns places; here stands only which one is meant. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Place {
  @Field(() => ID)
  id!: string;
}
