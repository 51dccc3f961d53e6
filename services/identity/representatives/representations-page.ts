import { invalid } from '../../../kit/errors';
import { assertFirst, cursorOf, type Page, type PageArgs, pageOf, readCursor } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { memberIds, partnerIds } from '../ids';
import { RepresentativeRow } from './representative.row';

/** What the viewer represents or is asked to, in the order of partners' ids: the partner that came first, first. */
export async function representationsPage(
  { db }: Context,
  { memberId }: Viewer,
  { first, after }: PageArgs,
): Promise<Page<RepresentativeRow>> {
  assertFirst(first);
  const from = positionIn(after);
  const query = db
    .getRepository(RepresentativeRow)
    .createQueryBuilder('own')
    .where('own.member_id = :member', { member: memberIds.uuid(memberId) });
  const rows = query
    .clone()
    .orderBy('own.partnerId', 'ASC')
    .take(first + 1);
  if (from !== null) rows.andWhere('own.partner_id > :from::uuid', { from });
  return pageOf(
    await rows.getMany(),
    { first, after: after ?? null },
    {
      cursor: ({ partnerId }) => cursorOf(['representation', partnerId]),
      node: (row) => row,
      totalCount: () => query.getCount(),
    },
  );
}

function positionIn(after: string | null | undefined): string | null {
  const keys = readCursor(after, 2);
  if (!keys) return null;
  const [list, id] = keys;
  const uuid = list === 'representation' && typeof id === 'string' ? partnerIds.uuidOrNull(id) : null;
  if (uuid !== null) return uuid;
  throw invalid('after', { en: 'belongs to another list', fr: 'appartient à une autre liste' });
}
