import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { eraseAccount } from './erase-account';
import { EraseAccountInput, EraseAccountPayload, Erasure } from './erasure.type';
import { receiptsBy } from './receipts';

@Resolver()
export class ErasureResolver {
  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => EraseAccountPayload, {
    description:
      'Erases the viewer’s account and all that is theirs, for good: at once they are signed out everywhere, and shown to nobody within seconds. Account, profile, skills, home, memberships, searches, consents, blocks, notifications and exports go. What they wrote loses its words and keeps its place, in conversations, too: others see a former member. An organisation that they alone represent is closed; one with others, and a community, stay. Deeds of moderation stay without them. The address is free to sign up anew. Export first what is to be kept: `exportMyData`.',
  })
  eraseAccount(
    @Arg('input', () => EraseAccountInput, { description: 'The password.' }) input: EraseAccountInput,
    @Ctx() context: Context,
  ): Promise<EraseAccountPayload> {
    return answer(context.asking, async () => ({
      receiptsToken: await eraseAccount(context, viewerOf(context), input),
    }));
  }

  @Access('anyone')
  @Query(() => Erasure, {
    nullable: true,
    description: 'What became of an erasure, to whoever has its token; null if there is none.',
  })
  erasureReceipts(
    @Arg('token', () => String, {
      description: 'As `eraseAccount` answered it, or as the last mail brought it.',
    })
    token: string,
    @Ctx() { db }: Context,
  ): Promise<Erasure | null> {
    return receiptsBy(db, token);
  }
}
