import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';

@InputType({ description: 'Whom to block, or no longer.' })
export class BlockMemberInput {
  @Field(() => ID, { description: 'The member: `mbr_…`.' })
  memberId!: string;
}

@ObjectType({ description: 'Whether the two are apart now.' })
export class BlockMemberPayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Is the member blocked now? Null when there are errors.',
  })
  isBlocked?: boolean | null;

  @Field(() => [UserError], { description: 'What could not be done; empty when it was.' })
  errors!: UserError[];
}
