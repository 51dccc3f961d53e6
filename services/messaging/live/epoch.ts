import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/*
 * A log that finds itself in another cluster, or on another timeline of one, was restored from somewhere: it begins a new life,
 * and cursors of the old one are answered with RESET. What was written in the old life stays in its order, before all that follows.
 * A folder that was put back as it was once looks like itself, though: that shows when a cursor comes for an event that is not
 * there, or is another by now, and then begins a new life as well. Cursors therefore hold when their event happened.
 */

const BEGIN_LIFE = `
  with now as (
    select format('%s %s', system_identifier, timeline_id) as born_in from pg_control_system(), pg_control_checkpoint()
  )
  insert into log_epoch (epoch, born_in) select $1, born_in from now
  on conflict (only_one) do update set epoch = excluded.epoch, born_in = excluded.born_in
  where log_epoch.born_in <> excluded.born_in
  returning epoch`;

/** What counts by transactions of another cluster: events, what members were told of them, and how far that has come. */
const SETTLE_ALL = [
  'update thread_events set xid = pg_current_xact_id() where xid > pg_current_xact_id()',
  'update notifications set xid = pg_current_xact_id() where xid > pg_current_xact_id()',
  `update followed_feeds set cursor = format('%s.%s', pg_current_xact_id(), split_part(cursor, '.', 2))
   where service = 'messaging' and split_part(cursor, '.', 1)::xid8 > pg_current_xact_id()`,
];

/** Makes sure that the life of the log has a name, and a new one if it was restored. */
export async function openEpoch(db: DataSource): Promise<void> {
  await db.transaction(async (within) => {
    const begun: unknown[] = await within.query(BEGIN_LIFE, [randomBytes(4).toString('hex')]);
    for (const settle of begun.length > 0 ? SETTLE_ALL : []) await within.query(settle);
  });
}

/** A cursor of this life of the log is for an event that it does not have. Answers the name of its new life, which begins once. */
export async function beginAnew(db: DataSource, known: string): Promise<string> {
  await db.query('update log_epoch set epoch = $2 where epoch = $1', [known, randomBytes(4).toString('hex')]);
  const [now]: [{ epoch: string }] = await db.query('select epoch from log_epoch');
  return now.epoch;
}

/** When an event happened, in milliseconds, within a statement: as the positions of cursors have it. */
export const stampOf = (event: string) => `(extract(epoch from ${event}.at) * 1000)::bigint::text`;

/** The life of the log that is now, within a statement. */
export const epoch = '(select epoch from log_epoch)';
