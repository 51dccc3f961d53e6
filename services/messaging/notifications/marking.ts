import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import type { MarkNotificationsReadInput } from './marking.type';
import { logOf } from './notification.row';

const MARK = 'update notifications set read_at = $3 where member_id = $1 and seq <= $2 and read_at is null';

/** Takes everything up to a notification as read. Doing it again changes nothing. */
export async function markNotificationsRead(
  { db, cursors, clock }: Context,
  { memberId }: Viewer,
  { upTo }: MarkNotificationsReadInput,
): Promise<number> {
  const cursor = cursors.read(upTo, logOf(memberId), 'upTo');
  const [, count]: [unknown, number] = await db.query(MARK, [memberId, cursor?.at[0] ?? 0, clock()]);
  return count;
}
