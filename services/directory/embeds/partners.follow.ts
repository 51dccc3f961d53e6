import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';

export interface PartnerState {
  readonly id: string;
  readonly slug: string;
  readonly isActive: boolean;
}

const upsert = `
  insert into partners (id, slug, is_active) select * from unnest($1::text[], $2::text[], $3::boolean[])
  on conflict (id) do update set (slug, is_active) = (excluded.slug, excluded.is_active)
`;

/** Keeps `partners` like identity's. The last state of each counts. */
export async function applyPartners(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  const last = new Map<string, PartnerState>();
  for (const { kind, state } of events) {
    if (kind === 'partner') last.set(String(state['id']), state as unknown as PartnerState);
  }
  if (last.size === 0) return;
  const all = [...last.values()];
  await within.query(upsert, [
    all.map(({ id }) => id),
    all.map(({ slug }) => slug),
    all.map(({ isActive }) => isActive),
  ]);
}
