import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { clientIdOfChange } from '../messages/changes.type';
import { Thread } from '../threads/thread.type';

@InputType({ description: 'The message of a QUESTION that answers it, or no longer.' })
export class AnswerInput {
  @Field(() => ID, { description: clientIdOfChange })
  clientId!: string;

  @Field(() => ID, { description: 'The message: `msg_…`. Not the question itself.' })
  messageId!: string;
}

@ObjectType({ description: 'The question with its answer, or why nothing was changed.' })
export class AnswerPayload {
  @Field(() => Thread, { nullable: true, description: 'The question; null when there are errors.' })
  thread?: Thread | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
