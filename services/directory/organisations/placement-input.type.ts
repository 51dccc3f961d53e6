import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { OrganisationPlacement } from './placement.type';

@InputType({ description: 'Which organisation should stand in which community.' })
export class PlaceOrganisationInput {
  @Field(() => ID, { description: 'The organisation: `org_…`.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The region or circle: `rgn_…` or `crc_…`.' })
  communityId!: string;
}

@ObjectType({ description: 'The placement, or why there is none.' })
export class PlaceOrganisationPayload {
  @Field(() => OrganisationPlacement, {
    nullable: true,
    description: 'Where it stands or waits; null when there are errors.',
  })
  placement?: OrganisationPlacement | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'What becomes of an organisation in a community.' })
export class DecideOrganisationPlacementInput {
  @Field(() => ID, { description: 'The organisation: `org_…`.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The region or circle: `rgn_…` or `crc_…`.' })
  communityId!: string;

  @Field({ description: 'Yes takes it in; no turns it down, or takes it out again.' })
  accept!: boolean;
}

@ObjectType({ description: 'The placement after the decision, or why nothing was decided.' })
export class DecideOrganisationPlacementPayload {
  @Field(() => OrganisationPlacement, {
    nullable: true,
    description: 'Where it stands now; null when it was turned down, or when there are errors.',
  })
  placement?: OrganisationPlacement | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
