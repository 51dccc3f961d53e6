import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { BlockMemberInput, BlockMemberPayload } from './block.type';
import { blockMember, unblockMember } from './blocks';

@Resolver()
export class BlockResolver {
  @Access('signed-in')
  @Mutation(() => BlockMemberPayload, {
    description: 'Keeps the viewer and a member apart, both ways, everywhere. The member is not told.',
  })
  blockMember(
    @Arg('input', () => BlockMemberInput, { description: 'Whom to block.' }) { memberId }: BlockMemberInput,
    @Ctx() context: Context,
  ): Promise<BlockMemberPayload> {
    return answer(context.asking, async () => ({
      isBlocked: await blockMember(context, viewerOf(context), memberId),
    }));
  }

  @Access('signed-in')
  @Mutation(() => BlockMemberPayload, { description: 'Takes the viewer’s own block of a member back.' })
  unblockMember(
    @Arg('input', () => BlockMemberInput, { description: 'Whom to block no longer.' }) {
      memberId,
    }: BlockMemberInput,
    @Ctx() context: Context,
  ): Promise<BlockMemberPayload> {
    return answer(context.asking, async () => ({
      isBlocked: await unblockMember(context, viewerOf(context), memberId),
    }));
  }
}
