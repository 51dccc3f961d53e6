import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The identity service owns partners; here stands only which one a consent is for. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Partner {
  @Field(() => ID)
  id!: string;
}
