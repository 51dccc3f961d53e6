import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import type { Fit } from '../members/fit';
import type { MemberFilter } from '../members/member-filter.type';
import { readFilter } from '../members/read-filter';
import { readScope, type Scope } from '../scope/scope';
import type { ScopeInput } from '../scope/scope.type';
import type { SavedSearchRow } from './saved-search.row';

export interface Given {
  readonly scope?: ScopeInput | null;
  readonly filter?: MemberFilter | null;
}

/** A search as its owner asks it now. */
export interface AskedSearch {
  readonly viewer: Viewer;
  readonly scope: Scope | null;
  readonly fit: Fit;
}

/** A search as it was given when it was saved. */
export const givenOf = ({ scope, filter }: Pick<SavedSearchRow, 'scope' | 'filter'>): Given => ({
  scope,
  filter: filter && {
    ...filter,
    joinedSince: timeOf(filter.joinedSince),
    availableBy: timeOf(filter.availableBy),
  },
});

const timeOf = (text: string | null | undefined) => (text == null ? null : new Date(text));

/** Reads it as `members` does, each time anew: what it names may have gone since. Throws what `members` would. */
export async function readSearch(context: Context, viewer: Viewer, given: Given): Promise<AskedSearch> {
  return { viewer, scope: readScope(given.scope), fit: await readFilter(context, given.filter) };
}
