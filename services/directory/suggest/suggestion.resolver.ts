import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import type { Context } from '../context';
import { SuggestArgs, Suggestion } from './suggestion.type';
import { suggestions } from './suggestions';

@Resolver(() => Suggestion)
export class SuggestionResolver {
  @Access('anyone')
  @Directive('@cost(weight: 5)')
  @Query(() => [Suggestion], {
    nullable: true,
    description:
      'What somebody who types may mean: skills, professions, places and members whom the viewer may see, the best of each kind in turn.',
  })
  suggest(@Args() asked: SuggestArgs, @Ctx() context: Context): Promise<Suggestion[]> {
    return suggestions(context, asked);
  }
}
