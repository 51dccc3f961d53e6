import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';
import { oneWriter, rebuildWithin } from '../documents/documents';
import { gatherWithin } from './belongings';
import {
  type CommunityState,
  type MembershipState,
  measure,
  membersConcerned,
  saveCommunities,
  saveMemberships,
  saveTies,
  type TieState,
} from './communities';

/** Applies a page of regions' feed, the last state of each thing, and makes anew what is made of it for whom it concerns. */
export async function applyRegions(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  const communities = lastOf<CommunityState>(events, 'community');
  const ties = lastOf<TieState>(events, 'tie');
  const memberships = lastOf<MembershipState>(events, 'membership');
  if (communities.length + ties.length + memberships.length === 0) return;

  await within.query(oneWriter);
  if (communities.length > 0) await saveCommunities(within, communities);
  if (ties.length > 0) await saveTies(within, ties);
  if (memberships.length > 0) await saveMemberships(within, memberships);

  const concerned = new Set(memberships.map(({ memberId }) => memberId));
  if (communities.length + ties.length > 0) {
    await measure(within);
    const changed = communities.map(({ id }) => id);
    const tied = ties.map(({ toId }) => toId);
    for (const id of await membersConcerned(within, changed, tied)) concerned.add(id);
  }
  await gatherWithin(within, [...concerned]);
  await rebuildWithin(within, [...concerned]);
}

function lastOf<State extends { readonly id: string }>(
  events: readonly FeedEvent[],
  kind: string,
): readonly State[] {
  const states = events.filter((event) => event.kind === kind).map((event) => event.state as never as State);
  return [...new Map(states.map((state) => [state.id, state])).values()];
}
