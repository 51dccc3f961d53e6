import type { EntityManager } from 'typeorm';

const areasOf =
  'select distinct area_id as id from people where id = any($1::text[]) and area_id is not null';

/** An area is where whoever came last says it is; the gazetteer may have moved it a little. */
const count = `
  with counted as (
    select area.id, last.area_name, last.country_code, last.latitude, last.longitude, last.position, many.everyone, many.members
    from unnest($1::text[]) as area (id)
    cross join lateral (
      select count(*) filter (where audience = 'EVERYONE') as everyone,
        count(*) filter (where audience in ('EVERYONE', 'MEMBERS')) as members
      from people p where p.area_id = area.id and not p.is_erased
    ) many
    join lateral (
      select * from people p where p.area_id = area.id and not p.is_erased order by p.joined_at desc, p.id desc limit 1
    ) last on true
  ), gone as (
    delete from shown_areas where id = any($1::text[]) and id not in (select id from counted)
  )
  insert into shown_areas (id, name, country_code, latitude, longitude, position, everyone, members)
  select * from counted order by id
  on conflict (id) do update set (name, country_code, latitude, longitude, position, everyone, members)
    = (excluded.name, excluded.country_code, excluded.latitude, excluded.longitude, excluded.position,
      excluded.everyone, excluded.members)
`;

/** Where these people show to live now. */
export async function areasWithin(within: EntityManager, memberIds: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await within.query(areasOf, [memberIds]);
  return rows.map(({ id }) => id);
}

/** Counts anew who shows these areas. Only under the lock of whoever takes over a feed. */
export async function countAreasWithin(within: EntityManager, areaIds: readonly string[]): Promise<void> {
  const ids = [...new Set(areaIds)].sort();
  if (ids.length > 0) await within.query(count, [ids]);
}
