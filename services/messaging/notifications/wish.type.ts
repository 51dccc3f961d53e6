import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { NotificationChannel, NotificationTopic } from './topic';

registerEnumType(NotificationChannel, {
  name: 'NotificationChannel',
  description: 'Where members are told.',
  valuesConfig: {
    APP: { description: 'By `notifications`, while they look and later.' },
    EMAIL: { description: 'By letter, outside their quiet hours: one for all that is new and unread.' },
  },
});

@ObjectType({ description: 'Whether the viewer is told of a topic by a channel.' })
export class NotificationWish {
  @Field(() => NotificationTopic, { description: 'Of what.' })
  topic!: NotificationTopic;

  @Field(() => NotificationChannel, { description: 'Where.' })
  channel!: NotificationChannel;

  @Field({ description: 'Are they told?' })
  isWished!: boolean;

  @Field({
    description:
      'Did they say so themselves, for the very community asked about, or for everywhere without one?',
  })
  isOwn!: boolean;
}

@ObjectType({ description: 'A part of each day in which nobody is to be disturbed. It may pass midnight.' })
export class QuietHours {
  @Field({ description: 'When it begins: `22:30`.' })
  from!: string;

  @Field({ description: 'When it ends: `07:00`.' })
  to!: string;

  @Field({ description: 'Where: an IANA time zone such as `Europe/Paris`.' })
  timeZone!: string;
}

@ObjectType({ description: 'What the viewer is told, and when.' })
export class NotificationSettings {
  @Field(() => QuietHours, { nullable: true, description: 'Null for none.' })
  quietHours!: QuietHours | null;
}

@InputType({ description: 'Whether the viewer is told of a topic by a channel.' })
export class SetNotificationWishInput {
  @Field(() => NotificationTopic, { description: 'Of what.' })
  topic!: NotificationTopic;

  @Field(() => NotificationChannel, { description: 'Where.' })
  channel!: NotificationChannel;

  @Field(() => ID, {
    nullable: true,
    description: 'For what happens in this region or circle alone, over what holds everywhere.',
  })
  communityId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Are they to be told? Null takes back what they said: what is less particular holds again.',
  })
  isWished?: boolean | null;
}

@InputType({ description: 'A part of each day in which the viewer is not to be disturbed.' })
export class QuietHoursInput {
  @Field({ description: 'When it begins: `22:30`.' })
  from!: string;

  @Field({ description: 'When it ends: `07:00`; not when it begins.' })
  to!: string;

  @Field({ description: 'Where: an IANA time zone such as `Europe/Paris`.' })
  timeZone!: string;
}

@InputType({ description: 'When the viewer wants quiet.' })
export class SetQuietHoursInput {
  @Field(() => QuietHoursInput, { nullable: true, description: 'Null or nothing for never.' })
  quietHours?: QuietHoursInput | null;
}

@ObjectType({ description: 'The settings as they are now, or why they were not changed.' })
export class NotificationSettingsPayload {
  @Field(() => NotificationSettings, { nullable: true, description: 'Null when there are errors.' })
  settings?: NotificationSettings | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
