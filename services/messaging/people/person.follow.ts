import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';

interface MemberState {
  readonly id: string;
  readonly audience: string;
  readonly isErased: boolean;
}

/** Keeps `people` like identity's members. The last state of each counts; an erased one leaves no row. */
export async function applyIdentity(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  const latest = new Map<string, MemberState>();
  for (const { kind, state } of events) {
    if (kind === 'member') latest.set(String(state['id']), state as unknown as MemberState);
  }
  const people = [...latest.values()];
  const [gone, there] = [people.filter((one) => one.isErased), people.filter((one) => !one.isErased)];
  if (gone.length > 0) {
    await within.query('delete from people where id = any($1::text[])', [gone.map((one) => one.id)]);
  }
  if (there.length === 0) return;
  await within.query(
    `insert into people (id, audience) select * from unnest($1::text[], $2::text[])
     on conflict (id) do update set audience = excluded.audience`,
    [there.map((one) => one.id), there.map((one) => one.audience)],
  );
}
