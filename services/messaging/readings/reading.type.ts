import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Thread } from '../threads/thread.type';
import { ThreadFollowing } from './following';

registerEnumType(ThreadFollowing, {
  name: 'ThreadFollowing',
  description: 'How a member stands to a thread.',
  valuesConfig: {
    FOLLOWED: {
      description: 'They want to hear of it. So does whoever writes in it, until they say otherwise.',
    },
    NOT_FOLLOWED: { description: 'They do not, also when they write in it.' },
    MUTED: { description: 'They want to hear nothing of it at all.' },
  },
});

@ObjectType({ description: 'How the viewer stands to a thread. Nobody else can know.' })
export class ThreadReading {
  @Field(() => ThreadFollowing, { description: 'Do they follow it?' })
  following!: ThreadFollowing;

  @Field(() => Int, {
    description: 'The `seq` up to which they have read it, as they said by `markRead`; 0 at first.',
  })
  readUpTo!: number;

  @Field(() => Int, {
    description:
      'Messages after that, without their own, removed ones, and those of people a block parts from them. 1,000 stands for more.',
  })
  unreadCount!: number;
}

@Directive('@tag(name: "guarded")')
@ObjectType({ description: 'What is unread in the threads of one community that the viewer follows.' })
export class UnreadOfCommunity {
  @Field(() => Int, { description: 'Threads with something unread.' })
  threads!: number;

  @Field(() => Int, { description: 'Messages unread in them.' })
  messages!: number;
}

@ObjectType({ description: 'What is unread in the threads that the viewer follows.' })
export class UnreadSummary {
  @Field(() => Int, {
    description: 'Threads with something unread, each once in however many communities it stands.',
  })
  threads!: number;

  @Field(() => Int, { description: 'Messages unread in them, each once.' })
  messages!: number;

  @Field(() => [UnreadOfCommunity], {
    description:
      'The same for each community where such a thread stands: a thread in two of them counts in both. At most 200, the fullest first.',
  })
  communities!: readonly UnreadOfCommunity[];
}

@InputType({ description: 'Whether the viewer follows a thread.' })
export class FollowThreadInput {
  @Field(() => ID, { description: 'The thread: `thr_…`.' })
  threadId!: string;

  @Field(() => ThreadFollowing, { description: 'How they stand to it from now on.' })
  following!: ThreadFollowing;
}

@InputType({ description: 'How far the viewer has read a thread.' })
export class MarkReadInput {
  @Field(() => ID, { description: 'The thread: `thr_…`.' })
  threadId!: string;

  @Field(() => Int, {
    description: 'The `seq` of the last event or message they have read, from 1 to the thread’s `head`.',
  })
  seq!: number;
}

@ObjectType({ description: 'The thread as the viewer stands to it now, or why nothing was changed.' })
export class ReadingPayload {
  @Field(() => Thread, { nullable: true, description: 'The thread; null when there are errors.' })
  thread?: Thread | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'A community that the viewer looks at.' })
export class RecordVisitInput {
  @Field(() => ID, { description: 'The region or circle.' })
  communityId!: string;
}

@ObjectType({ description: 'When the viewer was there before, or why nothing was recorded.' })
export class RecordVisitPayload {
  @Field(() => Date, {
    nullable: true,
    description: 'When they were there before this; null if never, or when there are errors.',
  })
  visitedBefore?: Date | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
