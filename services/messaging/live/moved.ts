import type { DataSource } from 'typeorm';
import type { Position } from '../../../kit/live-cursor';
import { prepared } from '../../../kit/prepared';
import { threadIds } from '../ids';
import { beginAnew } from './epoch';
import { feedPosition, isSetBack, threadPosition } from './event.row';
import { FEED_END_AND_BEFORE } from './event-statements';

const afterPlace = '(xid, position) > ($1::text::xid8, $2::bigint) order by xid, position limit $3';

/**
 * $1 and $2: the place before, $3: how many. What happened in threads, and what members were told, whose places are counted together.
 * What is not settled yet is told as well: a thread's own readers need not wait for it.
 */
const MOVED = prepared(`
  select moved.xid::text, moved.position::text, moved."threadId", moved."memberId", moved.seq, moved.at, moved."communityIds",
    moved.xid < pg_snapshot_xmin(pg_current_snapshot()) as "isSettled"
  from (
    (select xid, position, thread_id as "threadId", null as "memberId", seq, at, community_ids as "communityIds"
      from thread_events where ${afterPlace})
    union all
    (select xid, position, null, member_id, seq, at, '{}' from notifications where ${afterPlace})
  ) moved
  order by moved.xid, moved.position limit $3`);

/** $1: communities. Of each, those around it at any depth, itself first of all, and what lies next to these. */
const AROUND = `
  with recursive around (id, above) as (
    select id, id from unnest($1::text[]) as own (id)
    union
    select around.id, tie.from_id from around join community_ties tie on tie.to_id = around.above and tie.kind = 'CONTAINS'
  )
  select id, above, array(
      select case when tie.to_id = above then tie.from_id else tie.to_id end from community_ties tie
      where tie.kind = 'NEIGHBOURS' and above in (tie.from_id, tie.to_id)) as neighbours
  from around`;

interface AroundRow {
  readonly id: string;
  readonly above: string;
  readonly neighbours: readonly string[];
}

interface EndRow {
  readonly epoch: string;
  readonly xid: string;
  readonly position: string;
  readonly at: Date | null;
  readonly stampBefore: string | null;
}

interface MovedRow {
  readonly xid: string;
  readonly position: string;
  /** Null for what a member was told. */
  readonly threadId: string | null;
  readonly memberId: string | null;
  readonly seq: number;
  readonly at: Date;
  readonly communityIds: readonly string[];
  readonly isSettled: boolean;
}

/** What a gateway's hub asks to learn whom to wake: one question for all its topics. */
export interface Moved {
  readonly epoch: string;
  /** Give it back to be told what moved since. */
  readonly after: Position;
  /** By topic, up to where it moved. */
  readonly topics: readonly (readonly [topic: string, to: Position])[];
  readonly hasMore: boolean;
  /** Something has moved that feeds may not be told of yet; it will be settled in a moment. */
  readonly isHeldUp: boolean;
}

/** The topic of what happens anywhere. */
export const anywhere = '*';

/** How far around a community that a scope names. */
export interface Reach {
  readonly includeChildren: boolean;
  readonly neighbours: boolean;
}

/**
 * The topic of what happens in the reach of one community. Scopes are named by it, not by all they cover, and what an event reaches is
 * looked up when it has happened: a tie that is new holds for subscriptions that are old.
 */
export const topicOfReach = (communityId: string, { includeChildren, neighbours }: Reach): string =>
  `${communityId}${neighbours ? '~' : ''}${includeChildren ? '/' : ''}`;

/** By community: the topics of all reaches that something in it falls into. */
async function topicsAround(
  db: DataSource,
  communityIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (communityIds.length === 0) return new Map();
  const rows: AroundRow[] = await db.query(AROUND, [communityIds]);
  const topics = new Map<string, string[]>(communityIds.map((id) => [id, []]));
  for (const { id, above, neighbours } of rows) {
    for (const includeChildren of id === above ? [false, true] : [true]) {
      topics
        .get(id)
        ?.push(
          topicOfReach(above, { includeChildren, neighbours: false }),
          ...[above, ...neighbours].map((one) => topicOfReach(one, { includeChildren, neighbours: true })),
        );
    }
  }
  return topics;
}

export async function movedSince(
  db: DataSource,
  { after, first }: { readonly after: Position | null; readonly first: number },
): Promise<Moved> {
  const place = [String(after?.[0] ?? 0), after?.[1] ?? 0];
  const [end]: [EndRow] = await db.query(FEED_END_AND_BEFORE, place);
  const fromNow = { after: feedPosition(end), topics: [], hasMore: false, isHeldUp: false };
  if (!after) return { epoch: end.epoch, ...fromNow };
  if (isSetBack({ at: after }, end.stampBefore)) return { epoch: await beginAnew(db, end.epoch), ...fromNow };
  const rows: MovedRow[] = await db.query(MOVED, [...place, first]);
  const settled = rows.filter(({ isSettled }) => isSettled);
  const around = await topicsAround(db, [...new Set(settled.flatMap(({ communityIds }) => communityIds))]);
  const topics = new Map<string, Position>(
    rows.map((row) => [
      row.threadId === null ? String(row.memberId) : threadIds.of(row.threadId),
      threadPosition(row),
    ]),
  );
  for (const row of settled.filter(({ threadId }) => threadId !== null)) {
    const reached = row.communityIds.flatMap((id) => around.get(id) ?? []);
    for (const topic of [...reached, anywhere]) topics.set(topic, feedPosition(row));
  }
  const last = settled.at(-1);
  return {
    epoch: end.epoch,
    after: last ? feedPosition(last) : after,
    topics: [...topics],
    hasMore: settled.length === first,
    isHeldUp: settled.length < rows.length,
  };
}
