import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { UserError } from '../../../kit/user-error';
import { MemberFilter } from '../members/member-filter.type';
import { ScopeInput } from '../scope/scope.type';

/** The public face of a SavedSearchRow; shown to its member alone. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A search for members that the viewer keeps. Nobody else sees it.' })
export class SavedSearch {
  @Field(() => ID, { description: 'Opaque and stable: `srs_…`.' })
  id!: string;

  @Field({ description: 'What the viewer calls it.' })
  name!: string;

  @Field(() => ScopeInput, { nullable: true, description: 'Where it looks; null for everywhere.' })
  scope!: ScopeInput | null;

  @Field(() => MemberFilter, { nullable: true, description: 'Whom it looks for; null for everyone.' })
  filter!: object | null;

  @Field({ description: 'Is the viewer told when somebody new fits? By the topic MEMBERS_FOUND.' })
  alert!: boolean;

  @Field(() => Date, { description: 'When it was saved.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the viewer was last told of somebody; null for never.',
  })
  lastToldAt!: Date | null;
}

export const SavedSearchConnection = connectionOf(SavedSearch, 'SavedSearch');

@ObjectType({ description: 'The search after the change, or why nothing changed.' })
export class SavedSearchPayload {
  @Field(() => SavedSearch, {
    nullable: true,
    description: 'The search as it is now; null when there are errors.',
  })
  search?: SavedSearch | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'Which search is gone, or why it is not.' })
export class DeleteSavedSearchPayload {
  @Field(() => ID, { nullable: true, description: 'The id it had; null when there are errors.' })
  id?: string | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
