import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { UserError } from '../../../kit/user-error';
import { ModerationDeed, ModerationReason } from './deed';

registerEnumType(ModerationDeed, {
  name: 'ModerationDeed',
  description:
    'What moderators can do about a message, everywhere it is, or about a thread in one community.',
  valuesConfig: {
    REMOVE_MESSAGE: {
      description: 'Takes the words of a message away, wherever its thread stands. They are kept, unread.',
    },
    RESTORE_MESSAGE: { description: 'Gives a message that moderation removed its words back.' },
    DISMISS_REPORTS: { description: 'Leaves a reported message as it is.' },
    HIDE_THREAD: { description: 'The thread is not shown in this community any more; elsewhere it is.' },
    SHOW_THREAD: { description: 'The thread is shown in this community again.' },
    LOCK_THREAD: {
      description: 'Members of this community post in the thread no more, but for its moderators.',
    },
    UNLOCK_THREAD: { description: 'They post in it again.' },
    PIN_THREAD: { description: 'The community keeps the thread at the top.' },
    UNPIN_THREAD: { description: 'It keeps it there no longer.' },
  },
});

registerEnumType(ModerationReason, {
  name: 'ModerationReason',
  description: 'Why something was reported, or why moderators did what they did.',
  valuesConfig: {
    HOUSEKEEPING: { description: 'Nobody did anything wrong: order has to be kept.' },
    APPEAL: { description: 'Somebody appealed, and it should not have been done.' },
    SPAM: { description: 'Advertising that nobody asked for, or the same again and again.' },
    HARASSMENT: { description: 'Somebody is insulted, threatened or pursued.' },
    HATRED: { description: 'People are put down for what they are.' },
    PRIVACY: { description: 'It tells what is nobody else’s business.' },
    FRAUD: { description: 'It is a lie to get something.' },
    OFF_TOPIC: { description: 'It does not belong there.' },
    OTHER: { description: 'None of these; `words` say more.' },
  },
});

@ObjectType({
  description: 'Something that moderators did, as everybody may know it: without names or words.',
})
export class ModerationAction {
  @Field(() => ID, { description: 'Opaque and stable: `mod_…`.' })
  id!: string;

  @Field(() => ModerationDeed, { description: 'What was done.' })
  deed!: ModerationDeed;

  @Field(() => ModerationReason, { description: 'Why.' })
  reason!: ModerationReason;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

export const ModerationActionConnection = connectionOf(ModerationAction, 'ModerationAction');

@InputType({ description: 'What a moderator does.' })
export class ModerateInput {
  @Field(() => ID, {
    description:
      'Made by the client for this deed, 1 to 64 visible characters, best a UUID. Sending the same again gives the same answer; with another content it is a CONFLICT.',
  })
  clientId!: string;

  @Field(() => ID, {
    description:
      'The community in whose name: one where the thread stands, that the viewer moderates or whose moderation falls to them.',
  })
  communityId!: string;

  @Field(() => ModerationDeed, { description: 'What to do.' })
  deed!: ModerationDeed;

  @Field(() => ID, { nullable: true, description: 'The message, for what is done about one.' })
  messageId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The thread, for what is done about one.' })
  threadId?: string | null;

  @Field(() => ModerationReason, { description: 'Why.' })
  reason!: ModerationReason;

  @Field(() => ID, {
    nullable: true,
    description:
      'The point of the community’s agreement that it goes by: `agp_…`. If there is an agreement, REMOVE_MESSAGE, HIDE_THREAD and LOCK_THREAD need one, for any reason but HOUSEKEEPING.',
  })
  pointId?: string | null;

  @Field({ defaultValue: '', description: 'More about it, for other moderators: at most 2,000 characters.' })
  words!: string;
}

@ObjectType({ description: 'What was done, or why nothing was.' })
export class ModeratePayload {
  @Field(() => ModerationAction, {
    nullable: true,
    description: 'What was done; null when there are errors.',
  })
  action?: ModerationAction | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'Who looks after a community.' })
export class SetModerationInput {
  @Field(() => ID, { description: 'The region or circle.' })
  communityId!: string;

  @Field({ description: 'Do its own moderators look after it alone? Else those of what contains it do too.' })
  isLocal!: boolean;
}

@ObjectType({ description: 'Who looks after the community now, or why nothing was changed.' })
export class SetModerationPayload {
  @Field(() => Boolean, { nullable: true, description: 'As it is now; null when there are errors.' })
  isLocal?: boolean | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
