import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../../kit/page';
import { NotificationTopic } from './topic';

registerEnumType(NotificationTopic, {
  name: 'NotificationTopic',
  description: 'What members can be told of. Of several topics of one event, the first of these is told.',
  valuesConfig: {
    MODERATION: { description: 'Moderators did something about what they said.' },
    MENTION: { description: 'Somebody named them by `@handle`.' },
    CONVERSATION: {
      description: 'Something is said in a conversation of theirs: once, until they have read it.',
    },
    REPLY: { description: 'Somebody answered a message of theirs.' },
    ANSWER_ACCEPTED: { description: 'What they said is the accepted answer of a QUESTION.' },
    ANNOUNCEMENT: { description: 'A community of theirs announces something.' },
    FOLLOWED_THREAD: {
      description: 'Something is said in a thread that they follow: once, until they have read it.',
    },
    NEW_THREAD: { description: 'A thread began in a community of theirs, or was placed there.' },
    MEMBERS_FOUND: { description: 'Members fit a search that they saved, who did not before.' },
  },
});

export const NotificationKind = { NOTIFIED: 'NOTIFIED', RESET: 'RESET' } as const;
export type NotificationKind = keyof typeof NotificationKind;

registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What an entry of the log of notifications is.',
  valuesConfig: {
    NOTIFIED: { description: 'There is something to know.' },
    RESET: {
      description:
        'The cursor asked for belongs to another life of the log, which was restored from a backup. Forget what you have: everything follows once more, from the first one.',
    },
  },
});

@ObjectType({
  description:
    'Something that the viewer is told: what happened is in `topic`, `thread` and `message`, or `search` and `members`, as these are now.',
})
export class Notification {
  @Field({ description: 'Opaque. Give it as `after` to be told of everything since.' })
  cursor!: string;

  @Field(() => NotificationKind, { description: 'What this entry is.' })
  kind!: NotificationKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among those of the viewer: grows from one to the next. Null for a RESET.',
  })
  seq!: number | null;

  @Field(() => NotificationTopic, { nullable: true, description: 'What it is about. Null for a RESET.' })
  topic!: NotificationTopic | null;

  @Field(() => Date, { nullable: true, description: 'When it happened. Null for a RESET.' })
  at!: Date | null;

  @Field({ description: 'Did it happen in the viewer’s quiet hours? Then show it, and make no sound.' })
  isQuiet!: boolean;

  @Field({ description: 'Has the viewer read it, or the thread so far?' })
  isRead!: boolean;
}

export const NotificationConnection = connectionOf(Notification, 'Notification');

const after = 'The cursor of a notification: what came since. ';

@ArgsType()
export class NotificationsArgs {
  @Field(() => String, { nullable: true, description: `${after}Without it, from the first one on.` })
  after?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many at most: 1 to 100.' })
  first!: number;
}

@ArgsType()
export class LiveNotificationsArgs {
  @Field(() => String, { nullable: true, description: `${after}Without it, from now on.` })
  after?: string | null;
}

@ArgsType()
export class LatestNotificationsArgs extends PageArgs {
  @Field({ defaultValue: false, description: 'Only those that the viewer has not read?' })
  unreadOnly!: boolean;
}
