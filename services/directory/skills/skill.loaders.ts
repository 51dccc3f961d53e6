import { type DataSource, In } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import { professionIds, skillIds } from '../ids';
import { ProfessionRow } from './profession.row';
import { SkillRow } from './skill.row';

/** Skills and professions are the same for everyone; an id of another type is nothing. */
export function skillLoaders(db: DataSource) {
  const only = (ids: readonly string[]) => ids.filter((id) => skillIds.uuidOrNull(id));
  return {
    byId: oneByKey(
      (skill: SkillRow) => skill.id,
      (ids: readonly string[]) => db.getRepository(SkillRow).findBy({ id: In(only(ids)) }),
    ),
    bySlug: oneByKey(
      (skill: SkillRow) => skill.slug,
      (slugs: readonly string[]) => db.getRepository(SkillRow).findBy({ slug: In([...slugs]) }),
    ),
  };
}

export function professionLoaders(db: DataSource) {
  const only = (ids: readonly string[]) => ids.filter((id) => professionIds.uuidOrNull(id));
  return {
    byId: oneByKey(
      (profession: ProfessionRow) => profession.id,
      (ids: readonly string[]) => db.getRepository(ProfessionRow).findBy({ id: In(only(ids)) }),
    ),
    bySlug: oneByKey(
      (profession: ProfessionRow) => profession.slug,
      (slugs: readonly string[]) => db.getRepository(ProfessionRow).findBy({ slug: In([...slugs]) }),
    ),
  };
}
