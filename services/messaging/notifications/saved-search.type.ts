import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The directory service owns searches; this one only names them. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'A search for members that the viewer keeps. Nobody else sees it.' })
export class SavedSearch {
  @Field(() => ID, { description: 'Opaque and stable: `srs_…`.' })
  id!: string;
}
