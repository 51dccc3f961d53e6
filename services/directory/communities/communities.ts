import type { EntityManager } from 'typeorm';

/** States as regions' feed carries them. */
export interface CommunityState {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly name: string;
  readonly state: string;
}

export interface TieState {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: string;
  readonly isActive: boolean;
}

export interface MembershipState {
  readonly id: string;
  readonly memberId: string;
  readonly communityId: string;
  readonly tie: string;
  readonly stage: string;
  readonly status: string;
  readonly roles: readonly string[];
  readonly joinedAt: string;
}

const upsertCommunities = `
  insert into communities (id, kind, slug, name, state)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
  on conflict (id) do update set (kind, slug, name, state) = (excluded.kind, excluded.slug, excluded.name, excluded.state)
`;

const upsertTies = `
  insert into community_ties (id, from_id, to_id, kind, is_active)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[])
  on conflict (id) do update set (from_id, to_id, kind, is_active)
    = (excluded.from_id, excluded.to_id, excluded.kind, excluded.is_active)
`;

// Roles come as one JSON array each: unnest would flatten an array of arrays.
const upsertMemberships = `
  insert into memberships (id, member_id, community_id, tie, stage, status, roles, joined_at)
  select id, member_id, community_id, tie, stage, status, array(select jsonb_array_elements_text(roles)), joined_at
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::timestamptz[])
    as given (id, member_id, community_id, tie, stage, status, roles, joined_at)
  where not exists (select from people p where p.id = member_id and p.is_erased)
  on conflict (id) do update set
    (member_id, community_id, tie, stage, status, roles, joined_at)
    = (excluded.member_id, excluded.community_id, excluded.tie, excluded.stage, excluded.status, excluded.roles,
      excluded.joined_at)
`;

/** How many levels lie above each community, along the longest way; a cycle, which regions forbids, ends at 20. */
const measureDepths = `
  with recursive above (id, depth) as (
    select id, 0 from communities
    union
    select tie.to_id, above.depth + 1 from above
    join community_ties tie on tie.from_id = above.id and tie.kind = 'CONTAINS' and tie.is_active
    where above.depth < 20
  ), measured as (
    select id, max(depth) as depth from above group by id
  )
  update communities set depth = measured.depth from measured
  where measured.id = communities.id and measured.depth <> communities.depth
`;

const concerned = `
  select member_id from memberships where community_id = any($1::text[]) and status = 'ACTIVE'
  union
  select member_id from belongings where community_id = any($2::text[])
`;

export async function saveCommunities(within: EntityManager, all: readonly CommunityState[]): Promise<void> {
  const column = (of: (one: CommunityState) => unknown) => all.map(of);
  await within.query(upsertCommunities, [
    column(({ id }) => id),
    column(({ kind }) => kind),
    column(({ slug }) => slug),
    column(({ name }) => name),
    column(({ state }) => state),
  ]);
}

export async function saveTies(within: EntityManager, all: readonly TieState[]): Promise<void> {
  const column = (of: (one: TieState) => unknown) => all.map(of);
  await within.query(upsertTies, [
    column(({ id }) => id),
    column(({ fromId }) => fromId),
    column(({ toId }) => toId),
    column(({ kind }) => kind),
    column(({ isActive }) => isActive),
  ]);
}

export async function saveMemberships(within: EntityManager, all: readonly MembershipState[]): Promise<void> {
  const column = (of: (one: MembershipState) => unknown) => all.map(of);
  await within.query(upsertMemberships, [
    column(({ id }) => id),
    column(({ memberId }) => memberId),
    column(({ communityId }) => communityId),
    column(({ tie }) => tie),
    column(({ stage }) => stage),
    column(({ status }) => status),
    column(({ roles }) => JSON.stringify(roles)),
    column(({ joinedAt }) => joinedAt),
  ]);
}

/** Measures again how deep each community lies. */
export async function measure(within: EntityManager): Promise<void> {
  await within.query(measureDepths);
}

/** Whom a change of these communities, or of ties to these, concerns. */
export async function membersConcerned(
  within: EntityManager,
  communityIds: readonly string[],
  tiedIds: readonly string[],
): Promise<string[]> {
  const rows: { member_id: string }[] = await within.query(concerned, [communityIds, tiedIds]);
  return rows.map((row) => row.member_id);
}
