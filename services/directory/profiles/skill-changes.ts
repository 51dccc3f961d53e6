import type { EntityManager } from 'typeorm';
import { mostSkills } from './member-skills';
import type { SkillDirection, SkillLevel } from './profile.type';

export interface GivenSkill {
  readonly skillId: string;
  readonly direction: SkillDirection;
  readonly level: SkillLevel | null;
}

const isErased = 'select 1 from people where id = $1 and is_erased';

const give = `
  insert into member_skills (member_id, direction, skill_id, level, place)
  select $1::text, $2::text, $3::uuid, $4::skill_level, coalesce(max(place) + 1, 0)
  from member_skills where member_id = $1::text and direction = $2::text
  having count(*) < ${mostSkills}
  on conflict do nothing
`;

/**
 * Puts a skill last in a member's list, unless they have it there already, have as many as one may, or were erased. Only under the locks of
 * whoever changes the list of skills: an erasure waits for them.
 */
export async function giveSkill(
  within: EntityManager,
  memberId: string,
  { skillId, direction, level }: GivenSkill,
): Promise<void> {
  if ((await within.query(isErased, [memberId])).length > 0) return;
  await within.query(give, [memberId, direction, skillId, level]);
}

const having = `
  select member_id from member_skills where skill_id = $1::uuid
  union
  select member_id from profiles where mentor_hours is not null and mentor_topic_ids && array[$1::uuid]
`;

const move = `
  with gone as (delete from member_skills where skill_id = $1::uuid returning member_id, direction, level, place)
  insert into member_skills as has (member_id, direction, skill_id, level, place)
  select member_id, direction, $2::uuid, level, place from gone
  on conflict (member_id, direction, skill_id) do update set
    level = greatest(has.level, excluded.level), place = least(has.place, excluded.place)
`;

const moveTopics = `
  update profiles set mentor_topic_ids = skills_of_today(mentor_topic_ids)
  where mentor_hours is not null and mentor_topic_ids && array[$1::uuid]
`;

/**
 * Whoever has a skill that was merged has what it was merged into: in each direction once, with the better level and at the earlier place.
 * Answers of whom it is so. Only under the locks of whoever changes the list of skills.
 */
export async function replaceSkill(within: EntityManager, from: string, into: string): Promise<string[]> {
  const rows: { member_id: string }[] = await within.query(having, [from]);
  await within.query(move, [from, into]);
  await within.query(moveTopics, [from]);
  return rows.map((row) => row.member_id);
}
