import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import type { Context } from '../context';
import type { NamedEntry } from '../documents/document.row';
import { professionIds } from '../ids';
import { professionCatalogue, searchCatalogue } from './catalogue';
import { assertOneOf, nameIn } from './names';
import type { ProfessionRow } from './profession.row';
import { Profession, ProfessionConnection } from './profession.type';

@Resolver(() => Profession)
export class ProfessionResolver {
  @Access('anyone')
  @Query(() => Profession, {
    nullable: true,
    description: 'One profession, by id or by slug; null if there is none.',
  })
  async profession(
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `prf_…`.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug: string | null,
    @Ctx() { professions }: Context,
  ): Promise<Profession | null> {
    assertOneOf({ id, slug });
    if (id != null && professionIds.uuid(id)) return professions.byId.load(id);
    return professions.bySlug.load(slug ?? '');
  }

  @Access('anyone')
  @Query(() => ProfessionConnection, {
    nullable: true,
    description:
      'The common list of professions, the best match of the text first, else in the order of slugs.',
  })
  professions(
    @Arg('text', () => String, {
      nullable: true,
      description: 'Part of a name or alias in French or English; accents, case and a typo are forgiven.',
    })
    text: string | null,
    @Args() page: PageArgs,
    @Ctx() { db }: Context,
  ): Promise<Page<Profession>> {
    return searchCatalogue<ProfessionRow>(db, professionCatalogue, { text, ...page });
  }

  @FieldResolver(() => String, { description: 'Its name for people.' })
  name(
    @Root() profession: NamedEntry,
    @Ctx() { asking }: Context,
    @Arg('language', () => String, {
      nullable: true,
      description: '`en` or `fr`; the language of the request when left out.',
    })
    language?: string | null,
  ): string {
    return nameIn(profession, language, asking.locale);
  }
}
