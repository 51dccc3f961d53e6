import type { EntityManager } from 'typeorm';
import { noteActivityWithin } from '../people/activity';

const batchSize = 2_000;

/**
 * Active memberships, carried up along CONTAINS to any depth. `union` ends the walk where a community was seen before.
 * A community being founded gives nobody away, so memberships of it carry nothing; who only reads along is shown to nobody
 * but themself; erased people belong nowhere.
 */
const gather = `
  with recursive own as (
    select m.member_id, m.community_id, p.joined_at, p.sort_name, p.audience, p.active_at
    from memberships m
    join people p on p.id = m.member_id and not p.is_erased
    join communities c on c.id = m.community_id and c.state <> 'INCUBATING'
    where m.member_id = any($1::text[]) and m.status = 'ACTIVE' and m.tie <> 'WATCHING'
  ), above (community_id, ancestor_id) as (
    select community_id, community_id from own
    union
    select above.community_id, tie.from_id from above
    join community_ties tie on tie.to_id = above.ancestor_id and tie.kind = 'CONTAINS' and tie.is_active
  ), wanted as (
    select own.member_id, above.ancestor_id as community_id, own.joined_at, own.sort_name, own.audience, own.active_at,
      bool_or(above.ancestor_id = own.community_id) as is_direct
    from own join above on above.community_id = own.community_id
    group by own.member_id, above.ancestor_id, own.joined_at, own.sort_name, own.audience, own.active_at
  ), gone as (
    delete from belongings b where b.member_id = any($1::text[]) and not exists (
      select from wanted where wanted.member_id = b.member_id and wanted.community_id = b.community_id
    )
  )
  insert into belongings as known
    (member_id, community_id, is_direct, member_joined_at, member_sort_name, member_audience, member_active_at)
  select member_id, community_id, is_direct, joined_at, sort_name, audience, active_at from wanted
  on conflict (member_id, community_id) do update
    set (is_direct, member_joined_at, member_sort_name, member_audience, member_active_at)
      = (excluded.is_direct, excluded.member_joined_at, excluded.member_sort_name, excluded.member_audience,
        greatest(known.member_active_at, excluded.member_active_at))
    where (known.is_direct, known.member_joined_at, known.member_sort_name, known.member_audience, known.member_active_at)
      is distinct from (excluded.is_direct, excluded.member_joined_at, excluded.member_sort_name, excluded.member_audience,
        greatest(known.member_active_at, excluded.member_active_at))
`;

/** Makes anew to which communities these members belong. Only under the lock of whoever takes over a feed. */
export async function gatherWithin(within: EntityManager, memberIds: readonly string[]): Promise<void> {
  for (let at = 0; at < memberIds.length; at += batchSize) {
    const batch = memberIds.slice(at, at + batchSize);
    await noteActivityWithin(within, batch);
    await within.query(gather, [batch]);
  }
}
