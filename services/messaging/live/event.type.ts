import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ThreadEventKind } from './event-kind';

registerEnumType(ThreadEventKind, {
  name: 'ThreadEventKind',
  description: 'What happened in a thread.',
  valuesConfig: {
    MESSAGE_POSTED: { description: 'Somebody said something; with `seq` 1 they started the thread.' },
    MESSAGE_EDITED: { description: 'An author gave their message other words.' },
    MESSAGE_REMOVED: { description: 'An author, or moderation, took the words of a message away.' },
    MESSAGE_RESTORED: { description: 'Moderation gave a message its words back.' },
    MESSAGE_REACTED: { description: 'Somebody reacted to a message, or took a reaction back.' },
    ANSWER_ACCEPTED: { description: 'The message is the accepted answer of its QUESTION.' },
    ANSWER_WITHDRAWN: { description: 'The message is the accepted answer no longer.' },
    THREAD_PLACED: { description: 'The thread stands in one more community; there is no `message`.' },
    THREAD_UNPLACED: {
      description: 'The thread was taken out of a community, and goes on in others; there is no `message`.',
    },
    PLACEMENT_CHANGED: {
      description: 'A community pinned, locked or hid the thread, or took that back; there is no `message`.',
    },
    PARTICIPANT_LEFT: {
      description: 'Somebody left the conversation: see `participants`. There is no `message`.',
    },
    RESET: {
      description:
        'The cursor asked for belongs to another life of the log, which was restored from a backup. Forget what you have: everything follows once more, from the first event.',
    },
  },
});

@ObjectType({
  description: 'Something that happened in a thread, with the thread and the message as they are now.',
})
export class ThreadEvent {
  @Field({ description: 'Opaque. Give it as `after` to be told of everything that happened since.' })
  cursor!: string;

  @Field(() => ThreadEventKind, { description: 'What happened.' })
  kind!: ThreadEventKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the thread: grows from event to event. Null for a RESET.',
  })
  seq!: number | null;

  @Field(() => Date, { nullable: true, description: 'When it happened. Null for a RESET.' })
  at!: Date | null;
}

@ObjectType({
  description:
    'Something that happened in one of the threads of a part of the network, with the thread and the message as they are now.',
})
export class FeedEvent {
  @Field({
    description:
      'Opaque, and the same whatever the scope. Give it as `after` to be told of everything that happened since.',
  })
  cursor!: string;

  @Field(() => ThreadEventKind, { description: 'What happened.' })
  kind!: ThreadEventKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place in its thread: grows from event to event of that thread. Null for a RESET.',
  })
  seq!: number | null;

  @Field(() => Date, { nullable: true, description: 'When it happened. Null for a RESET.' })
  at!: Date | null;
}
