import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Organisation } from './organisation.type';
import { OrganisationKind } from './organisation-kind.type';

@InputType({ description: 'An organisation to enter.' })
export class CreateOrganisationInput {
  @Field({ description: 'What it is called: 1 to 100 characters. Its address is made from this.' })
  name!: string;

  @Field(() => OrganisationKind, { description: 'What it is.' })
  kind!: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'What it does: at most 500 characters.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'An http or https address of at most 500 characters.' })
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where to write to it: an http or https address of at most 500 characters.',
  })
  contactUrl?: string | null;

  @Field(() => ID, { nullable: true, description: 'Where it is: a place, `plc_…`.' })
  placeId?: string | null;
}

@ObjectType({ description: 'The new organisation, or why there is none.' })
export class CreateOrganisationPayload {
  @Field(() => Organisation, {
    nullable: true,
    description: 'In no community yet, and represented by the viewer; null when there are errors.',
  })
  organisation?: Organisation | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'What changes of an organisation. What is left out stays; null clears it.' })
export class UpdateOrganisationInput {
  @Field(() => ID, { description: 'The organisation: `org_…`.' })
  organisationId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called: 1 to 100 characters; never cleared. Its address stays.',
  })
  name?: string | null;

  @Field(() => OrganisationKind, { nullable: true, description: 'What it is; never cleared.' })
  kind?: OrganisationKind | null;

  @Field(() => String, { nullable: true, description: 'What it does: at most 500 characters.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'An http or https address of at most 500 characters.' })
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where to write to it: an http or https address of at most 500 characters.',
  })
  contactUrl?: string | null;

  @Field(() => ID, { nullable: true, description: 'Where it is: a place, `plc_…`.' })
  placeId?: string | null;
}

@ObjectType({ description: 'The organisation after the change, or why nothing changed.' })
export class UpdateOrganisationPayload {
  @Field(() => Organisation, { nullable: true, description: 'Null when there are errors.' })
  organisation?: Organisation | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'What is to be closed.' })
export class CloseOrganisationInput {
  @Field(() => ID, { description: 'The organisation: `org_…`.' })
  organisationId!: string;
}

@ObjectType({ description: 'What was closed, or why it was not.' })
export class CloseOrganisationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that is no more; null when there are errors.',
  })
  closedId?: string | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
