import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';

interface CommunityState {
  readonly id: string;
  readonly state: string;
}

interface TieState {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: string;
  readonly isActive: boolean;
}

interface MembershipState {
  readonly id: string;
  readonly memberId: string;
  readonly communityId: string;
  readonly status: string;
}

/** Keeps `communities`, `community_ties` and active `memberships` like those of regions. The last state of each counts. */
export async function applyRegions(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  await applyCommunities(within, latestOf<CommunityState>(events, 'community'));
  await applyTies(within, latestOf<TieState>(events, 'tie'));
  await applyMemberships(within, latestOf<MembershipState>(events, 'membership'));
}

function latestOf<State extends { id: string }>(events: readonly FeedEvent[], kind: string): State[] {
  const states = events
    .filter((event) => event.kind === kind)
    .map((event) => event.state as unknown as State);
  return [...new Map(states.map((state) => [state.id, state])).values()];
}

async function applyCommunities(
  within: EntityManager,
  communities: readonly CommunityState[],
): Promise<void> {
  if (communities.length === 0) return;
  await within.query(
    `insert into communities (id, state) select * from unnest($1::text[], $2::text[])
     on conflict (id) do update set state = excluded.state`,
    [communities.map((one) => one.id), communities.map((one) => one.state)],
  );
}

async function applyTies(within: EntityManager, ties: readonly TieState[]): Promise<void> {
  if (ties.length === 0) return;
  const active = ties.filter((tie) => tie.isActive);
  await within.query('delete from community_ties where id = any($1::text[])', [ties.map((tie) => tie.id)]);
  await within.query(
    'insert into community_ties (id, from_id, to_id, kind) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])',
    [
      active.map((tie) => tie.id),
      active.map((tie) => tie.fromId),
      active.map((tie) => tie.toId),
      active.map((tie) => tie.kind),
    ],
  );
}

async function applyMemberships(
  within: EntityManager,
  memberships: readonly MembershipState[],
): Promise<void> {
  if (memberships.length === 0) return;
  const active = memberships.filter(({ status }) => status === 'ACTIVE');
  await within.query('delete from memberships where id = any($1::text[])', [memberships.map(({ id }) => id)]);
  await within.query(
    `insert into memberships (id, member_id, community_id)
     select * from unnest($1::text[], $2::text[], $3::text[]) as told (id, member_id, community_id)
     where not exists (select from erased_people gone where gone.id = told.member_id)`,
    [
      active.map(({ id }) => id),
      active.map(({ memberId }) => memberId),
      active.map(({ communityId }) => communityId),
    ],
  );
}
