import type { EntityManager } from 'typeorm';
import { assertFirst, cursorOf, type Page, type PageArgs, pageOf, readCursor } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { otherCursor } from '../cursor';
import { accountIds, activityIds } from '../ids';
import { ActivityRow } from './activity.row';
import { ActivityKind } from './activity.type';

/** What happened to the viewer's account, the last first. */
export async function ownActivity(
  { db }: Context,
  { accountId }: Viewer,
  { first, after }: PageArgs,
): Promise<Page<ActivityRow>> {
  assertFirst(first);
  const position = positionIn(after);
  const query = db
    .getRepository(ActivityRow)
    .createQueryBuilder('event')
    .where('event.account_id = :account', { account: accountIds.uuid(accountId) })
    .andWhere('event.kind = any(:kinds)', { kinds: Object.keys(ActivityKind) });
  // Ids are made in the order of time.
  const rows = query
    .clone()
    .orderBy('event.id', 'DESC')
    .take(first + 1);
  if (position) rows.andWhere('event.id < :id::uuid', position);
  return pageOf(
    await rows.getMany(),
    { first, after: after ?? null },
    { cursor: ({ id }) => cursorOf([id]), node: (row) => row, totalCount: () => query.getCount() },
  );
}

function positionIn(after: string | null | undefined) {
  const keys = readCursor(after, 1);
  if (!keys) return null;
  const uuid = typeof keys[0] === 'string' ? activityIds.uuidOrNull(keys[0]) : null;
  if (uuid !== null) return { id: uuid };
  throw otherCursor();
}

/** What operators read, the last first: of so many days, of one kind if it is named. */
export function activitySince(
  db: Pick<EntityManager, 'query'>,
  { days, kind }: { days: number; kind: string | null },
): Promise<(Record<string, unknown> & { readonly at: Date })[]> {
  return db.query(
    `select at, kind, account_id as account, by_account_id as by, network::text, device, about, role from audit_events
     where at > now() - make_interval(days => $1) and ($2::text is null or kind = $2) order by at desc, id desc`,
    [days, kind],
  );
}

/** Drops what is older than 400 days, some of it at a time; answers how much. */
export async function pruneActivity(db: Pick<EntityManager, 'query'>, most: number): Promise<number> {
  const [, dropped]: [unknown, number] = await db.query(
    `delete from audit_events where id in
       (select id from audit_events where at < now() - interval '400 days' order by at limit $1 for update skip locked)`,
    [most],
  );
  return dropped;
}
