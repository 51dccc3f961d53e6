import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';
import { oneWriter, rebuildWithin } from '../documents/documents';
import {
  atHomeIn,
  type CommunityState,
  type MembershipState,
  moveDepths,
  saveCommunities,
  saveMemberships,
  saveTies,
  type TieState,
} from './communities';

/** Applies a page of regions' feed, the last state of each thing, and shows members the new name of where they live. */
export async function applyRegions(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  const communities = lastOf<CommunityState>(events, 'community');
  const ties = lastOf<TieState>(events, 'tie');
  const memberships = lastOf<MembershipState>(events, 'membership');
  if (communities.length + ties.length + memberships.length === 0) return;

  await within.query(oneWriter);
  if (communities.length > 0) await saveCommunities(within, communities);
  if (ties.length > 0) await saveTies(within, ties);
  if (memberships.length > 0) await saveMemberships(within, memberships);

  const moved = communities.length + ties.length > 0 ? await moveDepths(within) : [];
  const residents = await atHomeIn(within, [...communities.map(({ id }) => id), ...moved]);
  await rebuildWithin(within, [...residents, ...memberships.map(({ memberId }) => memberId)]);
}

function lastOf<State extends { readonly id: string }>(
  events: readonly FeedEvent[],
  kind: string,
): readonly State[] {
  const states = events.filter((event) => event.kind === kind).map((event) => event.state as never as State);
  return [...new Map(states.map((state) => [state.id, state])).values()];
}
