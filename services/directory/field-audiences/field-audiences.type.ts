import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { FieldAudience, ProfileField } from './profile-field.type';

@ObjectType({ simpleResolvers: true, description: 'Who sees one field of the viewer’s profile.' })
export class ProfileFieldAudience {
  @Field(() => ProfileField, { description: 'Which field.' })
  field!: ProfileField;

  @Field(() => FieldAudience, { description: 'Who sees it: as chosen for it, or else by default.' })
  audience!: FieldAudience;

  @Field({ description: 'Whether it was chosen for this field; if not, it changes with the default.' })
  isChosen!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Who sees which field of the viewer’s profile, among those who see the viewer at all.',
})
export class FieldAudiences {
  @Field(() => FieldAudience, {
    description: 'Who sees the fields that nothing was chosen for; EVERYONE until the viewer says otherwise.',
  })
  default!: FieldAudience;

  @Field(() => [ProfileFieldAudience], { description: 'All fields there are, each once.' })
  fields!: readonly ProfileFieldAudience[];
}

@InputType({ description: 'Who sees one field of the viewer’s profile from now on.' })
export class FieldAudienceInput {
  @Field(() => ProfileField, { description: 'Which field.' })
  field!: ProfileField;

  @Field(() => FieldAudience, { nullable: true, description: 'Who sees it; by default again when null.' })
  audience?: FieldAudience | null;
}

@InputType({
  description: 'Who sees which field of the viewer’s profile from now on. What is left out stays.',
})
export class SetFieldAudiencesInput {
  @Field(() => FieldAudience, {
    nullable: true,
    description: 'Who sees the fields that nothing was chosen for.',
  })
  default?: FieldAudience | null;

  @Field(() => [FieldAudienceInput], {
    nullable: true,
    description: 'The fields to choose for, each once.',
  })
  fields?: FieldAudienceInput[] | null;
}

@ObjectType({ description: 'Who sees what after the change, or why nothing changed.' })
export class SetFieldAudiencesPayload {
  @Field(() => FieldAudiences, { nullable: true, description: 'As it is now; null when there are errors.' })
  audiences?: FieldAudiences | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
