import { ArgsType, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../../kit/page';
import { ScopeInput } from '../scope/scope.type';
import { ThreadPlacement } from './placement.type';
import { ThreadKind } from './thread-kind';

registerEnumType(ThreadKind, {
  name: 'ThreadKind',
  description: 'What a thread is for.',
  valuesConfig: {
    DISCUSSION: { description: 'Talk among members.' },
    QUESTION: { description: 'Someone needs an answer.' },
    NEWS: { description: 'Something that happened.' },
    ANNOUNCEMENT: { description: 'Said for a community, by its stewards, editors and moderators.' },
    DIRECT: { description: 'A conversation of 2 to 20 members, in no community.' },
  },
});

@Directive('@key(fields: "id")')
@Directive('@tag(name: "guarded")')
@ObjectType({
  description: 'Messages about one thing, in one or several communities. The first message is its body.',
})
export class Thread {
  @Field(() => ID, { description: 'Opaque and stable: `thr_…`.' })
  id!: string;

  @Field(() => ThreadKind, { description: 'What the thread is for.' })
  kind!: ThreadKind;

  @Field({ description: 'The language it is mostly held in, BCP 47; each message has its own.' })
  language!: string;

  @Field({
    description: 'What it is about: one line of at most 200 characters. It may be empty for a DIRECT one.',
  })
  title!: string;

  @Field(() => Date, { description: 'When its first message was posted.' })
  startedAt!: Date;

  @Field(() => Date, { description: 'When its last message was posted; lists of threads are ordered by it.' })
  lastPostedAt!: Date;

  @Field(() => Int, {
    description: 'The `seq` of the last thing that happened in it. It grows with everything that happens.',
  })
  head!: number;

  @Field(() => [ThreadPlacement], {
    description:
      'Where it stands, as far as the viewer may look: where it was written first, then in the order placed. At most 10.',
  })
  placements!: readonly ThreadPlacement[];
}

export const ThreadConnection = connectionOf(Thread, 'Thread');

@ArgsType()
export class CommunityThreadsArgs extends PageArgs {
  @Field(() => [ThreadKind], {
    nullable: true,
    description: 'Only threads of these kinds; at least one if given.',
  })
  kinds?: ThreadKind[] | null;
}

@ArgsType()
export class ThreadsArgs extends CommunityThreadsArgs {
  @Field(() => ScopeInput, { nullable: true, description: 'Where to look; everywhere without it.' })
  scope?: ScopeInput | null;
}
