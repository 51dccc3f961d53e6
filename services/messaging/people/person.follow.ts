import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';

interface MemberState {
  readonly id: string;
  readonly audience: string;
  readonly handle: string;
  readonly locale: string;
  readonly isErased: boolean;
}

/** Keeps `people` like identity's members, and `blocks` between them. The last state of each counts; an erased one leaves no row. */
export async function applyIdentity(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  await applyBlocks(within, events);
  const latest = new Map<string, MemberState>();
  for (const { kind, state } of events) {
    if (kind === 'member') latest.set(String(state['id']), state as unknown as MemberState);
  }
  const people = [...latest.values()];
  const [gone, there] = [people.filter((one) => one.isErased), people.filter((one) => !one.isErased)];
  if (gone.length > 0) {
    await forget(
      within,
      gone.map((one) => one.id),
    );
  }
  if (there.length === 0) return;
  await within.query(
    `insert into people (id, audience, handle, locale) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
     on conflict (id) do update
     set audience = excluded.audience, handle = excluded.handle, locale = excluded.locale`,
    [
      there.map((one) => one.id),
      there.map((one) => one.audience),
      there.map((one) => one.handle),
      there.map((one) => one.locale),
    ],
  );
}

interface BlockState {
  readonly blockerId: string;
  readonly blockedId: string;
  readonly isActive: boolean;
}

/** Keeps `blocks` like identity's: for what is told to members who do not ask at the moment. Who asks brings theirs. */
async function applyBlocks(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  const blocks = events
    .filter(({ kind }) => kind === 'block')
    .map(({ state }) => state as unknown as BlockState);
  for (const { blockerId, blockedId, isActive } of blocks) {
    const change = isActive
      ? 'insert into blocks (blocker_id, blocked_id) values ($1, $2) on conflict do nothing'
      : 'delete from blocks where blocker_id = $1 and blocked_id = $2';
    await within.query(change, [blockerId, blockedId]);
  }
}

/** What is about a member alone, by `member_id`. */
const personal = [
  'message_mentions',
  'message_reactions',
  'thread_readings',
  'thread_participants',
  'community_visits',
  'memberships',
  'notifications',
  'notification_wishes',
  'quiet_hours',
];

/** All that messaging keeps about people besides what they said; that they are gone is kept, so that nobody is told things in their stead. */
async function forget(within: EntityManager, ids: readonly string[]): Promise<void> {
  await within.query('delete from people where id = any($1::text[])', [ids]);
  await within.query('insert into erased_people select unnest($1::text[]) on conflict do nothing', [ids]);
  await within.query(
    'delete from blocks where blocker_id = any($1::text[]) or blocked_id = any($1::text[])',
    [ids],
  );
  await within.query('delete from notifications where actor_id = any($1::text[])', [ids]);
  await within.query('delete from found_members where found_id = any($1::text[])', [ids]);
  await within.query(
    `update appeals set words = '' from moderation_actions action
     where action.id = appeals.action_id and action.author_id = any($1::text[])`,
    [ids],
  );
  await within.query('delete from reports where reporter_id = any($1::text[])', [ids]);
  for (const table of personal)
    await within.query(`delete from ${table} where member_id = any($1::text[])`, [ids]);
}
