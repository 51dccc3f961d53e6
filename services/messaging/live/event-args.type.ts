import { ArgsType, Field, ID, Int } from 'type-graphql';
import { ScopeInput } from '../scope/scope.type';
import { ThreadKind } from '../threads/thread-kind';

const after = 'The cursor of an event, or an `eventCursor`: what happened since. ';
const fromTheTop = `${after}Without it, from the first event on.`;
const fromNow = `${after}Without it, from now on.`;
const first = 'How many at most: 1 to 100.';

@ArgsType()
class ThreadEventsOf {
  @Field(() => ID, { description: 'The thread: `thr_…`.' })
  threadId!: string;
}

@ArgsType()
export class ThreadEventsArgs extends ThreadEventsOf {
  @Field(() => String, { nullable: true, description: fromTheTop })
  after?: string | null;

  @Field(() => Int, { defaultValue: 20, description: first })
  first!: number;
}

@ArgsType()
export class LiveThreadEventsArgs extends ThreadEventsOf {
  @Field(() => String, { nullable: true, description: fromNow })
  after?: string | null;
}

@ArgsType()
export class CommunityFeedOf {
  @Field(() => ScopeInput, {
    nullable: true,
    description: 'Which part of the network; everywhere without it.',
  })
  scope?: ScopeInput | null;

  @Field(() => [ThreadKind], {
    nullable: true,
    description: 'Only what happens in threads of these kinds; at least one if given.',
  })
  kinds?: ThreadKind[] | null;
}

@ArgsType()
export class CommunityFeedArgs extends CommunityFeedOf {
  @Field(() => String, { nullable: true, description: fromTheTop })
  after?: string | null;

  @Field(() => Int, { defaultValue: 20, description: first })
  first!: number;
}

@ArgsType()
export class LiveCommunityFeedArgs extends CommunityFeedOf {
  @Field(() => String, { nullable: true, description: fromNow })
  after?: string | null;
}
