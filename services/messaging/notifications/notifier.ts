import type { DataSource } from 'typeorm';
import { type FeedPage, settledPage } from '../../../kit/feed';
import { type Follower, follow } from '../../../kit/follow';
import type { Hint } from '../../../kit/hint';
import type { Log } from '../../../kit/log';
import { prepared } from '../../../kit/prepared';
import { beyondRemoved, tellBeyond } from './beyond';
import { NOTIFY } from './notify-statement';

/** So long after one look at the log before the next: what is said meanwhile is told together. */
const restMs = 100;
/** So many events are told in one transaction: while it is open, feeds wait. */
const mostAtOnce = 50;

/** Settled events after a place of the log. $1 and $2: that place, $3: how many. */
const HAPPENED = prepared(`
  select thread_id as "threadId", seq, kind, xid::text, position::text as id, xid < pg_snapshot_xmin(pg_current_snapshot()) as "isSettled"
  from thread_events happened where (happened.xid, happened.position) > ($1::text::xid8, $2::bigint)
  order by happened.xid, happened.position limit $3`);

interface Happened {
  readonly threadId: string;
  readonly seq: number;
  readonly kind: string;
  readonly xid: string;
  readonly id: string;
  readonly isSettled: boolean;
}

/** The log as kit/follow.ts reads feeds. */
async function read(
  db: DataSource,
  { after, first }: { after: string | null; first: number },
): Promise<FeedPage> {
  const most = Math.min(first, mostAtOnce);
  const [xid = '0', position = '0'] = (after ?? '0.0').split('.');
  const rows: Happened[] = await db.query(HAPPENED, [xid, position, most + 1]);
  const events = rows.map(({ threadId, seq, ...rest }) => ({
    ...rest,
    state: { threadId, seq },
  }));
  return settledPage(events, { after, first: most });
}

interface NotifierParts {
  readonly db: DataSource;
  readonly hint: Hint;
  readonly log: Log;
}

/**
 * Tells members what concerns them: follows the log, behind those who post, and keeps its place in the transaction that writes what is
 * told. Killed at any moment it goes on from there, and tells nothing twice.
 */
export function openNotifier({ db, hint, log }: NotifierParts): Follower {
  let hasTold = false;
  return follow({
    ...{ db, hint, log, restMs },
    service: 'messaging',
    read: (asked) => read(db, asked),
    async apply(within, events) {
      const which = [events.map(({ state }) => state['threadId']), events.map(({ state }) => state['seq'])];
      const told: unknown[] = await within.query(NOTIFY, [...which, null]);
      const isRemoved = events.some(({ kind }) => kind === 'MESSAGE_REMOVED');
      const beyond = isRemoved && (await tellBeyond(within, beyondRemoved, which));
      hasTold ||= told.length > 0 || beyond;
    },
    applied() {
      if (hasTold) hint.send('messaging');
      hasTold = false;
    },
  });
}
