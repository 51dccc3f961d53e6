import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { UserError } from '../../../kit/user-error';
import { ModerationReason } from '../moderation/deed';

@InputType({ description: 'A message that moderators should look at.' })
export class ReportInput {
  @Field(() => ID, { description: 'The message: `msg_…`. Not one of the viewer’s own.' })
  messageId!: string;

  @Field(() => ModerationReason, { description: 'Why.' })
  reason!: ModerationReason;

  @Field({ defaultValue: '', description: 'More about it, for the moderators: at most 2,000 characters.' })
  words!: string;
}

@ObjectType({ description: 'That it was reported, or why it was not.' })
export class ReportPayload {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: moderators will see it. Once is enough; again changes nothing. Null when there are errors.',
  })
  isReported?: boolean | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({
  description: 'A message that was reported and is still to be looked at. Who reported it, nobody is told.',
})
export class ReportCase {
  @Field({ description: 'What it says.' })
  text!: string;

  @Field(() => Int, { description: 'How many have reported it.' })
  count!: number;

  @Field(() => [ModerationReason], { description: 'Why: each reason that was given, once.' })
  reasons!: readonly ModerationReason[];

  @Field(() => [String], { description: 'What they said about it, the first 20.' })
  words!: readonly string[];

  @Field(() => Date, { description: 'When it was first reported.' })
  firstReportedAt!: Date;
}

export const ReportCaseConnection = connectionOf(ReportCase, 'ReportCase');
