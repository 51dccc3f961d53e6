import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import { answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { MemberConnection } from '../members/member.type';
import type { SavedSearchRow } from './saved-search.row';
import {
  DeleteSavedSearchPayload,
  SavedSearch,
  SavedSearchConnection,
  SavedSearchPayload,
} from './saved-search.type';
import { DeleteSavedSearchInput, SaveSearchInput, UpdateSavedSearchInput } from './saved-search-input.type';
import { membersFound, savedSearchesPage } from './saved-search-pages';
import { deleteSavedSearch, saveSearch, updateSavedSearch } from './saved-searches';

@Resolver(() => SavedSearch)
export class SavedSearchResolver {
  @Access('signed-in', 'read')
  @Query(() => SavedSearchConnection, {
    nullable: true,
    description: 'The searches that the viewer keeps, the latest first. Nobody else sees them.',
  })
  savedSearches(@Args() page: PageArgs, @Ctx() context: Context): Promise<Page<SavedSearchRow>> {
    return savedSearchesPage(context, viewerOf(context), page);
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => SavedSearchPayload, {
    description: 'Keeps a search for members: at most 50. What `members` would refuse is refused here alike.',
  })
  saveSearch(
    @Arg('input', () => SaveSearchInput, { description: 'What to look for, and whether to tell.' })
    input: SaveSearchInput,
    @Ctx() context: Context,
  ): Promise<SavedSearchPayload> {
    return answer(context.asking, async () => ({
      search: await saveSearch(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => SavedSearchPayload, { description: 'Changes a search that the viewer keeps.' })
  updateSavedSearch(
    @Arg('input', () => UpdateSavedSearchInput, { description: 'Which search, and what to change.' })
    input: UpdateSavedSearchInput,
    @Ctx() context: Context,
  ): Promise<SavedSearchPayload> {
    return answer(context.asking, async () => ({
      search: await updateSavedSearch(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => DeleteSavedSearchPayload, {
    description: 'Forgets a search that the viewer keeps, and whom it has found.',
  })
  deleteSavedSearch(
    @Arg('input', () => DeleteSavedSearchInput, { description: 'Which search.' })
    input: DeleteSavedSearchInput,
    @Ctx() context: Context,
  ): Promise<DeleteSavedSearchPayload> {
    return answer(context.asking, async () => ({
      id: await deleteSavedSearch(context, viewerOf(context), input.id),
    }));
  }

  @FieldResolver(() => MemberConnection, {
    nullable: true,
    description:
      'Whom it finds now: what `members` answers to its scope and filter, the newest first. An error here if something that it names is there no more.',
  })
  members(
    @Root() search: SavedSearchRow,
    @Args() page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<MemberDocument>> {
    return membersFound(context, search, page);
  }
}
