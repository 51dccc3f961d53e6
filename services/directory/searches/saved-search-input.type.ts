import { Field, ID, InputType } from 'type-graphql';
import { MemberFilter } from '../members/member-filter.type';
import { ScopeInput } from '../scope/scope.type';

@InputType({ description: 'A search for members to keep.' })
export class SaveSearchInput {
  @Field({
    description: 'What to call it: up to 80 characters; the viewer has no other search of this name.',
  })
  name!: string;

  @Field(() => ScopeInput, { nullable: true, description: 'Where to look; everywhere when left out.' })
  scope?: ScopeInput | null;

  @Field(() => MemberFilter, { nullable: true, description: 'Whom to look for; everyone when left out.' })
  filter?: MemberFilter | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Tell the viewer when somebody new fits? Only for a search that at most 1,000 fit by now.',
  })
  alert!: boolean;
}

@InputType({ description: 'What to change of a search. What is left out stays as it is.' })
export class UpdateSavedSearchInput {
  @Field(() => ID, { description: 'Which search: `srs_…`.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What to call it from now on.' })
  name?: string | null;

  @Field(() => ScopeInput, { nullable: true, description: 'Where to look; null for everywhere.' })
  scope?: ScopeInput | null;

  @Field(() => MemberFilter, { nullable: true, description: 'Whom to look for; null for everyone.' })
  filter?: MemberFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Tell the viewer when somebody new fits? Whoever fits at the moment of this change is not new.',
  })
  alert?: boolean | null;
}

@InputType({ description: 'Which search to delete.' })
export class DeleteSavedSearchInput {
  @Field(() => ID, { description: 'The search: `srs_…`.' })
  id!: string;
}
