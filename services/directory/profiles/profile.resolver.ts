import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Answered, answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { setSkills } from './member-skills';
import { Profile } from './profile.type';
import {
  SetSkillsInput,
  SetSkillsPayload,
  UpdateProfileInput,
  UpdateProfilePayload,
} from './profile-input.type';
import { updateProfile } from './profiles';

type Changed = Answered<{ member: MemberDocument | null }>;

@Resolver(() => Profile)
export class ProfileResolver {
  @Access('signed-in', 'profile:write')
  @Mutation(() => UpdateProfilePayload, { description: 'Changes what the viewer says of their work.' })
  updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'What to change.' }) input: UpdateProfileInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => {
      const viewer = viewerOf(context);
      await updateProfile(context, viewer, input);
      return { member: await context.members.byId.load(viewer.memberId) };
    });
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => SetSkillsPayload, {
    description: 'Says what the viewer can do, and what they look for in others.',
  })
  setSkills(
    @Arg('input', () => SetSkillsInput, { description: 'The lists to replace.' }) input: SetSkillsInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => {
      const viewer = viewerOf(context);
      await setSkills(context, viewer, input);
      return { member: await context.members.byId.load(viewer.memberId) };
    });
  }
}
