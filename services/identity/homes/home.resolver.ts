import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { Home, SetHomeInput, SetHomePayload } from './home.type';
import { setHome } from './homes';

@Resolver(() => Home)
export class HomeResolver {
  @Access('signed-in')
  @Mutation(() => SetHomePayload, {
    description: 'Says where the viewer lives and how finely others see it.',
  })
  setHome(
    @Arg('input', () => SetHomeInput, { description: 'The place and the precision.' }) input: SetHomeInput,
    @Ctx() context: Context,
  ): Promise<SetHomePayload> {
    return answer(context.asking, async () => ({ home: await setHome(context, viewerOf(context), input) }));
  }
}
