import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';
import { gathers, NOTIFY, oneTeller } from './notify-statement';

/** So far beyond what is hidden one looks for what else was said. */
const farthest = 50;

/** Notifications `hidden` by what a thread's events say of them. $1: threads, $2: seqs. */
export const beyondRemoved = `hidden.message_id in (
  select event.message_id from unnest($1::uuid[], $2::integer[]) as given (thread_id, seq)
    join thread_events event on (event.thread_id, event.seq) = (given.thread_id, given.seq)
  where event.kind = 'MESSAGE_REMOVED')`;

/** Those of either of two about the other. $1 and $2: the two. */
const beyondBlock = '(hidden.member_id, hidden.actor_id) in (($1, $2), ($2, $1))';

interface Beyond {
  readonly memberId: string;
  readonly threadIds: readonly string[];
  readonly seqs: readonly number[];
}

/**
 * What is told of a thread stands for all that is unread there. When it is hidden, the next that was said is told in its stead: it would
 * be lost otherwise. Answers whether something was told.
 */
export async function tellBeyond(
  within: EntityManager,
  which: string,
  values: readonly unknown[],
): Promise<boolean> {
  const all: Beyond[] = await within.query(
    `select hidden.member_id as "memberId", array_agg(later.thread_id order by later.thread_id, later.seq) as "threadIds",
      array_agg(later.seq order by later.thread_id, later.seq) as seqs
    from notifications hidden cross join lateral (
      select event.thread_id, event.seq from thread_events event
      where event.thread_id = hidden.thread_id and event.seq > hidden.event_seq and event.kind = 'MESSAGE_POSTED'
      order by event.seq limit ${farthest}
    ) later
    where ${which} and hidden.read_at is null and ${gathers('hidden.topic')}
    group by hidden.member_id`,
    [...values],
  );
  let hasTold = false;
  for (const { memberId, threadIds, seqs } of all) {
    const told: unknown[] = await within.query(NOTIFY, [threadIds, seqs, memberId]);
    hasTold ||= told.length > 0;
  }
  return hasTold;
}

/** Tells what blocks of identity's feed have hidden behind them, once they are kept. True if something was told. */
export async function tellBeyondBlocks(
  within: EntityManager,
  events: readonly FeedEvent[],
): Promise<boolean> {
  let hasTold = false;
  for (const { kind, state } of events) {
    if (kind !== 'block' || !state['isActive']) continue;
    // The notifier's own lock: what it tells at this moment is seen, and what it tells later knows of the block.
    await within.query(oneTeller);
    const told = await tellBeyond(within, beyondBlock, [state['blockerId'], state['blockedId']]);
    hasTold ||= told;
  }
  return hasTold;
}
