import type { DataSource, EntityManager } from 'typeorm';

/**
 * A service's event feed. Each event is written in the transaction of the change it tells, and carries the full state
 * of the thing after it, so that applying it twice changes nothing.
 */
export const feedTable = `
  create table feed_events (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    kind text not null,
    state jsonb not null,
    at timestamptz not null default now()
  );
  create index feed_events_order on feed_events (xid, id);
`;

/** Where a follower keeps how far it read another service's feed; moved in the transaction that applies the events. */
export const followTable = `
  create table followed_feeds (
    service text primary key,
    cursor text,
    applied_at timestamptz not null default now()
  );
`;

export interface FeedEvent {
  readonly kind: string;
  readonly state: Readonly<Record<string, unknown>>;
}

export interface FeedPage {
  readonly events: readonly FeedEvent[];
  /** Give it back to read on; null when nothing was ever written. */
  readonly cursor: string | null;
  readonly hasMore: boolean;
  /** There are more that may not be read yet, since a transaction that is still open could add others before them. */
  readonly isHeldUp: boolean;
}

/** Adds events to the feed, in the transaction of the change they tell. */
export async function record(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  if (events.length === 0) return;
  await within.query(
    `insert into feed_events (kind, state)
     select kind, state from unnest($1::text[], $2::jsonb[]) with ordinality as event (kind, state, place) order by place`,
    [events.map((event) => event.kind), events.map((event) => JSON.stringify(event.state))],
  );
}

interface Stored extends FeedEvent {
  readonly xid: string;
  readonly id: string;
  readonly isSettled: boolean;
}

/**
 * A feed that was restored from a dump into another cluster names transactions that this one has not come to: they would never be
 * settled. They become this very one. Does nothing where there is no feed, nor to one that is at home.
 */
export async function settleFeed(db: DataSource): Promise<void> {
  await db.query(`do $$ begin
    if to_regclass('feed_events') is not null then
      update feed_events set xid = pg_current_xact_id() where xid > pg_current_xact_id();
    end if;
  end $$`);
}

/** A cursor of a cluster that was ahead of this one names no place here: it reads from the beginning, and states are applied once more. */
const READ = `
  with given as (
    select $1::text::xid8 as xid, $2::bigint as id, $1::text::xid8 > pg_snapshot_xmax(pg_current_snapshot()) as "isAhead"
  )
  select kind, state, xid::text, id::text, xid < pg_snapshot_xmin(pg_current_snapshot()) as "isSettled"
  from feed_events where (xid, id)
    > ((select case when "isAhead" then '0'::xid8 else xid end from given), (select case when "isAhead" then 0 else id end from given))
  order by feed_events.xid, feed_events.id limit $3`;

/**
 * The events after a cursor in commit-safe order: (xid, id), below the snapshot's xmin, since ids alone become visible
 * out of order while several transactions write.
 */
export async function readFeed(db: DataSource, after: string | null, first: number): Promise<FeedPage> {
  const [xid = '0', id = '0'] = (after ?? '0.0').split('.');
  const rows: Stored[] = await db.query(READ, [xid, id, first + 1]);
  return settledPage(rows, { after, first });
}

/** A page of what is settled among these rows, of which there is one more than are asked for if there are more. */
export function settledPage(
  rows: readonly Stored[],
  { after, first }: { readonly after: string | null; readonly first: number },
): FeedPage {
  const settled = rows.filter(({ isSettled }) => isSettled);
  const events = settled.slice(0, first);
  const last = events.at(-1);
  return {
    events: events.map(({ kind, state }) => ({ kind, state })),
    cursor: last ? `${last.xid}.${last.id}` : after,
    hasMore: settled.length > first,
    isHeldUp: settled.length < rows.length,
  };
}
