import { notFound } from '../../../kit/errors';
import { assertFirst, cursorOf, type Page, type PageArgs, pageOf, readCursor } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { otherCursor } from '../cursor';
import { accountIds, sessionIds } from '../ids';
import { endSessions } from './ending';
import { SessionRow } from './session.row';

/** Where the viewer's account is signed in now, what was used last first. */
export async function ownSessions(
  { db }: Context,
  { accountId }: Viewer,
  { first, after }: PageArgs,
): Promise<Page<SessionRow>> {
  assertFirst(first);
  const position = positionIn(after);
  const query = db
    .getRepository(SessionRow)
    .createQueryBuilder('session')
    .where('session.account_id = :account', { account: accountIds.uuid(accountId) })
    .andWhere('session.revoked_at is null and session.expires_at > now()');
  const rows = query
    .clone()
    .orderBy('session.usedAt', 'DESC')
    .addOrderBy('session.id', 'DESC')
    .take(first + 1);
  if (position) rows.andWhere('(session.used_at, session.id) < (:usedAt::timestamptz, :id::uuid)', position);
  return pageOf(
    await rows.getMany(),
    { first, after: after ?? null },
    {
      cursor: ({ usedAt, id }) => cursorOf([usedAt.toISOString(), id]),
      node: (row) => row,
      totalCount: () => query.getCount(),
    },
  );
}

function positionIn(after: string | null | undefined) {
  const keys = readCursor(after, 2);
  if (!keys) return null;
  const [usedAt, id] = keys;
  const uuid = typeof id === 'string' ? sessionIds.uuidOrNull(id) : null;
  if (uuid !== null && typeof usedAt === 'string' && !Number.isNaN(Date.parse(usedAt)))
    return { usedAt, id: uuid };
  throw otherCursor();
}

/** Ends one session of the viewer's account, whichever device it is on; answers what it was. */
export async function endSession(context: Context, viewer: Viewer, sessionId: string): Promise<SessionRow> {
  sessionIds.uuid(sessionId, 'sessionId');
  return context.change(async (within) => {
    const ended = await endSessions(within, viewer.accountId, { only: sessionId });
    if (ended === 0) throw notFound({ en: 'session', fr: 'session' }, sessionId, 'sessionId');
    return within.getRepository(SessionRow).findOneByOrFail({ id: sessionId });
  });
}
