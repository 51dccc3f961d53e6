import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Thread } from '../threads/thread.type';

const clientId =
  'Made by the client, 1 to 64 visible characters, best a UUID. Sending the same again gives the same answer; with another content it is a CONFLICT.';

@InputType({ description: 'A new conversation and its first message.' })
export class StartConversationInput {
  @Field(() => ID, { description: clientId })
  clientId!: string;

  @Field(() => [ID], {
    description: 'With whom: 1 to 19 members (`mbr_…`) that the viewer may see, besides the viewer.',
  })
  memberIds!: string[];

  @Field({ defaultValue: '', description: 'One line of at most 200 characters; it may stay empty.' })
  title!: string;

  @Field({ description: 'The first message: 1 to 20,000 characters of plain text.' })
  text!: string;

  @Field({ description: 'The language it is written in, BCP 47: `fr`, `en-US`.' })
  language!: string;
}

@ObjectType({ description: 'The conversation that was started, or why none was.' })
export class StartConversationPayload {
  @Field(() => Thread, { nullable: true, description: 'A DIRECT thread; null when there are errors.' })
  thread?: Thread | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'A conversation that the viewer leaves.' })
export class LeaveConversationInput {
  @Field(() => ID, { description: clientId })
  clientId!: string;

  @Field(() => ID, { description: 'The DIRECT thread: `thr_…`.' })
  threadId!: string;
}

@ObjectType({ description: 'That the viewer has left, or why they have not.' })
export class LeaveConversationPayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: they can read it no more. Null when there are errors.',
  })
  hasLeft?: boolean | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
