import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { Community } from '../communities/community.type';
import { type Context, viewerOf } from '../context';
import type { ActionRow } from '../moderation/action.row';
import { ModerationAction } from '../moderation/moderation.type';
import { AgreementPoint, SetAgreementInput, SetAgreementPayload } from './agreement.type';
import { setAgreement } from './agreements';

@Resolver(() => Community)
export class AgreementResolver {
  @Access('signed-in', 'moderation')
  @Mutation(() => SetAgreementPayload, {
    description: 'Says what a community has agreed on. By its stewards.',
  })
  setAgreement(
    @Arg('input', () => SetAgreementInput, { description: 'Which community, and on what.' })
    input: SetAgreementInput,
    @Ctx() context: Context,
  ): Promise<SetAgreementPayload> {
    return answer(context.asking, async () => ({
      agreement: await setAgreement(context, viewerOf(context), input),
    }));
  }

  @FieldResolver(() => [AgreementPoint], {
    nullable: true,
    description: 'What it has agreed on, in order; at most 30 points. Empty without an agreement.',
  })
  agreement(@Root() { id }: Community, @Ctx() { agreements }: Context): Promise<readonly AgreementPoint[]> {
    return agreements.ofCommunity.load(id);
  }
}

@Resolver(() => ModerationAction)
export class PointOfActionResolver {
  @FieldResolver(() => AgreementPoint, {
    nullable: true,
    description:
      'The point of the community’s agreement that it went by, as it stood then; null if it went by none.',
  })
  async point(
    @Root() { pointId }: ActionRow,
    @Ctx() { agreements }: Context,
  ): Promise<AgreementPoint | null> {
    return pointId ? agreements.point.load(pointId) : null;
  }
}
