import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../../kit/page';
import type { Context } from '../context';
import type { MessageRow } from '../messages/message.row';
import { Message } from '../messages/message.type';
import { MessageEditConnection } from './edit.type';

@Resolver(() => Message)
export class EditResolver {
  @FieldResolver(() => MessageEditConnection, {
    nullable: true,
    description:
      'How it read before, the latest first. Empty if it was never edited, and once it was removed.',
  })
  edits(@Root() { id }: MessageRow, @Args() args: PageArgs, @Ctx() { edits }: Context) {
    return edits.pageOfMessage(id, args);
  }
}
