import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Organisation } from './organisation.type';

@InputType({ description: 'Who is asked to represent what.' })
export class InviteRepresentativeInput {
  @Field(() => ID, { description: 'The organisation: `org_…`.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The member: `mbr_…`.' })
  memberId!: string;
}

@ObjectType({ description: 'The organisation, or why nobody was invited.' })
export class InviteRepresentativePayload {
  @Field(() => Organisation, { nullable: true, description: 'Null when there are errors.' })
  organisation?: Organisation | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'The viewer’s answer to an invitation.' })
export class AnswerRepresentationInput {
  @Field(() => ID, { description: 'The organisation: `org_…`.' })
  organisationId!: string;

  @Field({ description: 'Yes: the viewer represents it from now on. No: the invitation is gone.' })
  accept!: boolean;
}

@ObjectType({ description: 'The organisation after the answer, or why nothing changed.' })
export class AnswerRepresentationPayload {
  @Field(() => Organisation, { nullable: true, description: 'Null when there are errors.' })
  organisation?: Organisation | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'What the viewer no longer represents.' })
export class LeaveOrganisationInput {
  @Field(() => ID, { description: 'The organisation: `org_…`.' })
  organisationId!: string;
}

@ObjectType({ description: 'The organisation without the viewer, or why nothing changed.' })
export class LeaveOrganisationPayload {
  @Field(() => Organisation, { nullable: true, description: 'Null when there are errors.' })
  organisation?: Organisation | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
