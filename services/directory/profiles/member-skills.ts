import type { EntityManager } from 'typeorm';
import { invalid } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import type { SkillDirection, SkillLevel } from './profile.type';
import type { SetSkillsInput } from './profile-input.type';
import { readList } from './profile-limits';
import { changeMember } from './profiles';

export const mostSkills = 30;

interface Chosen {
  readonly skillIds: readonly string[];
  readonly levels: readonly (SkillLevel | null)[];
}

const clear = 'delete from member_skills where member_id = $1 and direction = $2';
/** Skills that were merged since they were looked up are one, as after `replaceSkill`. */
const fill = `
  insert into member_skills (member_id, direction, skill_id, level, place)
  select $1, $2, coalesce(skill.merged_into, skill.id), max(chosen.level), min(chosen.place)
  from unnest($3::uuid[], $4::skill_level[]) with ordinality as chosen (skill_id, level, place)
  join skills skill on skill.id = chosen.skill_id
  group by coalesce(skill.merged_into, skill.id)
`;

/** Replaces the lists that are given; both, or none of them when one entry does not fit. */
export async function setSkills(context: Context, viewer: Viewer, input: SetSkillsInput): Promise<void> {
  const offered = input.offered ? await chosen(context, input.offered, 'offered') : null;
  const sought = input.sought ? await chosen(context, input.sought, 'sought') : null;
  await changeMember(context, viewer, async (within) => {
    if (offered) await replace(within, viewer.memberId, 'OFFERED', offered);
    if (sought) await replace(within, viewer.memberId, 'SOUGHT', sought);
  });
}

async function chosen(
  { known }: Context,
  entries: readonly { readonly skill: string; readonly level?: SkillLevel | null }[],
  field: string,
): Promise<Chosen> {
  readList(entries, field, mostSkills);
  const seen = new Set<string>();
  for (const [at, { skill }] of entries.entries()) {
    const [id = ''] = await known.skills([skill], `${field}.${at}.skill`);
    if (seen.has(id)) throw invalid(`${field}.${at}.skill`, { en: 'is there twice', fr: 'y est deux fois' });
    seen.add(id);
  }
  return { skillIds: [...seen], levels: entries.map(({ level }) => level ?? null) };
}

async function replace(within: EntityManager, memberId: string, direction: SkillDirection, chosen: Chosen) {
  await within.query(clear, [memberId, direction]);
  if (chosen.skillIds.length > 0) {
    await within.query(fill, [memberId, direction, chosen.skillIds, chosen.levels]);
  }
}
