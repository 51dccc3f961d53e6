import type { Client } from 'pg';

/**
 * What somebody would add who needs nothing but these four questions: who has a skill, by cells of a quarter of a degree, with all that decides
 * who comes first in one index. For words, names and areas they would keep what the product keeps, so that is what they read.
 */
const plainTables = [
  'create schema if not exists bench',
  'drop table if exists bench.skill_near',
  `create table bench.skill_near as
   select skill.number as skill, p.cell, p.position, p.joined_at, p.id
   from directory.member_skills has
   join directory.skills skill on skill.id = has.skill_id
   join directory.people p on p.id = has.member_id
   where has.direction = 'OFFERED' and p.audience = 'EVERYONE' and p.cell is not null`,
  'create index on bench.skill_near (skill, cell) include (position, joined_at, id)',
];

export async function makePlainTables(client: Client): Promise<void> {
  await client.query('set search_path = extensions, public');
  for (const sql of plainTables) await client.query(sql);
}
