import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import type { Context } from '../context';
import { Message } from '../messages/message.type';
import { Thread } from '../threads/thread.type';
import type { HitRow } from './hit.row';
import { MessageHit, MessageHitConnection, SearchArgs } from './search.type';

@Resolver(() => MessageHit)
export class SearchResolver {
  @Access('anyone')
  @Directive('@cost(weight: 20)')
  @Query(() => MessageHitConnection, {
    nullable: true,
    description:
      'Messages that fit, of those the viewer may read: the best first, of equals the latest. Of very many the latest thousand by text and by title each. Without a scope the viewer’s conversations are looked through as well.',
  })
  searchMessages(@Args() args: SearchArgs, @Ctx() { search }: Context) {
    return search.page(args);
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description: 'The message; null if it was taken from the viewer meanwhile.',
  })
  message(@Root() { messageId }: HitRow, @Ctx() { messages }: Context): Promise<Message | null> {
    return messages.byId.load(messageId);
  }

  @FieldResolver(() => Thread, { nullable: true, description: 'The thread it stands in.' })
  async thread(@Root() { messageId }: HitRow, @Ctx() { messages, threads }: Context): Promise<Thread | null> {
    const message = await messages.byId.load(messageId);
    return message ? threads.byId.load(message.threadId) : null;
  }
}
