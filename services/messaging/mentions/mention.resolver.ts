import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { MessageRow } from '../messages/message.row';
import { Message } from '../messages/message.type';
import { Member } from '../people/member.type';

@Resolver(() => Message)
export class MentionResolver {
  @FieldResolver(() => [Member], {
    description:
      'Whom it names by `@handle`, as the handles were when it was written; without people the viewer may not see. At most 20.',
  })
  async mentions(@Root() { id }: MessageRow, @Ctx() { mentions }: Context): Promise<Member[]> {
    return (await mentions.ofMessage.load(id)).map(({ memberId }) => ({ id: memberId }));
  }
}
