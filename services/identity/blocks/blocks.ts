import type { EntityManager } from 'typeorm';
import { invalid, notFound } from '../../../kit/errors';
import { record } from '../../../kit/feed';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { memberIds } from '../ids';

interface Pair {
  readonly blockerId: string;
  readonly blockedId: string;
}

/** Changes of one block are told in the order they happen: what waited after its first write would not be. */
const queueUp = (within: EntityManager, { blockerId, blockedId }: Pair): Promise<unknown> =>
  within.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [`${blockerId} ${blockedId}`]);

/** Tells the other services of a block as it is now, in the transaction of the change. */
const tell = (within: EntityManager, state: Pair & { readonly isActive: boolean }): Promise<void> =>
  record(within, [{ kind: 'block', state: { ...state } }]);

/** From now on neither finds the other, anywhere. Blocking twice changes nothing. */
export async function blockMember(context: Context, viewer: Viewer, memberId: string): Promise<boolean> {
  const blocked = memberIds.uuid(memberId, 'memberId');
  if (memberId === viewer.memberId) {
    throw invalid('memberId', {
      en: 'is you: one cannot block oneself',
      fr: 'est vous-même : on ne peut pas se bloquer',
    });
  }
  await context.change(async (within) => {
    const known = await within.query('select from members where id = $1', [blocked]);
    if (known.length === 0) throw notFound({ en: 'member', fr: 'membre' }, memberId, 'memberId');
    const pair = { blockerId: viewer.memberId, blockedId: memberId };
    await queueUp(within, pair);
    await within.query('insert into blocks (blocker_id, blocked_id) values ($1, $2) on conflict do nothing', [
      memberIds.uuid(viewer.memberId),
      blocked,
    ]);
    await tell(within, { ...pair, isActive: true });
  });
  return true;
}

export async function unblockMember(context: Context, viewer: Viewer, memberId: string): Promise<boolean> {
  const blocked = memberIds.uuid(memberId, 'memberId');
  await context.change(async (within) => {
    const pair = { blockerId: viewer.memberId, blockedId: memberId };
    await queueUp(within, pair);
    await within.query('delete from blocks where blocker_id = $1 and blocked_id = $2', [
      memberIds.uuid(viewer.memberId),
      blocked,
    ]);
    await tell(within, { ...pair, isActive: false });
  });
  return false;
}

export async function blockedBy({ db }: Context, viewer: Viewer): Promise<string[]> {
  const rows: { blocked_id: string }[] = await db.query(
    'select blocked_id from blocks where blocker_id = $1 order by blocked_at desc, blocked_id',
    [memberIds.uuid(viewer.memberId)],
  );
  return rows.map((row) => memberIds.of(row.blocked_id));
}
