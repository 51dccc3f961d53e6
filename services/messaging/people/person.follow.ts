import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';
import { eraseMember } from '../leaving/erasing';

interface MemberState {
  readonly id: string;
  readonly audience: string;
  readonly handle: string;
  readonly locale: string;
  readonly timeZone?: string | null;
  readonly isErased: boolean;
}

/**
 * Keeps `people` like identity's members, and `blocks` between them. The last state of each counts; an erased one leaves no row,
 * here or elsewhere. */
export async function applyIdentity(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  await applyBlocks(within, events);
  const latest = new Map<string, MemberState>();
  for (const { kind, state } of events) {
    if (kind === 'member') latest.set(String(state['id']), state as unknown as MemberState);
  }
  const people = [...latest.values()];
  const [gone, there] = [people.filter((one) => one.isErased), people.filter((one) => !one.isErased)];
  for (const { id } of gone) await eraseMember(within, id);
  if (there.length === 0) return;
  await within.query(
    `insert into people (id, audience, handle, locale, time_zone)
     select id, audience, handle, locale,
       case when zone is not null then (select name from pg_timezone_names where lower(name) = lower(zone) limit 1) end
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as told (id, audience, handle, locale, zone)
     on conflict (id) do update
     set audience = excluded.audience, handle = excluded.handle, locale = excluded.locale, time_zone = excluded.time_zone`,
    [
      there.map((one) => one.id),
      there.map((one) => one.audience),
      there.map((one) => one.handle),
      there.map((one) => one.locale),
      // One that this database does not know is none: what is asked for with it would fail for everybody.
      there.map((one) => one.timeZone ?? null),
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
