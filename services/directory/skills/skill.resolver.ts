import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import type { Context } from '../context';
import type { NamedEntry, SkillEntry } from '../documents/document.row';
import { skillIds } from '../ids';
import { searchCatalogue, skillCatalogue } from './catalogue';
import { assertOneOf, nameIn } from './names';
import { Skill, SkillCategory, SkillConnection } from './skill.type';

@Resolver(() => Skill)
export class SkillResolver {
  @Access('anyone')
  @Query(() => Skill, {
    nullable: true,
    description:
      'One skill, by id or by slug; null if there is none. One that was merged leads to what it was merged into.',
  })
  async skill(
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `skl_…`.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug: string | null,
    @Ctx() { skills }: Context,
  ): Promise<Skill | null> {
    assertOneOf({ id, slug });
    if (id != null && skillIds.uuid(id)) return skills.byId.load(id);
    return skills.bySlug.load(slug ?? '');
  }

  @Access('anyone')
  @Query(() => SkillConnection, {
    nullable: true,
    description: 'The common list of skills, the best match of the text first, else in the order of slugs.',
  })
  skills(
    @Arg('text', () => String, {
      nullable: true,
      description: 'Part of a name or alias in French or English; accents, case and a typo are forgiven.',
    })
    text: string | null,
    @Arg('category', () => SkillCategory, { nullable: true, description: 'Only of this shelf.' })
    category: SkillCategory | null,
    @Args() page: PageArgs,
    @Ctx() { db }: Context,
  ): Promise<Page<Skill>> {
    return searchCatalogue<SkillEntry>(db, skillCatalogue, { text, category, ...page });
  }

  @FieldResolver(() => String, { description: 'Its name for people.' })
  name(
    @Root() skill: NamedEntry,
    @Ctx() { asking }: Context,
    @Arg('language', () => String, {
      nullable: true,
      description: '`en` or `fr`; the language of the request when left out.',
    })
    language?: string | null,
  ): string {
    return nameIn(skill, language, asking.locale);
  }

  /** Cards are made in the database and come without: most pages of partners do not show them. */
  @FieldResolver(() => [String], {
    description: 'What else people call it, in French and English: `skills(text:)` finds it by these too.',
  })
  synonyms(
    @Root() { id, synonyms }: Pick<SkillEntry, 'id'> & Partial<SkillEntry>,
    @Ctx() { skills }: Context,
  ): readonly string[] | Promise<readonly string[]> {
    return synonyms ?? skills.byId.load(id).then((skill) => skill?.synonyms ?? []);
  }
}
