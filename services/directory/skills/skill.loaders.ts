import { type DataSource, In } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import type { SkillEntry } from '../documents/document.row';
import { professionIds, skillIds } from '../ids';
import { ProfessionRow } from './profession.row';

/** A skill as it was asked for: `key` is of one that may have been merged into it. */
interface NamedSkill extends SkillEntry {
  readonly key: string;
}

const skillsBy = (column: 'graph_id' | 'slug') => `
  select named.${column} as key, skill.graph_id as id, skill.slug, skill.name_fr as "nameFr", skill.name_en as "nameEn",
    skill.category, skill.synonyms
  from skills named join skills skill on skill.id = coalesce(named.merged_into, named.id)
  where named.${column} = any($1::text[])
`;

/** Skills and professions are the same for everyone; an id of another type is nothing. */
export function skillLoaders(db: DataSource) {
  const only = (ids: readonly string[]) => ids.filter((id) => skillIds.uuidOrNull(id));
  return {
    byId: oneByKey(
      (skill: NamedSkill) => skill.key,
      (ids: readonly string[]): Promise<NamedSkill[]> => db.query(skillsBy('graph_id'), [only(ids)]),
    ),
    bySlug: oneByKey(
      (skill: NamedSkill) => skill.key,
      (slugs: readonly string[]): Promise<NamedSkill[]> => db.query(skillsBy('slug'), [slugs]),
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
