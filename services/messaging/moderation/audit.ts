import type { EntityManager } from 'typeorm';
import { actionIds } from '../ids';

interface Stored {
  readonly at: Date;
  readonly action: string | null;
}

/** What operators read of moderation, the last first: of so many days, of one kind if it is named. The database writes it down (migration 0016). */
export async function moderationSince(
  db: Pick<EntityManager, 'query'>,
  { days, kind }: { days: number; kind: string | null },
): Promise<(Record<string, unknown> & { readonly at: Date })[]> {
  const found: Stored[] = await db.query(
    `select at, kind, member_id as member, by_id as by, community_id as about, action_id as action from audit_events
     where at > now() - make_interval(days => $1) and ($2::text is null or kind = $2) order by at desc, id desc`,
    [days, kind],
  );
  return found.map((one) => ({ ...one, action: one.action && actionIds.of(one.action) }));
}

/** Drops what is older than 400 days, some of it at a time; answers how much. */
export async function pruneModeration(db: Pick<EntityManager, 'query'>, most: number): Promise<number> {
  const [, dropped]: [unknown, number] = await db.query(
    `delete from audit_events where id in
       (select id from audit_events where at < now() - interval '400 days' order by at limit $1 for update skip locked)`,
    [most],
  );
  return dropped;
}
