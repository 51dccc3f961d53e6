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

  @Field({
    description:
      'Where: an IANA time zone such as `Europe/Paris`; that of the account where none was said, and UTC where it has none.',
  })
  timeZone!: string;
}

@ObjectType({
  description:
    'A time in which nobody is to be disturbed. What happens meanwhile is told all the same, and can be read; letters about what is still unread then come afterwards.',
})
export class QuietMode {
  @Field(() => Date, { description: 'When it was turned on.' })
  since!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ends by itself; null for by hand alone.' })
  until!: Date | null;
}

@ObjectType({ description: 'What the viewer is told, and when.' })
export class NotificationSettings {
  @Field(() => QuietHours, { nullable: true, description: 'Null for none.' })
  quietHours!: QuietHours | null;

  @Field(() => QuietMode, { nullable: true, description: 'Null while it is off.' })
  quietMode!: QuietMode | null;

  @Field({
    description: 'Is it quiet now, by mode or hour? Then a client rings for nothing and shows no badge.',
  })
  isQuietNow!: boolean;
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

  @Field(() => String, {
    nullable: true,
    description:
      'Where: an IANA time zone such as `Europe/Paris`; without it that of the account, wherever that is by then.',
  })
  timeZone?: string | null;
}

@InputType({ description: 'When the viewer wants quiet.' })
export class SetQuietHoursInput {
  @Field(() => QuietHoursInput, { nullable: true, description: 'Null or nothing for never.' })
  quietHours?: QuietHoursInput | null;
}

@InputType({ description: 'Whether the viewer wants quiet from now on.' })
export class SetQuietModeInput {
  @Field({ description: 'From now on? Off ends it at once.' })
  isOn!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When it ends by itself, within 366 days; without it only by hand.',
  })
  until?: Date | null;
}

@ObjectType({ description: 'The settings as they are now, or why they were not changed.' })
export class NotificationSettingsPayload {
  @Field(() => NotificationSettings, { nullable: true, description: 'Null when there are errors.' })
  settings?: NotificationSettings | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
