import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Message } from './message.type';

export const clientIdOfChange =
  'Made by the client for this change, 1 to 64 visible characters, best a UUID. Sending the same again gives the same answer; with another content it is a CONFLICT.';

@InputType({ description: 'Other words for a message of the viewer.' })
export class EditMessageInput {
  @Field(() => ID, { description: clientIdOfChange })
  clientId!: string;

  @Field(() => ID, { description: 'The message: `msg_…`.' })
  messageId!: string;

  @Field({ description: '1 to 20,000 characters of plain text.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The language it is written in, BCP 47; else it stays as it was.',
  })
  language?: string | null;
}

@ObjectType({ description: 'The message with its new words, or why it has none.' })
export class EditMessagePayload {
  @Field(() => Message, { nullable: true, description: 'The message; null when there are errors.' })
  message?: Message | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'A message of the viewer that is to go.' })
export class RemoveMessageInput {
  @Field(() => ID, { description: clientIdOfChange })
  clientId!: string;

  @Field(() => ID, { description: 'The message: `msg_…`.' })
  messageId!: string;
}

@ObjectType({ description: 'The message without its words, or why it still has them.' })
export class RemoveMessagePayload {
  @Field(() => Message, {
    nullable: true,
    description:
      'The emptied message; null when there are errors, or when the viewer may no longer read its thread.',
  })
  message?: Message | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
