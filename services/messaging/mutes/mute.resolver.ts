import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import type { MessageRow } from '../messages/message.row';
import { Message } from '../messages/message.type';
import { settingsOf } from '../notifications/settings';
import { NotificationSettings, NotificationSettingsPayload } from '../notifications/wish.type';
import { SetCommunityMuteInput, SetMemberMuteInput } from './mute.type';
import { mutedCommunities, mutedMembers, setCommunityMute, setMemberMute } from './mutes';

@Resolver(() => Message)
export class MuteResolver {
  @Access('signed-in', 'notifications')
  @Mutation(() => NotificationSettingsPayload, {
    description:
      'Mutes a member, or no longer: from now on the viewer is told of nothing they say, and their messages can be shown collapsed (`Message.isMuted`). They are not told, and see no difference; a block (`blockMember`) keeps apart.',
  })
  setMemberMute(
    @Arg('input', () => SetMemberMuteInput, { description: 'Whom, and whether.' }) input: SetMemberMuteInput,
    @Ctx() context: Context,
  ): Promise<NotificationSettingsPayload> {
    return answer(context.asking, async () => {
      await setMemberMute(context, viewerOf(context), input);
      return { settings: await settingsOf(context) };
    });
  }

  @Access('signed-in', 'notifications')
  @Mutation(() => NotificationSettingsPayload, {
    description:
      'Mutes a region or circle, or no longer: the viewer is told of nothing that happens there, but what a wish for that very community says, and what moderators do about their own words. What stands in another of their communities, too, they are told.',
  })
  setCommunityMute(
    @Arg('input', () => SetCommunityMuteInput, { description: 'Which, and whether.' })
    input: SetCommunityMuteInput,
    @Ctx() context: Context,
  ): Promise<NotificationSettingsPayload> {
    return answer(context.asking, async () => {
      await setCommunityMute(context, viewerOf(context), input);
      return { settings: await settingsOf(context) };
    });
  }

  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Did the viewer mute its author? Then a client shows it collapsed.',
  })
  async isMuted(@Root() { authorId }: MessageRow, @Ctx() { mutes }: Context): Promise<boolean> {
    return authorId !== null && (await mutes.ofMember.load(authorId)) !== null;
  }
}

@Resolver(() => NotificationSettings)
export class MutedResolver {
  @FieldResolver(() => [ID], { description: 'The members the viewer muted, the latest first.' })
  mutedMemberIds(@Ctx() context: Context): Promise<string[]> {
    return mutedMembers(context.db, viewerOf(context));
  }

  @FieldResolver(() => [ID], { description: 'The regions and circles the viewer muted, the latest first.' })
  mutedCommunityIds(@Ctx() context: Context): Promise<string[]> {
    return mutedCommunities(context.db, viewerOf(context));
  }
}
