import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { UserError } from '../../../kit/user-error';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What one member said in a thread.' })
export class Message {
  @Field(() => ID, { description: 'Opaque and stable: `msg_…`.' })
  id!: string;

  @Field(() => Int, {
    description:
      'Its place in the thread: grows from message to message, and belongs to one message for ever.',
  })
  seq!: number;

  @Field({ description: 'Plain text with line breaks, at most 20,000 characters.' })
  text!: string;

  @Field({ description: 'The language it is written in, BCP 47.' })
  language!: string;

  @Field(() => Date, { description: 'When it was posted.' })
  postedAt!: Date;
}

export const MessageConnection = connectionOf(Message, 'Message');

@InputType({ description: 'A message for a thread.' })
export class PostMessageInput {
  @Field(() => ID, {
    description:
      'Made by the client, 1 to 64 visible characters, best a UUID. Sending the same again gives the same message; with another content it is a CONFLICT.',
  })
  clientId!: string;

  @Field(() => ID, { description: 'The thread: `thr_…`.' })
  threadId!: string;

  @Field({ description: '1 to 20,000 characters of plain text.' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The message of the same thread that it answers.' })
  parentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language it is written in, BCP 47; else the thread’s.',
  })
  language?: string | null;
}

@ObjectType({ description: 'The message that was posted, or why none was.' })
export class PostMessagePayload {
  @Field(() => Message, {
    nullable: true,
    description: 'The message, stored for good; null when there are errors.',
  })
  message?: Message | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
