import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../../kit/page';
import { OrganisationKind } from './organisation-kind.type';

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => OrganisationKind, { nullable: true, description: 'Of this kind only; all when left out.' })
  kind?: OrganisationKind | null;
}
