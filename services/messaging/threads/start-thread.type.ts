import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Thread } from './thread.type';
import { ThreadKind } from './thread-kind';

@InputType({ description: 'A new thread and its first message.' })
export class StartThreadInput {
  @Field(() => ID, {
    description:
      'Made by the client, 1 to 64 visible characters, best a UUID. Sending the same again gives the same thread; with another content it is a CONFLICT.',
  })
  clientId!: string;

  @Field(() => [ID], {
    description:
      'The regions and circles it is to stand in, 1 to 10. The viewer has to be an active member of each, or of a community that it contains; else FORBIDDEN.',
  })
  communityIds!: string[];

  @Field(() => ThreadKind, {
    description: 'What it is for. ANNOUNCEMENT takes a steward, editor or moderator of each community.',
  })
  kind!: ThreadKind;

  @Field({ description: 'One line of 1 to 200 characters.' })
  title!: string;

  @Field({ description: 'The first message: 1 to 20,000 characters of plain text.' })
  text!: string;

  @Field({ description: 'The language it is written in, BCP 47: `fr`, `en-US`.' })
  language!: string;
}

@ObjectType({ description: 'The thread that was started, or why none was.' })
export class StartThreadPayload {
  @Field(() => Thread, { nullable: true, description: 'The thread; null when there are errors.' })
  thread?: Thread | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
