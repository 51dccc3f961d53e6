import type { EntityManager } from 'typeorm';
import { record } from '../../../kit/feed';
import type { MembershipRow } from './membership.row';

/** Tells the other services of memberships as they are now, in the transaction of the change. */
export const tell = (within: EntityManager, memberships: readonly MembershipRow[]): Promise<void> =>
  record(
    within,
    memberships.map(({ id, memberId, communityId, tie, stage, status, roles, joinedAt }) => ({
      kind: 'membership',
      state: { id, memberId, communityId, tie, stage, status, roles, joinedAt: joinedAt.toISOString() },
    })),
  );

/**
 * Changes of one member's memberships happen one after the other. Taken before anything is written: a transaction's place
 * in the feed is given with its first write, so whoever waited after it would be told in the wrong order. Roles that change in this
 * transaction are written down as given or taken by whom it names.
 */
export async function queueUp(
  within: EntityManager,
  { memberId, byId }: { readonly memberId: string; readonly byId: string | null },
): Promise<void> {
  await within.query(
    `select pg_advisory_xact_lock(hashtextextended($1, 1)), set_config('hameau.acting', $2, true)`,
    [memberId, byId ?? ''],
  );
}
