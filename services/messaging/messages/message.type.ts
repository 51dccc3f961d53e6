import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { UserError } from '../../../kit/user-error';
import { MessageRemover } from './message-remover';

registerEnumType(MessageRemover, {
  name: 'MessageRemover',
  description: 'Who took the words of a message away.',
  valuesConfig: {
    AUTHOR: { description: 'Who said it, for good.' },
    MODERATION: {
      description: 'The moderators of a community where its thread stands, who may give them back.',
    },
  },
});

@Directive('@key(fields: "id")')
@Directive('@tag(name: "guarded")')
@ObjectType({ description: 'What one member said in a thread.' })
export class Message {
  @Field(() => ID, { description: 'Opaque and stable: `msg_…`.' })
  id!: string;

  @Field(() => Int, {
    description:
      'Its place in the thread: grows from message to message, and belongs to one message for ever.',
  })
  seq!: number;

  @Field({
    description:
      'As its author wrote it, at most 20,000 characters, as it reads now: plain text with line breaks and a little Markdown (`html`). Empty once it was removed.',
  })
  text!: string;

  @Field({ description: 'The language it is written in, BCP 47.' })
  language!: string;

  @Field(() => Date, { description: 'When it was posted.' })
  postedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When its author last gave it other words; null if never.',
  })
  editedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'When it was removed: its words are gone, its place in the thread stays. Null if it is there.',
  })
  removedAt!: Date | null;

  @Field(() => MessageRemover, { nullable: true, description: 'Who removed it; null if it is there.' })
  removedBy!: MessageRemover | null;
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
