import type { Client } from 'pg';

/**
 * The same members as somebody who needs nothing but this one page would keep them: plain tables, and each member's part
 * of the answer written down beforehand. Taken from what the services hold, so that every answer is the same. Keys are declared,
 * not only indexed, since a server that is made from its tables learns from them what belongs together.
 */
const plainTables = [
  'drop schema if exists bench cascade',
  'create schema bench',
  `create table bench.regions as select id, slug, name from directory.communities where kind = 'REGION'`,
  'alter table bench.regions add primary key (id), add unique (slug)',
  `create table bench.members as
   select p.id, p.handle, p.display_name, p.avatar_url, p.audience, p.joined_at,
     f.headline, f.bio, f.website, m.community_id as region_id
   from directory.people p
   join directory.profiles f on f.member_id = p.id
   join directory.memberships m on m.member_id = p.id and m.tie = 'HOME' and m.status = 'ACTIVE'
   where not p.is_erased`,
  `alter table bench.members add primary key (id), alter joined_at set not null, alter audience set not null,
   alter region_id set not null, add foreign key (region_id) references bench.regions`,
  'create index on bench.members (region_id, joined_at desc, id desc)',
  'create table bench.skills as select graph_id as id, name_en as name from directory.skills',
  'alter table bench.skills add primary key (id)',
  `create table bench.member_skills as
   select has.member_id, has.place, skill.graph_id as skill_id, has.level::text as level
   from directory.member_skills has join directory.skills skill on skill.id = has.skill_id
   order by has.member_id, has.place`,
  `alter table bench.member_skills add primary key (member_id, place),
   add foreign key (member_id) references bench.members, add foreign key (skill_id) references bench.skills`,
  // row_to_json writes no blanks between things, as JSON.stringify does; json_build_object would.
  `create table bench.documents as
   select m.id, row_to_json(shown)::text as document
   from bench.members m
   join lateral (
     select m.id, m.handle, m.display_name as "displayName", m.avatar_url as "avatarUrl",
       (select row_to_json(said) from (select m.headline, m.bio, m.website) said) as profile,
       array(
         select row_to_json(one) from (
           select has.level, (select row_to_json(named) from (select skill.name) named) as skill
           from bench.member_skills has join bench.skills skill on skill.id = has.skill_id
           where has.member_id = m.id order by has.place
         ) one
       ) as skills,
       (select row_to_json(home) from (
         select region.slug, region.name from bench.regions region where region.id = m.region_id
       ) home) as "homeRegion"
   ) shown on true`,
  'alter table bench.documents add primary key (id)',
];

export async function makePlainTables(client: Client): Promise<void> {
  for (const sql of plainTables) await client.query(sql);
}
