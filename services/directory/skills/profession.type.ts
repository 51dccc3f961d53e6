import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';

/** The public face of a ProfessionRow. */
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'What a member works as; from one common list.' })
export class Profession {
  @Field(() => ID, { description: 'Opaque and stable: `prf_…`.' })
  id!: string;

  @Field({ description: 'Its short name in addresses and filters, such as `translator`.' })
  slug!: string;
}

export const ProfessionConnection = connectionOf(Profession, 'Profession');
