import type { Client } from 'pg';

/** How many are made as the services make them; all others are copies of these. */
export const originals = 20_000;

/** The letters of ids. A copy's differs from its original's in the last three, of which one is in no id otherwise. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const copied = (column: string) => `left(${column}, -3) || $1`;

const copies = [
  `insert into people (id, handle, display_name, sort_name, avatar_url, audience, locale, joined_at, is_erased,
     shown_precision, area_id, area_name, country_code, latitude, longitude, position, active_at)
   select ${copied('id')}, handle || '-' || $1, display_name, sort_name, avatar_url, audience, locale,
     joined_at - $2 * interval '7 minutes', is_erased, shown_precision, area_id, area_name, country_code, latitude, longitude,
     position, hour_of(joined_at - $2 * interval '7 minutes')
   from people where id in (select id from bench.originals)`,
  `insert into profiles (member_id, headline, bio, work_mode, experience, profession_ids, languages, language_keys, website, links,
     updated_at)
   select ${copied('member_id')}, headline, bio, work_mode, experience, profession_ids, languages, language_keys, website, links,
     updated_at from profiles where member_id in (select id from bench.originals)`,
  `insert into member_skills (member_id, skill_id, direction, level, place, cell, member_position, member_audience,
     member_joined_at)
   select ${copied('member_id')}, skill_id, direction, level, place, cell, member_position, member_audience,
     member_joined_at - $2 * interval '7 minutes'
   from member_skills where member_id in (select id from bench.originals)`,
  `insert into memberships (id, member_id, community_id, tie, stage, status, roles, joined_at)
   select id || $1, ${copied('member_id')}, community_id, tie, stage, status, roles, joined_at from memberships
   where member_id in (select id from bench.originals)`,
  `insert into belongings (member_id, community_id, is_direct, member_joined_at, member_sort_name, member_audience, member_active_at)
   select ${copied('member_id')}, community_id, is_direct, member_joined_at - $2 * interval '7 minutes', member_sort_name,
     member_audience, hour_of(member_joined_at - $2 * interval '7 minutes')
   from belongings where member_id in (select id from bench.originals)`,
  `insert into member_documents (id, document, words, names)
   select ${copied('id')}, replace(document::text, id, ${copied('id')})::json, words, names from member_documents
   where id in (select id from bench.originals)`,
  // Counts go up by what the originals show: whoever is there already is counted.
  `update shown_areas area set everyone = area.everyone + more.everyone, members = area.members + more.members
   from (
     select area_id, count(*) filter (where audience = 'EVERYONE') as everyone,
       count(*) filter (where audience in ('EVERYONE', 'MEMBERS')) as members
     from people where id in (select id from bench.originals) group by area_id
   ) more where more.area_id = area.id and $1 <> '' and $2 > 0`,
];

/** Until there are so many. Each copy is a transaction. */
export async function copyUntil(
  client: Client,
  members: number,
  say: (sentence: string) => void,
): Promise<void> {
  await client.query('create schema if not exists bench');
  await client.query('create table bench.originals as select id from directory.people');
  await client.query('create unique index on bench.originals (id)');
  await client.query('set search_path = directory, extensions');
  for (let copy = 1; copy * originals < members; copy += 1) {
    const ending = `${letters[copy >> 5]}${letters[copy & 31]}u`;
    await client.query('begin');
    for (const sql of copies)
      await client.query(sql.replaceAll('$1', `'${ending}'`).replaceAll('$2', String(copy)));
    await client.query('commit');
    if (copy % 5 === 0) say(`  ${(copy + 1) * originals} of ${members}`);
  }
}
