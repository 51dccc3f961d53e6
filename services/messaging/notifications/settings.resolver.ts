import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { setQuietHours } from './quiet-hours';
import { setQuietMode } from './quiet-mode';
import { settingsOf } from './settings';
import {
  NotificationSettings,
  NotificationSettingsPayload,
  NotificationWish,
  SetNotificationWishInput,
  SetQuietHoursInput,
  SetQuietModeInput,
} from './wish.type';
import { setWish, wishesOf } from './wishes';

@Resolver(() => NotificationSettings)
export class NotificationSettingsResolver {
  @Access('signed-in', 'notifications')
  @Query(() => NotificationSettings, {
    nullable: true,
    description: 'What the viewer is told, by which channel, and when.',
  })
  notificationSettings(@Ctx() context: Context): Promise<NotificationSettings> {
    return settingsOf(context);
  }

  @Access('signed-in', 'notifications')
  @Mutation(() => NotificationSettingsPayload, {
    description: 'Says whether the viewer is told of something, in one community or everywhere.',
  })
  setNotificationWish(
    @Arg('input', () => SetNotificationWishInput, { description: 'Of what, where, and whether.' })
    input: SetNotificationWishInput,
    @Ctx() context: Context,
  ): Promise<NotificationSettingsPayload> {
    return answer(context.asking, async () => {
      await setWish(context, viewerOf(context), input);
      return { settings: await settingsOf(context) };
    });
  }

  @Access('signed-in', 'notifications')
  @Mutation(() => NotificationSettingsPayload, { description: 'Says when the viewer wants quiet.' })
  setQuietHours(
    @Arg('input', () => SetQuietHoursInput, { description: 'When.' }) input: SetQuietHoursInput,
    @Ctx() context: Context,
  ): Promise<NotificationSettingsPayload> {
    return answer(context.asking, async () => {
      await setQuietHours(context, viewerOf(context), input);
      return { settings: await settingsOf(context) };
    });
  }

  @Access('signed-in', 'notifications')
  @Mutation(() => NotificationSettingsPayload, {
    description:
      'Turns quiet on, until a time or until it is turned off. Nothing that happens meanwhile is lost: it is told with `isQuiet`, and letters wait.',
  })
  setQuietMode(
    @Arg('input', () => SetQuietModeInput, { description: 'On or off, and until when.' })
    input: SetQuietModeInput,
    @Ctx() context: Context,
  ): Promise<NotificationSettingsPayload> {
    return answer(context.asking, async () => {
      await setQuietMode(context, viewerOf(context), input);
      return { settings: await settingsOf(context) };
    });
  }

  @FieldResolver(() => [NotificationWish], {
    description: 'One for each topic and channel: what holds in a community, or everywhere without one.',
  })
  wishes(
    @Arg('communityId', () => ID, { nullable: true, description: 'The region or circle: `rgn_…`, `crc_…`.' })
    communityId: string | null,
    @Ctx() context: Context,
  ): Promise<NotificationWish[]> {
    return wishesOf(context.db, viewerOf(context).memberId, communityId ?? null);
  }
}
