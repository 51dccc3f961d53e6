import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { oneWriter } from '../documents/documents';
import { version } from './known';
import { changingSkills } from './locks';
import { shownAnew } from './skills';

/** A change of the list, and the skill that it leaves. */
interface Changed {
  readonly uuid: string;
  /** What it is found by is not what it was: whoever has it must be found by that too. */
  readonly isRenamed: boolean;
}

/**
 * Changes the list of skills and what members have of it, as the only one who does. Afterwards every process knows, and members are found by
 * the names of today: that is done in batches of its own, since many may have a skill.
 */
export async function changeSkills(
  { db, known, hint, skills }: Context,
  work: (within: EntityManager) => Promise<Changed | null>,
): Promise<void> {
  const { changed, list } = await db.transaction(async (within) => {
    await within.query(oneWriter);
    await within.query(changingSkills);
    const changed = await work(within);
    const [row] = await within.query(`select ${version}`);
    return { changed, list: row.version };
  });
  await known.upTo(list);
  hint.send('skills');
  skills.byId.clearAll();
  skills.bySlug.clearAll();
  if (changed?.isRenamed) await shownAnew(db, changed.uuid);
}
