import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { fieldAudiences, setFieldAudiences } from './field-audiences';
import { FieldAudiences, SetFieldAudiencesInput, SetFieldAudiencesPayload } from './field-audiences.type';

@Resolver(() => FieldAudiences)
export class FieldAudiencesResolver {
  @Access('signed-in', 'read')
  @Query(() => FieldAudiences, {
    nullable: true,
    description: 'Who sees which field of the viewer’s profile. Nobody else is told.',
  })
  fieldAudiences(@Ctx() context: Context): Promise<FieldAudiences> {
    return fieldAudiences(context, viewerOf(context));
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => SetFieldAudiencesPayload, {
    description:
      'Says who sees which field of the viewer’s profile. What is for members only is shown to no visitor and on no partner’s page, whatever ' +
      'was consented to, and nobody is found, counted or put in order by it for them. It holds from the next answer on, and on partners’ pages after 60 seconds.',
  })
  setFieldAudiences(
    @Arg('input', () => SetFieldAudiencesInput, { description: 'Who sees what; what is left out stays.' })
    input: SetFieldAudiencesInput,
    @Ctx() context: Context,
  ): Promise<SetFieldAudiencesPayload> {
    return answer(context.asking, async () => ({
      audiences: await setFieldAudiences(context, viewerOf(context), input),
    }));
  }
}
