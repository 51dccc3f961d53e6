import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { Member, UpdateMemberInput, UpdateMemberPayload } from './member.type';
import { updateMember } from './members';

@Resolver(() => Member)
export class MemberResolver {
  @Access('signed-in', 'profile:write')
  @Mutation(() => UpdateMemberPayload, {
    description: 'Changes how others see the viewer, and who can find them.',
  })
  updateMember(
    @Arg('input', () => UpdateMemberInput, { description: 'What to change.' }) input: UpdateMemberInput,
    @Ctx() context: Context,
  ): Promise<UpdateMemberPayload> {
    return answer(context.asking, async () => ({
      member: await updateMember(context, viewerOf(context), input),
    }));
  }
}
