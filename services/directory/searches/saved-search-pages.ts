import { assertFirst, cursorOf, type Page, type PageArgs, pageOf, readCursor } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { foreignCursor } from '../cursors';
import type { MemberDocument } from '../documents/document.row';
import { savedSearchIds } from '../ids';
import { membersPage } from '../members/members';
import { givenOf } from './asked';
import { SavedSearchRow } from './saved-search.row';

const list = 'searches';

/** The viewer's searches, the latest first: ids grow with time. */
export async function savedSearchesPage(
  { db }: Context,
  { memberId }: Viewer,
  { first, after }: PageArgs,
): Promise<Page<SavedSearchRow>> {
  assertFirst(first);
  const before = readPosition(after);
  const searches = db.getRepository(SavedSearchRow);
  const query = searches
    .createQueryBuilder('search')
    .where('search.memberId = :memberId', { memberId })
    .orderBy('search.id', 'DESC')
    .take(first + 1);
  if (before) query.andWhere('search.id < :before::uuid', { before });
  return pageOf(
    await query.getMany(),
    { first, after: after ?? null },
    {
      cursor: ({ id }) => cursorOf([list, id]),
      node: (row) => row,
      totalCount: () => searches.countBy({ memberId }),
    },
  );
}

function readPosition(after: string | null | undefined): string | null {
  const keys = readCursor(after, 2);
  if (!keys) return null;
  const [name, id] = keys;
  const uuid = name === list && typeof id === 'string' ? savedSearchIds.uuidOrNull(id) : null;
  if (!uuid) throw foreignCursor();
  return uuid;
}

/** Whom a search finds now, by the very statements of `members`. */
export const membersFound = (
  context: Context,
  search: SavedSearchRow,
  page: PageArgs,
): Promise<Page<MemberDocument>> => {
  const { scope, filter } = givenOf(search);
  return membersPage(context, scope, { ...page, filter: filter ?? null, orderBy: 'NEWEST' });
};
