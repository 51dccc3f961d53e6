import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import type { Context } from '../context';
import { MemberFilter } from '../members/member-filter.type';
import { ScopeInput } from '../scope/scope.type';
import { type Facets, facetsOf } from './member-facets';
import {
  ExperienceFacet,
  LanguageFacet,
  MemberFacets,
  ProfessionFacet,
  SkillFacet,
  WorkModeFacet,
} from './member-facets.type';

@ArgsType()
class FacetArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most, the most frequent first: 1 to 100.' })
  first!: number;
}

@Resolver(() => MemberFacets)
export class MemberFacetsResolver {
  @Access('anyone')
  @Query(() => MemberFacets, {
    nullable: true,
    description: 'What the members of a list have in common. The same `scope` and `filter` as of `members`.',
  })
  memberFacets(
    @Arg('scope', () => ScopeInput, { nullable: true, description: 'Which part; everywhere when left out.' })
    scope: ScopeInput | null,
    @Arg('filter', () => MemberFilter, { nullable: true, description: 'Which members; all when left out.' })
    filter: MemberFilter | null,
    @Ctx() context: Context,
  ): Promise<Facets> {
    return facetsOf(context, { scope, filter });
  }

  @FieldResolver(() => Int)
  counted(@Root() facets: Facets): Promise<number> {
    return facets.counted();
  }

  @FieldResolver(() => Boolean)
  isComplete(@Root() facets: Facets): Promise<boolean> {
    return facets.isComplete();
  }

  @FieldResolver(() => [SkillFacet], { description: 'The skills they offer.' })
  async skills(
    @Root() facets: Facets,
    @Args() { first }: FacetArgs,
    @Ctx() { known }: Context,
  ): Promise<SkillFacet[]> {
    const found = await facets.of('skills', first);
    return found.map(({ value, count }) => ({ skill: known.skill(Number(value)), count }));
  }

  @FieldResolver(() => [ProfessionFacet], { description: 'What they work as.' })
  async professions(
    @Root() facets: Facets,
    @Args() { first }: FacetArgs,
    @Ctx() { known }: Context,
  ): Promise<ProfessionFacet[]> {
    const found = await facets.of('professions', first);
    return found.map(({ value, count }) => ({ profession: known.profession(Number(value)), count }));
  }

  @FieldResolver(() => [WorkModeFacet], { description: 'How they work.' })
  async workModes(@Root() facets: Facets): Promise<WorkModeFacet[]> {
    const found = await facets.of('workModes', 20);
    return found.map(({ value, count }) => ({ workMode: value as WorkModeFacet['workMode'], count }));
  }

  @FieldResolver(() => [ExperienceFacet], { description: 'How used they are to working online.' })
  async experience(@Root() facets: Facets): Promise<ExperienceFacet[]> {
    const found = await facets.of('experience', 20);
    return found.map(({ value, count }) => ({ experience: value as ExperienceFacet['experience'], count }));
  }

  @FieldResolver(() => [LanguageFacet], { description: 'The languages they work in.' })
  async languages(@Root() facets: Facets, @Args() { first }: FacetArgs): Promise<LanguageFacet[]> {
    const found = await facets.of('languages', first);
    return found.map(({ value, count }) => ({ language: value, count }));
  }
}
