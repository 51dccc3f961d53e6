import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { Community } from '../communities/community.type';
import { type Context, viewerOf } from '../context';
import { moderate } from './moderation';
import {
  ModerateInput,
  ModeratePayload,
  ModerationActionConnection,
  SetModerationInput,
  SetModerationPayload,
} from './moderation.type';
import { setModeration } from './responsibility';

@Resolver(() => Community)
export class ModerationResolver {
  @Access('signed-in', 'moderation')
  @Mutation(() => ModeratePayload, {
    description:
      'Does something about a message or a thread, as its moderator. Readers are told at once; CONFLICT if it is so already, as when two do the same.',
  })
  moderate(
    @Arg('input', () => ModerateInput, { description: 'What, and why.' }) input: ModerateInput,
    @Ctx() context: Context,
  ): Promise<ModeratePayload> {
    return answer(context.asking, async () => ({
      action: await moderate(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'moderation')
  @Mutation(() => SetModerationPayload, { description: 'Says who looks after a community. By its stewards.' })
  setModeration(
    @Arg('input', () => SetModerationInput, { description: 'Which community, and who.' })
    input: SetModerationInput,
    @Ctx() context: Context,
  ): Promise<SetModerationPayload> {
    return answer(context.asking, async () => ({
      isLocal: await setModeration(context, viewerOf(context), input),
    }));
  }

  @FieldResolver(() => ModerationActionConnection, {
    nullable: true,
    description:
      'What moderators did here, the latest first: without names, for everybody who may read here.',
  })
  moderationLog(@Root() { id }: Community, @Args() args: PageArgs, @Ctx() { moderation }: Context) {
    return moderation.logOfCommunity(id, args);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Do its own moderators look after it alone? Else those of what contains it do too.',
  })
  async moderatesAlone(@Root() { id }: Community, @Ctx() { moderation }: Context): Promise<boolean> {
    return (await moderation.isLocal.load(id))?.isLocal ?? false;
  }
}
