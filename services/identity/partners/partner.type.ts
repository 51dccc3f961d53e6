import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';

/** The public face of a PartnerRow. */
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Somebody outside the network, such as a town hall, whose web pages show those members who consented to it.',
})
export class Partner {
  @Field(() => ID, { description: 'Opaque and stable: `prt_…`.' })
  id!: string;

  @Field({ description: 'Its short name in addresses: lower-case letters, digits and single hyphens.' })
  slug!: string;

  @Field({ description: 'Its name, as every page that shows members says it.' })
  name!: string;

  @Field({ description: 'Its own website, an http or https address.' })
  website!: string;

  @Field({
    description: 'Do its pages show anyone? When false nobody is shown on them, whatever they consented to.',
  })
  isActive!: boolean;
}

export const PartnerConnection = connectionOf(Partner, 'Partner');
