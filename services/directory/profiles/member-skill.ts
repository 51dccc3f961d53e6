import type { MemberDocument, NumberedSkill, SkillEntry } from '../documents/document.row';
import type { Known } from '../skills/known';
import type { SkillDirection, SkillLevel } from './profile.type';

interface Entry {
  readonly skill: SkillEntry;
  readonly level: SkillLevel | null;
  readonly direction: SkillDirection;
}

/** What a member can do, then what they look for, with the names of today. */
export function memberSkills({ offered, sought }: MemberDocument, known: Known): readonly Entry[] {
  const entries = (skills: readonly NumberedSkill[], direction: SkillDirection) =>
    skills.map(([number, level]): Entry => ({ skill: known.skill(number), level, direction }));
  return sought.length === 0
    ? entries(offered, 'OFFERED')
    : [...entries(offered, 'OFFERED'), ...entries(sought, 'SOUGHT')];
}
