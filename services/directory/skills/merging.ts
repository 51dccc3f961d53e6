import type { EntityManager } from 'typeorm';
import { conflict, invalid } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { rebuildWithin } from '../documents/documents';
import { replaceSkill } from '../profiles/skill-changes';
import { type StoredSkill, skillNamed, skillOfToday } from './called';
import { changeSkills } from './changing';
import { addSynonyms } from './making';
import { assertLooksAfterSkills } from './skill.policy';

/** What was merged into it before follows, so that every old name leads to the one of today in one step. */
const merge = `update skills set merged_into = $2, search = '' where id = $1 or merged_into = $1`;

interface Asked {
  readonly from: string;
  readonly into: string;
}

/** Makes one skill of two, for good. The same again changes nothing. Answers the id of the one that stays. */
export async function mergeSkills(context: Context, viewer: Viewer, asked: Asked): Promise<string> {
  assertLooksAfterSkills(viewer);
  let id = '';
  await changeSkills(context, async (within) => {
    const from = await skillNamed(within, asked.from, 'from');
    const into = await skillNamed(within, asked.into, 'into');
    id = into.id;
    if (from.mergedInto === into.uuid) return null;
    await assertMergeable(within, from, into);
    await within.query(merge, [from.uuid, into.uuid]);
    await addSynonyms(within, into.uuid, [from.nameFr, from.nameEn, ...from.synonyms]);
    await rebuildWithin(within, await replaceSkill(within, from.uuid, into.uuid));
    return { uuid: into.uuid, isRenamed: true };
  });
  return id;
}

async function assertMergeable(within: EntityManager, from: StoredSkill, into: StoredSkill): Promise<void> {
  if (from.uuid === into.uuid)
    throw invalid('into', {
      en: 'must be another skill than from',
      fr: 'doit être une autre compétence que from',
    });
  for (const [field, skill] of Object.entries({ from, into })) {
    if (!skill.mergedInto) continue;
    const target = await skillOfToday(within, skill);
    throw conflict(
      {
        en: `${field}: ${skill.nameEn} was merged into ${target.nameEn} (${target.slug}).`,
        fr: `${field} : ${skill.nameFr} a été fusionnée avec ${target.nameFr} (${target.slug}).`,
      },
      field,
    );
  }
}
